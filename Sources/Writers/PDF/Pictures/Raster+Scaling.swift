extension Raster {
  /// The picture with fewer pixels, each the mean of the area it stands for, transparent pixels counting for less.
  /// - Parameters:
  ///   - width: 1 to the width it has.
  ///   - height: 1 to the height it has.
  func scaledDown(width: Int, height: Int) -> Raster {
    guard width < self.width || height < self.height, width > 0, height > 0 else { return self }
    let across = Shares(from: self.width, to: width)
    let down = Shares(from: self.height, to: height)
    var result = Raster(width: width, height: height)
    var row = [Float](repeating: 0, count: width * 4)
    var sums = row
    for target in 0..<height {
      for index in sums.indices { sums[index] = 0 }
      let rows = down.sources(of: target)
      for source in rows {
        sumUp(row: source, by: across, into: &row)
        let share = down.share(of: source, in: target)
        for index in sums.indices { sums[index] += row[index] * share }
      }
      result.setRow(target, sums)
    }
    return result
  }

  /// Sums a row up across, premultiplied, alpha being 0 to 1.
  private func sumUp(row source: Int, by shares: Shares, into sums: inout [Float]) {
    let start = source * width * 4
    for target in 0..<sums.count / 4 {
      var red: Float = 0
      var green: Float = 0
      var blue: Float = 0
      var alpha: Float = 0
      for column in shares.sources(of: target) {
        let place = start + column * 4
        let weight = shares.share(of: column, in: target) * Float(pixels[place + 3]) * (1 / 255)
        red += Float(pixels[place]) * weight
        green += Float(pixels[place + 1]) * weight
        blue += Float(pixels[place + 2]) * weight
        alpha += weight
      }
      sums[target * 4] = red
      sums[target * 4 + 1] = green
      sums[target * 4 + 2] = blue
      sums[target * 4 + 3] = alpha
    }
  }

  private mutating func setRow(_ row: Int, _ sums: [Float]) {
    let start = row * width * 4
    for place in stride(from: 0, to: sums.count, by: 4) {
      let alpha = sums[place + 3]
      guard alpha > 0 else { continue }
      for channel in 0..<3 {
        pixels[start + place + channel] = UInt8(min(255, max(0, sums[place + channel] / alpha + 0.5)))
      }
      pixels[start + place + 3] = UInt8(min(255, max(0, alpha * 255 + 0.5)))
    }
  }

  /// How the pixels of a line share in those of a shorter one.
  private struct Shares {
    private let starts: [Int]
    private let ends: [Int]
    private let ratio: Double

    init(from long: Int, to short: Int) {
      let ratio = Double(long) / Double(short)
      self.ratio = ratio
      starts = (0..<short).map { min(long - 1, Int(Double($0) * ratio)) }
      ends = (0..<short).map { min(long, Int((Double($0 + 1) * ratio).rounded(.up))) }
    }

    /// The pixels of the long line that share in one of the short.
    func sources(of target: Int) -> Range<Int> { starts[target]..<max(starts[target] + 1, ends[target]) }

    /// A pixel's part of one of the short line; those of all sum up to 1.
    func share(of source: Int, in target: Int) -> Float {
      let start = max(Double(source), Double(target) * ratio)
      let end = min(Double(source + 1), Double(target + 1) * ratio)
      return Float(max(0, end - start) / ratio)
    }
  }
}

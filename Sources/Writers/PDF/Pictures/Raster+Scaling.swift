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
      for source in down.sources[target] {
        sumUp(row: source, by: across, into: &row)
        let share = down.share(of: source, in: target)
        for index in sums.indices { sums[index] += row[index] * share }
      }
      result.setRow(target, sums)
    }
    return result
  }

  /// Sums a row up across, premultiplied.
  private func sumUp(row source: Int, by shares: Shares, into sums: inout [Float]) {
    let start = source * width * 4
    for target in 0..<sums.count / 4 {
      var red: Float = 0
      var green: Float = 0
      var blue: Float = 0
      var alpha: Float = 0
      for column in shares.sources[target] {
        let place = start + column * 4
        let weight = shares.share(of: column, in: target) * Float(pixels[place + 3])
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
      pixels[start + place + 3] = UInt8(min(255, alpha + 0.5))
    }
  }

  /// How the pixels of a line share in those of a shorter one.
  private struct Shares {
    /// By pixels of the short line: those of the long one that share in it.
    private(set) var sources: [Range<Int>] = []
    /// Their shares one after another; those of a pixel of the short line sum up to 1.
    private var shares: [Float] = []
    /// By pixels of the short line: where its shares begin, less the first source.
    private var offsets: [Int] = []

    init(from long: Int, to short: Int) {
      let ratio = Double(long) / Double(short)
      for target in 0..<short {
        let start = Double(target) * ratio
        let end = Double(target + 1) * ratio
        let first = min(long - 1, Int(start))
        let range = first..<max(first + 1, min(long, Int(end.rounded(.up))))
        offsets.append(shares.count - first)
        sources.append(range)
        for source in range {
          let part = min(Double(source + 1), end) - max(Double(source), start)
          shares.append(Float(max(0, part) / ratio))
        }
      }
    }

    /// A pixel's part of one of the short line.
    func share(of source: Int, in target: Int) -> Float { shares[offsets[target] + source] }
  }
}

/// Variable-length codes of GIF (GIF89a, appendix F).
enum GIFCodes {
  private static let mostCodes = 4_096

  /// Expands the codes of a picture.
  /// - Parameters:
  ///   - data: the codes, the lowest bit first.
  ///   - codeSize: bits of a pixel, 2 to 8.
  ///   - count: pixels of the picture. What follows them is left out.
  /// - Returns: an index into the palette for each pixel; nil if there are too few, or a code means nothing.
  static func expand(_ data: [UInt8], codeSize: Int, count: Int) -> [UInt8]? {
    let clear = 1 << codeSize
    let end = clear + 1
    // A code stands for what another one does, and one pixel more.
    var prefixes = [UInt16](repeating: 0, count: mostCodes)
    var lasts = [UInt8](repeating: 0, count: mostCodes)
    var firsts = lasts
    var lengths = [Int](repeating: 1, count: mostCodes)
    for code in 0..<clear {
      lasts[code] = UInt8(code)
      firsts[code] = UInt8(code)
    }
    var pixels = [UInt8](repeating: 0, count: count)
    var written = 0
    var next = end + 1
    var size = codeSize + 1
    var previous: Int?
    var bits = 0
    var bitCount = 0
    var place = 0

    while written < count {
      while bitCount < size {
        guard place < data.count else { return nil }
        bits |= Int(data[place]) << bitCount
        bitCount += 8
        place += 1
      }
      let code = bits & (1 << size - 1)
      bits >>= size
      bitCount -= size

      if code == clear {
        next = end + 1
        size = codeSize + 1
        previous = nil
        continue
      }
      // The first code after a clear is a pixel; a later one may be the very one that it adds.
      guard code != end, code < next || code == next && previous != nil, previous != nil || code < clear else {
        return nil
      }
      if let previous, next < mostCodes {
        prefixes[next] = UInt16(previous)
        firsts[next] = firsts[previous]
        lasts[next] = code == next ? firsts[previous] : firsts[code]
        lengths[next] = lengths[previous] + 1
        next += 1
        if next == 1 << size, size < 12 { size += 1 }
      } else if code >= next {
        return nil
      }
      // Written from the end, since a code knows its last pixel and what comes before.
      let length = lengths[code]
      var target = written + length - 1
      var rest = code
      while target >= written {
        if target < count { pixels[target] = lasts[rest] }
        rest = Int(prefixes[rest])
        target -= 1
      }
      written += length
      previous = code
    }
    return pixels
  }
}

/// Makes strings of bytes that libcmark or libxml2 resolved.
enum Text {
  /// The text without illegal characters, which entities such as `&#x202E;` can still bring in.
  /// - Parameter range: the place in the file, for the diagnostic.
  static func clean(_ bytes: ArraySlice<UInt8>, _ findings: Findings, _ range: @autoclosure () -> Range<Int>) -> String
  {
    let kept = bytes.withUnsafeBufferPointer { buffer -> [UInt8]? in
      guard var next = IllegalCharacters.first(in: buffer, from: 0) else { return nil }
      var kept: [UInt8] = []
      kept.reserveCapacity(buffer.count)
      var start = 0
      while true {
        kept.append(contentsOf: buffer[start..<next.lowerBound])
        findings.illegal(bytes[bytes.startIndex + next.lowerBound..<bytes.startIndex + next.upperBound], range())
        start = next.upperBound
        guard let following = IllegalCharacters.first(in: buffer, from: start) else { break }
        next = following
      }
      kept.append(contentsOf: buffer[start...])
      return kept
    }
    return kept.map { String(decoding: $0, as: UTF8.self) } ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The same for a string.
  static func clean(_ text: String, _ findings: Findings, _ range: @autoclosure () -> Range<Int>) -> String {
    clean(Array(text.utf8)[...], findings, range())
  }
}

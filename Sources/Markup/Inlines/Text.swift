/// Makes strings of bytes that libcmark or libxml2 resolved.
enum Text {
  /// The text without illegal characters, which entities such as `&#x202E;` can still bring in.
  /// - Parameter range: the place in the file, for the diagnostic.
  static func clean(_ bytes: ArraySlice<UInt8>, _ findings: Findings, _ range: @autoclosure () -> Range<Int>) -> String
  {
    guard bytes.contains(where: IllegalCharacters.mayBegin) else { return String(decoding: bytes, as: UTF8.self) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let length = IllegalCharacters.length(at: index, in: buffer)
        if length > 0 {
          let start = bytes.startIndex + index
          findings.illegal(bytes[start..<min(start + length, bytes.endIndex)], range())
          index += length
        } else {
          kept.append(buffer[index])
          index += 1
        }
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The same for a string.
  static func clean(_ text: String, _ findings: Findings, _ range: @autoclosure () -> Range<Int>) -> String {
    clean(Array(text.utf8)[...], findings, range())
  }
}

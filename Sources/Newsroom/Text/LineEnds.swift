import Diagnostics

/// Line ends other than a line feed.
enum LineEnds {
  /// Warns once about the carriage returns of a file.
  static func check(_ file: SourceFile, into diagnostics: inout [Diagnostic]) {
    let bytes = file.bytes
    guard let first = bytes.withUnsafeBufferPointer({ $0.firstIndex(of: 0x0D, from: 0) }),
      let last = bytes.lastIndex(of: 0x0D)
    else { return }
    var replacement: [UInt8] = []
    replacement.reserveCapacity(last - first)
    var hasLoneReturn = false
    for place in first...last {
      guard bytes[place] == 0x0D else {
        replacement.append(bytes[place])
        continue
      }
      if place + 1 < bytes.count, bytes[place + 1] == 0x0A { continue }
      hasLoneReturn = true
      replacement.append(0x0A)
    }
    let headline = hasLoneReturn ? "The file has carriage returns" : "The file has Windows line ends (CRLF)"
    diagnostics.append(
      Diagnostic(
        .lineEnds, at: Location(file: file, range: first..<first + 1), headline,
        help: "Save it with Unix line ends (LF).",
        fixIts: [
          .init(
            "use line feeds", replace: Location(file: file, range: first..<last + 1),
            with: String(decoding: replacement, as: UTF8.self), isSafe: true)
        ]))
  }
}

import Diagnostics

/// The byte order mark that some Windows programs put before a text.
enum ByteOrderMark {
  /// Warns about a byte order mark.
  /// - Returns: the offset at which the text begins.
  static func check(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> Int {
    guard file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return 0 }
    let location = Location(file: file, range: 0..<3)
    diagnostics.append(
      Diagnostic(
        .byteOrderMark, at: location, "The file begins with a byte order mark", help: "Save it as UTF-8 without BOM.",
        fixIts: [.init("remove it", replace: location, with: "", isSafe: true)]))
    return 3
  }
}

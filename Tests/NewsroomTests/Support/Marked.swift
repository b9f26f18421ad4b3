import Diagnostics

/// A source text with one place marked in it: between two `|` bars written as ‹ and ›.
struct Marked {
  /// The text without the marks.
  let text: String
  /// The marked bytes; empty at 0 if nothing is marked.
  let range: Range<Int>

  init(_ marked: String) {
    let bytes = Array(marked.utf8)
    let open = Array("‹".utf8)
    let close = Array("›".utf8)
    var result: [UInt8] = []
    var start = 0
    var end = 0
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: open) {
        start = result.count
        end = start
        place += open.count
      } else if bytes[place...].starts(with: close) {
        end = result.count
        place += close.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    text = String(decoding: result, as: UTF8.self)
    range = start..<end
  }

  /// The text as a file.
  func file(_ path: String = "a.fr.md") -> SourceFile { SourceFile(path: path, text: text) }
}

/// What a diagnostic says, for failure messages.
func told(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.kind.id) \($0.path ?? "") \($0.location.map { "\($0.range)" } ?? "") \($0.headline)" }
}

/// A text with a fix-it applied.
func fixed(_ text: String, by fixIt: Diagnostic.FixIt?) -> String? {
  guard let fixIt else { return nil }
  var bytes = Array(text.utf8)
  bytes.replaceSubrange(fixIt.location.range, with: fixIt.replacement.utf8)
  return String(decoding: bytes, as: UTF8.self)
}

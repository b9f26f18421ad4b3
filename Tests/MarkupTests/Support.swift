import Diagnostics

@testable import Markup

/// A source text whose markers such as 1️⃣ were taken out, and the byte offsets at which they stood.
struct Marked {
  let text: String
  let offsets: [String: Int]

  init(_ source: String) {
    var text = ""
    var offsets: [String: Int] = [:]
    for character in source {
      if character.unicodeScalars.contains("\u{20E3}") {
        offsets[String(character)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// The range between two markers.
  func range(_ from: String, _ to: String) -> Range<Int>? {
    guard let start = offsets[from], let end = offsets[to] else { return nil }
    return start..<end
  }
}

/// A parsed body with what was told about it.
struct Reading {
  let file: SourceFile
  let document: Document
  let diagnostics: [Diagnostic]

  init(_ text: String, limits: Limits = Limits()) { self.init(bytes: Array(text.utf8), limits: limits) }

  init(bytes: [UInt8], from start: Int = 0, limits: Limits = Limits()) {
    file = SourceFile(path: "item.fr.md", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    document = MarkdownParser.parse(file, body: start..<bytes.count, limits: limits, into: &diagnostics)
    self.diagnostics = diagnostics
  }

  var dump: String { document.treeDump(in: file) }

  /// The dump without places.
  var tree: String {
    dump.split(separator: "\n").map { line in
      line.range(lastOf: " @").map { String(line[..<$0]) } ?? String(line)
    }.joined(separator: "\n")
  }

  var ids: [String] { diagnostics.map(\.kind.id) }

  /// What each diagnostic points at.
  var pointedAt: [String] { diagnostics.map { file.text(in: $0.location?.range ?? 0..<0) } }
}

extension Substring {
  fileprivate func range(lastOf mark: String) -> Index? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(mark) { return index }
    }
    return nil
  }
}

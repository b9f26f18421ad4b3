internal import Diagnostics
internal import Editions
internal import Typesetting

/// Sets the body of an item as plain text.
struct TextBody {
  let language: String
  var notes: TextNotes
  /// The pages of items as far as they are known.
  let pageNumbers: [String: Int]

  /// Sets blocks.
  /// - Parameters:
  ///   - content: the blocks.
  ///   - width: cells of a line, prefix included.
  ///   - prefix: what stands before every line.
  mutating func set(_ content: [ContentBlock], width: Int, prefix: String = "") -> [TextBlock] {
    var blocks: [TextBlock] = []
    for block in content {
      switch block {
      case .paragraph(let text):
        blocks.append(TextBlock(wrap(text, width: width, first: prefix, rest: prefix), blankBefore: 1))
      case .heading(let level, let text):
        var lines = wrap(text, width: width, first: prefix, rest: prefix)
        if level == 1, let longest = lines.map({ DisplayWidth.cells(of: $0) }).max() {
          lines.append(prefix + String(repeating: "-", count: max(1, longest - prefix.count)))
        }
        blocks.append(TextBlock(lines, blankBefore: 1, keepsWithNext: true, isSplittable: false))
      case .list(let start, let items):
        blocks += list(start: start, items: items, width: width, prefix: prefix)
      case .quote(let inner):
        blocks += set(inner, width: width, prefix: prefix + "  > ")
      case .code(let code):
        blocks.append(TextBlock(verbatim(code, width: width, prefix: prefix + "    "), blankBefore: 1))
      case .table(let table):
        blocks.append(
          TextBlock(TextTable(table: table, body: self).lines(width: width, prefix: prefix), blankBefore: 1))
      case .picture(let picture):
        let words = [picture.caption?.plain ?? "", picture.alternative].first { !$0.isEmpty }
        if let words {
          blocks.append(
            TextBlock(
              TextLines.wrap(RichText("[\(words)]"), width: width, first: prefix, rest: prefix, language: language),
              blankBefore: 1))
        }
      case .rule:
        blocks.append(TextBlock([TextLines.centred("* * *", width: width)], blankBefore: 1))
      }
    }
    return blocks
  }

  /// Breaks a text with its links numbered and its page numbers put in.
  mutating func wrap(_ text: RichText, width: Int, first: String = "", rest: String = "") -> [String] {
    let numbered = notes.number(text.resolving(pageNumbers: pageNumbers))
    return TextLines.wrap(numbered, width: width, first: first, rest: rest, language: language)
  }

  private mutating func list(start: Int?, items: [[ContentBlock]], width: Int, prefix: String) -> [TextBlock] {
    var blocks: [TextBlock] = []
    for (index, item) in items.enumerated() {
      let marker = start.map { "\($0 + index). " } ?? "- "
      let blank = prefix + String(repeating: " ", count: marker.count + 1)
      var inner = set(item, width: width, prefix: blank)
      if inner.isEmpty { inner = [TextBlock([blank])] }
      // The first line's indent holds the marker.
      if let line = inner[0].lines.first {
        inner[0].lines[0] = prefix + " " + marker + line.dropFirst(blank.count)
      }
      let isFirst = index == 0
      inner[0].layout.blankBefore = isFirst ? 1 : 0
      blocks += inner
    }
    return blocks
  }

  private func verbatim(_ code: String, width: Int, prefix: String) -> [String] {
    var lines: [String] = []
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line[...]
      let room = max(8, width - prefix.count)
      repeat {
        lines.append(prefix + rest.prefix(room))
        rest = rest.dropFirst(room)
      } while !rest.isEmpty
    }
    while lines.last == prefix { lines.removeLast() }
    return lines
  }
}

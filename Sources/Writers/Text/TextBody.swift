internal import Diagnostics
internal import Editions
internal import Typesetting

/// Sets the body of an item as plain text.
struct TextBody {
  let language: String
  var notes: TextNotes
  /// The pages of items as far as they are known.
  let pageNumbers: [String: Int]
  /// The titles of items, to stand for their pages in a text that has none; empty in pages.
  var titles: [String: String] = [:]

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
          lines.append(prefix + String(repeating: "-", count: max(1, longest - DisplayWidth.cells(of: prefix))))
        }
        blocks.append(TextBlock(lines, blankBefore: 1, keepsWithNext: true, isSplittable: false))
      case .list(let start, let items):
        blocks += list(start: start, items: items, width: width, prefix: prefix)
      case .quote(let inner):
        blocks += set(inner, width: width, prefix: deeper(prefix, "  > ", width: width))
      case .code(let code):
        blocks.append(
          TextBlock(verbatim(code, width: width, prefix: deeper(prefix, "    ", width: width)), blankBefore: 1))
      case .table(let table):
        let drawn = TextTable(table: numbered(table), language: language)
        blocks += drawn.blocks(width: width, prefix: prefix)
      case .chart(let chart):
        let lines = TextChart(chart: chart, language: language).lines(width: width, prefix: prefix)
        blocks.append(TextBlock(lines, blankBefore: 1, isSplittable: lines.count > TextWriter.bodyLines / 2))
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
    TextLines.wrap(numbered(text), width: width, first: first, rest: rest, language: language)
  }

  /// A text with its links numbered and its page numbers put in.
  mutating func numbered(_ text: RichText) -> RichText {
    guard titles.isEmpty else { return notes.number(text.resolving { slug in titles[slug].map { "\"\($0)\"" } }) }
    return notes.number(text.resolving(pageNumbers: pageNumbers))
  }

  private mutating func numbered(_ table: ContentTable) -> ContentTable {
    var table = table
    for index in table.header.indices { table.header[index] = numbered(table.header[index]) }
    for row in table.rows.indices {
      for index in table.rows[row].indices { table.rows[row][index] = numbered(table.rows[row][index]) }
    }
    return table
  }

  /// A prefix with more behind it, unless that would leave less than half a line for the text.
  private func deeper(_ prefix: String, _ more: String, width: Int) -> String {
    DisplayWidth.cells(of: prefix) + DisplayWidth.cells(of: more) > width / 2 ? prefix : prefix + more
  }

  private mutating func list(start: Int?, items: [[ContentBlock]], width: Int, prefix: String) -> [TextBlock] {
    var blocks: [TextBlock] = []
    for (index, item) in items.enumerated() {
      let marker = start.map { "\($0 + index). " } ?? "- "
      let blank = deeper(prefix, String(repeating: " ", count: marker.count + 1), width: width)
      var inner = set(item, width: width, prefix: blank)
      if inner.isEmpty { inner = [TextBlock([blank])] }
      if blank == prefix {
        // Too deep to be indented further.
        inner.insert(TextBlock([TextLines.trimmed(prefix + marker)], keepsWithNext: true), at: 0)
      } else if let line = inner[0].lines.first {
        // The first line's indent holds the marker.
        let rest = String(decoding: line.utf8.dropFirst(blank.utf8.count), as: UTF8.self)
        inner[0].lines[0] = TextLines.trimmed(prefix + " " + marker + rest)
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
      let room = max(8, width - DisplayWidth.cells(of: prefix))
      lines += TextLines.chunks(line, width: room).map { TextLines.trimmed(prefix + $0) }
    }
    while lines.last == TextLines.trimmed(prefix) { lines.removeLast() }
    return lines
  }
}

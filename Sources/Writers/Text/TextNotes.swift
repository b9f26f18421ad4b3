internal import Editions

/// Turns the links and footnote marks of an item into numbers, and keeps what they stand for.
struct TextNotes {
  /// What each number stands for: an address or a footnote's text; number 1 comes first.
  private(set) var notes: [RichText] = []
  private var numbers: [String: Int] = [:]
  private let footnotes: [String: RichText]

  /// Makes notes for an item.
  /// - Parameter footnotes: the text of each footnote, by id.
  init(footnotes: [String: RichText]) { self.footnotes = footnotes }

  /// Writes a text with its links as numbers.
  /// - Parameter text: the text.
  /// - Returns: the text with `[1]` behind each link whose words are not its address, and in place of footnote marks.
  mutating func number(_ text: RichText) -> RichText {
    var result = RichText()
    var position = 0
    var insertions: [(at: Int, text: String, skip: Int)] = []
    for span in text.spans {
      switch span.element {
      case .link(let url, _, _):
        let words = String(decoding: text.utf8[span.range], as: UTF8.self)
        guard !TextNotes.shows(words, address: url) else { continue }
        insertions.append((span.range.upperBound, "\u{00A0}[\(number(for: url, note: RichText(url)))]", 0))
      case .footnoteMark(let id):
        guard let note = footnotes[id] else { continue }
        insertions.append((span.range.lowerBound, "\u{00A0}[\(number(for: id, note: note))]", span.range.count))
      default: break
      }
    }
    insertions.sort { $0.at < $1.at }
    for insertion in insertions where insertion.at >= position {
      result.utf8 += text.utf8[position..<insertion.at]
      result.append(insertion.text)
      position = insertion.at + insertion.skip
    }
    result.utf8 += text.utf8[position...]
    return result
  }

  private mutating func number(for key: String, note: RichText) -> Int {
    if let known = numbers[key] { return known }
    notes.append(note)
    numbers[key] = notes.count
    return notes.count
  }

  /// Blocks as one running text, each on lines of its own, with the addresses of links behind their words.
  static func running(_ blocks: [ContentBlock], pageNumbers: [String: Int]) -> RichText {
    var result = RichText()
    func add(_ text: RichText) {
      guard !text.isEmpty else { return }
      if !result.isEmpty { result.append("\n") }
      result.append(text)
    }
    for block in blocks {
      switch block {
      case .paragraph(let text), .heading(_, let text):
        add(withAddresses(text.resolving(pageNumbers: pageNumbers)))
      case .list(let start, let items):
        for (index, item) in items.enumerated() {
          var entry = RichText(start.map { "\($0 + index). " } ?? "- ")
          entry.append(running(item, pageNumbers: pageNumbers))
          add(entry)
        }
      case .quote(let inner): add(running(inner, pageNumbers: pageNumbers))
      case .code(let code): add(RichText(code))
      case .chart(let chart): add(running([.table(chart.table)], pageNumbers: pageNumbers))
      case .table(let table):
        for row in [table.header] + table.rows {
          add(
            RichText(row.map { withAddresses($0.resolving(pageNumbers: pageNumbers)).plain }.joined(separator: " | ")))
        }
      case .picture(let picture):
        let words = [picture.caption?.plain ?? "", picture.alternative].first { !$0.isEmpty }
        if let words { add(RichText("[\(words)]")) }
      case .rule: break
      }
    }
    return result
  }

  /// A plain text with the address of each link behind its words.
  private static func withAddresses(_ text: RichText) -> RichText {
    var result = RichText()
    var position = 0
    for span in text.spans {
      guard case .link(let url, _, _) = span.element, span.range.upperBound >= position else { continue }
      let words = String(decoding: text.utf8[span.range], as: UTF8.self)
      guard !shows(words, address: url) else { continue }
      result.utf8 += text.utf8[position..<span.range.upperBound]
      result.append(" <\(url)>")
      position = span.range.upperBound
    }
    result.utf8 += text.utf8[position...]
    return result
  }

  /// Whether words show the address they lead to.
  static func shows(_ words: String, address: String) -> Bool {
    func bare(_ text: String) -> Substring {
      var rest = text[...]
      for prefix in ["https://", "http://", "mailto:", "tel:"] where rest.hasPrefix(prefix) {
        rest = rest.dropFirst(prefix.count)
      }
      while rest.hasSuffix("/") { rest = rest.dropLast() }
      return rest
    }
    return bare(words) == bare(address)
  }
}

import Markup

/// A heading of a whole-edition file.
struct Heading: Sendable {
  /// 1 to 6, or 7 for a line that is bold as a whole.
  var level: Int
  /// Its bytes in the text.
  var range: Range<Int>
  /// Its text without form.
  var title: String
  /// The name it has in addresses, if it says so: `{#news}`.
  var id: String?

  /// The level of bold lines.
  static let bold = 7

  /// All headings of a document that are not inside of something else, bold lines among them.
  static func all(in document: Document, of bytes: [UInt8]) -> [Heading] {
    document.blocks.compactMap { block in
      switch block.kind {
      case .heading(let level, let inlines): heading(level, inlines, block.range, bytes)
      case .paragraph(let inlines) where isBoldLine(inlines): heading(bold, inlines, block.range, bytes)
      default: nil
      }
    }
  }

  private static func isBoldLine(_ inlines: [Inline]) -> Bool {
    guard inlines.count == 1, case .strong(let inner) = inlines[0].kind else { return false }
    let text = plain(inner)
    return !text.hasSuffix(":") && !text.hasSuffix(".") && text.count <= 160
      && !inner.contains { $0.kind == .softBreak || $0.kind == .lineBreak }
  }

  private static func heading(_ level: Int, _ inlines: [Inline], _ range: Range<Int>, _ bytes: [UInt8]) -> Heading? {
    var title = clean(plain(inlines))
    var id: String?
    if title.hasSuffix("}"), let sign = title.lastIndex(of: "{") {
      let inner = title[title.index(after: sign)...].dropLast()
      if inner.hasPrefix("#") || inner.hasPrefix(".") || inner.hasPrefix(":") {
        id = inner.split(separator: " ").first { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        title = clean(String(title[..<sign]))
      }
    }
    guard !title.isEmpty else { return nil }
    return Heading(level: level, range: range.clamped(to: 0..<bytes.count), title: title, id: id)
  }

  /// The text of inlines; their depth is bounded.
  static func plain(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline.kind {
      case .text(let string), .code(let string): text += string
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .crossReference(_, let inner), .element(_, let inner):
        text += plain(inner)
      case .image, .pageNumber, .footnote: break
      }
    }
    return text
  }

  /// A text on one line without what YAML or XML cannot hold.
  static func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isBlank = scalar.properties.isWhitespace && scalar.value != 0xA0 && scalar.value != 0x202F
      if isBlank || scalar.value < 0x20 {
        if !result.hasSuffix(" ") { result += " " }
      } else if !(0x7F...0x9F).contains(scalar.value), scalar.value & 0xFFFE != 0xFFFE, scalar.value != 0xFEFF {
        result.unicodeScalars.append(scalar)
      }
    }
    while result.hasSuffix(" ") { result.removeLast() }
    return result.hasPrefix(" ") ? String(result.dropFirst()) : result
  }
}

/// Writes in Markdown what raw HTML says; elements that gnews allows stay, all text stays.
struct HTMLConverter {
  private let text: MappedText
  private let tags: [MarkdownParts.Tag]
  private(set) var edits: [TextEdit] = []
  /// Names that tags give to places, with the offset of the place in the text.
  private(set) var anchors: [(name: String, place: Int)] = []
  private var log: ChangeLog
  /// Where the last block's tag ended.
  private var blockEnd = -1
  /// The elements that are open, as indices of tags.
  private var open: [Int] = []

  /// Elements that gnews prints.
  static let allowed: Set<String> = ["sup", "sub", "abbr", "br", "kbd", "cite", "q", "small", "span"]
  private static let signs = [
    "b": "**", "strong": "**", "i": "*", "em": "*", "u": "*", "ins": "*", "mark": "*", "dfn": "*", "var": "*",
    "s": "~~", "del": "~~", "strike": "~~", "code": "`", "tt": "`", "samp": "`",
  ]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "html", "main", "nav", "ol", "p", "section",
    "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]
  private static let inlines: Set<String> = [
    "a", "acronym", "audio", "bdi", "bdo", "big", "button", "canvas", "data", "embed", "font", "iframe", "img", "input",
    "label", "link", "meta", "nobr", "noscript", "object", "option", "picture", "select", "source", "svg", "td", "th",
    "textarea", "time", "title", "video", "wbr", "hr", "li", "pre", "script", "style", "head", "param", "track", "path",
    "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  private init(_ text: MappedText, _ parts: MarkdownParts, _ log: ChangeLog) {
    self.text = text
    tags = parts.tags
    self.log = log
  }

  /// Makes the edits for a text.
  /// - Parameter log: gets a note on each element.
  static func convert(_ text: MappedText, _ parts: MarkdownParts, _ log: inout ChangeLog) -> HTMLConverter {
    var converter = HTMLConverter(text, parts, log)
    converter.run()
    for range in parts.declarations { converter.edits.append(TextEdit(range.lowerBound..<range.lowerBound, "\\")) }
    converter.flattenBlocks()
    log = converter.log
    return converter
  }

  private var bytes: [UInt8] { text.bytes }

  private mutating func run() {
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      if let name = tag.attribute("id") ?? (tag.name == "a" ? tag.attribute("name") : nil) {
        anchors.append((name, tag.range.lowerBound))
      }
      let sign = Self.signs[tag.name]
      if Self.allowed.contains(tag.name) {
        keep(index)
      } else if tag.name == "pre" || tag.name == "script" || tag.name == "style" {
        index = opaque(index)
      } else if tag.name == "a" || sign != nil {
        tell(tag, "became Markdown")
        paired(index)
      } else if Self.blocks.contains(tag.name) || Self.inlines.contains(tag.name) {
        single(tag)
      } else {
        edits.append(TextEdit(tag.range.lowerBound..<tag.range.lowerBound, "\\"))
        tell(tag, "is no HTML and was kept as text")
      }
      index += 1
    }
    for index in open { remove(tags[index].range) }
  }

  private mutating func tell(_ tag: MarkdownParts.Tag, _ what: String) {
    log.note(ImportDiagnostics.changed, "HTML '<\(tag.name)>' \(what)", at: text.origin(tag.range))
  }

  private mutating func remove(_ range: Range<Int>) { edits.append(TextEdit(range, "")) }

  /// Keeps a tag that gnews allows, without attributes that it does not.
  private mutating func keep(_ index: Int) {
    let tag = tags[index]
    if tag.name == "span" {
      paired(index)
      return
    }
    let kept = tag.attributes.filter { $0.name == "lang" || (tag.name == "abbr" && $0.name == "title") }
    guard !tag.isClosing, kept.count < tag.attributes.count else { return }
    tell(tag, "lost its attributes")
    edits.append(TextEdit(tag.range, "<" + tag.name + kept.map { " \($0.name)=\"\($0.value)\"" }.joined() + ">"))
  }

  /// Converts an element once both its tags are there.
  private mutating func paired(_ index: Int) {
    let tag = tags[index]
    guard tag.isClosing else {
      open.append(index)
      return
    }
    guard let place = open.lastIndex(where: { tags[$0].name == tag.name }) else { return remove(tag.range) }
    let opening = tags[open.remove(at: place)]
    let inner = opening.range.upperBound..<max(opening.range.upperBound, tag.range.lowerBound)
    let isEmpty = Bytes.isBlank(bytes[inner])
    if isEmpty || hasBlankLine(inner) {
      remove(opening.range)
      remove(tag.range)
    } else if opening.name == "span" {
      guard opening.attribute("lang") == nil else { return }
      remove(opening.range)
      remove(tag.range)
    } else if opening.name == "a" {
      link(opening, tag)
    } else {
      let isTight = !Bytes.isBlank(bytes[inner.lowerBound]) && !Bytes.isBlank(bytes[inner.upperBound - 1])
      let sign = isTight ? Self.signs[opening.name] ?? "" : ""
      edits.append(TextEdit(opening.range, sign))
      edits.append(TextEdit(tag.range, sign))
    }
  }

  private func hasBlankLine(_ range: Range<Int>) -> Bool {
    var isBlank = false
    for byte in bytes[range] {
      if byte == 0x0A, isBlank { return true }
      isBlank = byte == 0x0A || (isBlank && Bytes.isBlank(byte))
    }
    return false
  }

  private mutating func link(_ opening: MarkdownParts.Tag, _ closing: MarkdownParts.Tag) {
    guard let address = opening.attribute("href"), !address.isEmpty else {
      remove(opening.range)
      remove(closing.range)
      return
    }
    edits.append(TextEdit(opening.range, "["))
    edits.append(
      TextEdit(closing.range, "](" + MarkdownText.destination(ShortcodeConverter.plainAddress(address)) + ")"))
  }

  /// Converts what needs no other tag.
  private mutating func single(_ tag: MarkdownParts.Tag) {
    switch tag.name {
    case "img" where !tag.isClosing:
      tell(tag, "became Markdown")
      let source = ShortcodeConverter.plainAddress(tag.attribute("src") ?? tag.attribute("data-src") ?? "")
      let words = MarkdownText.escaped(tag.attribute("alt") ?? tag.attribute("title") ?? "")
      edits.append(TextEdit(tag.range, source.isEmpty ? words : "![\(words)](\(MarkdownText.destination(source)))"))
    case "iframe", "embed", "source", "audio", "video":
      guard !tag.isClosing, let source = tag.attribute("src"), !source.isEmpty else { return remove(tag.range) }
      tell(tag, "became a link")
      let address = source.hasPrefix("//") ? "https:" + source : source
      edits.append(TextEdit(tag.range, "[\(MarkdownText.escaped(address))](\(MarkdownText.destination(address)))"))
    case "h1", "h2", "h3", "h4", "h5", "h6":
      tell(tag, "became Markdown")
      let level = Int(tag.name.suffix(1)) ?? 3
      let sign = tag.isClosing ? "" : String(repeating: "#", count: level) + " "
      edits.append(TextEdit(tag.range, tag.isClosing ? breakBehind(tag) : breakBefore(tag) + sign))
    case "li":
      tell(tag, "became Markdown")
      edits.append(TextEdit(tag.range, tag.isClosing ? "" : (isFirst(tag) ? "" : "\n") + "- "))
    case "hr":
      tell(tag, "became Markdown")
      edits.append(TextEdit(tag.range, breakBefore(tag) + "\n---" + breakBehind(tag)))
    case "td", "th":
      tell(tag, "was left out, its text kept")
      edits.append(TextEdit(tag.range, tag.isClosing ? " " : ""))
    case let name where Self.blocks.contains(name):
      tell(tag, "was left out, its text kept")
      edits.append(TextEdit(tag.range, tag.isClosing ? breakBehind(tag) : breakBefore(tag)))
      blockEnd = tag.range.upperBound
    default:
      tell(tag, "was left out, its text kept")
      remove(tag.range)
    }
  }

  /// Whether nothing but blanks stands before a tag in its line.
  private func isFirst(_ tag: MarkdownParts.Tag) -> Bool {
    var place = tag.range.lowerBound
    while place > 0, bytes[place - 1] != 0x0A {
      guard Bytes.isBlank(bytes[place - 1]) else { return false }
      place -= 1
    }
    return true
  }

  private func breakBefore(_ tag: MarkdownParts.Tag) -> String {
    isFirst(tag) || tag.range.lowerBound == blockEnd ? "" : "\n\n"
  }

  private func breakBehind(_ tag: MarkdownParts.Tag) -> String {
    var place = tag.range.upperBound
    while place < bytes.count, bytes[place] != 0x0A {
      guard Bytes.isBlank(bytes[place]) else { return "\n\n" }
      place += 1
    }
    return ""
  }

  /// Converts an element in which there is no Markdown: code becomes a fenced block, scripts are left out.
  /// - Returns: the index of its closing tag, or its own.
  private mutating func opaque(_ index: Int) -> Int {
    let opening = tags[index]
    let end = tags[index...].firstIndex { $0.name == opening.name && $0.isClosing }
    guard !opening.isClosing, let end else {
      single(opening)
      return index
    }
    let inner = opening.range.upperBound..<tags[end].range.lowerBound
    let whole = opening.range.lowerBound..<tags[end].range.upperBound
    guard opening.name == "pre" else {
      log.note(
        ImportDiagnostics.leftOut, "HTML '<\(opening.name)>' was left out with what it holds", at: text.origin(whole))
      remove(whole)
      return end
    }
    tell(opening, "became Markdown")
    var edits = tags[index + 1..<end].filter { $0.name == "code" || $0.name == "span" }.map { TextEdit($0.range, "") }
    edits = TextEdit.sorted(edits)
    let code = Entities.decoded(String(decoding: text.part(inner, edits).bytes, as: UTF8.self))
    let longest = code.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let lines = code.hasPrefix("\n") ? String(code.dropFirst()) : code
    let isEnded = lines.hasSuffix("\n")
    self.edits.append(
      TextEdit(whole, breakBefore(opening) + fence + "\n" + lines + (isEnded ? "" : "\n") + fence + "\n\n"))
    return end
  }

  /// Takes the indentation out of blocks of HTML: without their tags it would make code of them.
  private mutating func flattenBlocks() {
    var lastEnd = 0
    for tag in tags where tag.range.lowerBound >= lastEnd {
      guard Self.blocks.contains(tag.name) || Self.inlines.contains(tag.name), isFirst(tag) else { continue }
      var start = Bytes.lineStart(bytes, tag.range.lowerBound)
      while start < bytes.count {
        let end = Bytes.lineEnd(bytes, start)
        if Bytes.isBlank(bytes[start..<end]) { break }
        let text = bytes[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? start
        // What belongs to an item of a list stays indented.
        if text - start >= 4 || start > tag.range.lowerBound { edits.append(TextEdit(start..<text, "")) }
        start = end + 1
      }
      lastEnd = start
    }
  }
}

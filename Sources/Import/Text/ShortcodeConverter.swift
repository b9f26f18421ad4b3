import Newsroom

/// Puts shortcodes of other programs away: what stands in an address becomes its path, `figure` a picture, and the rest
/// comments, which are not printed and not lost.
struct ShortcodeConverter {
  let text: MappedText
  let parts: MarkdownParts

  /// The edits, and a note on each.
  func edits(_ log: inout ChangeLog) -> [TextEdit] {
    var edits: [TextEdit] = []
    for range in parts.shortcodes {
      let written = String(decoding: text.bytes[range], as: UTF8.self)
      if isInDestination(range.lowerBound) {
        edits.append(TextEdit(range, Self.path(in: written)))
        continue
      }
      if let picture = Self.figure(written) {
        log.note(ImportDiagnostics.changed, "The shortcode 'figure' became a picture", at: text.origin(range))
        edits.append(TextEdit(range, picture))
        continue
      }
      let name = Self.name(written)
      if let fence = Self.fence(written, name) {
        edits.append(TextEdit(range, fence))
        continue
      }
      log.note(
        ImportDiagnostics.leftOut, "The shortcode '\(name)' became a comment",
        help: "gnews has no shortcodes; write in Markdown what it stood for, or remove the comment.",
        at: text.origin(range))
      edits.append(TextEdit(range, Self.comment(written)))
    }
    for range in parts.attributeLists {
      let written = String(decoding: text.bytes[range], as: UTF8.self)
      if let contents = contents(range) {
        leaveOut(contents, written, &edits, &log)
        continue
      }
      log.note(
        ImportDiagnostics.leftOut, "The attributes '\(written.prefix(40))' were left out", at: text.origin(range))
      edits.append(TextEdit(range, ""))
    }
    for range in parts.contentsMarkers {
      let sign = text.bytes[range].filter { !Bytes.isBlank($0) }
      leaveOut(range, String(decoding: sign, as: UTF8.self), &edits, &log)
    }
    return edits
  }

  private func leaveOut(_ contents: Range<Int>, _ written: String, _ edits: inout [TextEdit], _ log: inout ChangeLog) {
    log.note(
      ImportDiagnostics.leftOut, "The place of a table of contents, '\(written.prefix(40))', was left out",
      help: "Editions of gnews have their contents on the cover.", at: text.origin(contents))
    edits.append(TextEdit(contents, ""))
  }

  /// What Kramdown puts its table of contents in place of: `{:toc}` on a line of its own, and the line of a list before.
  /// - Returns: nil if the attributes are others.
  private func contents(_ range: Range<Int>) -> Range<Int>? {
    let bytes = text.bytes
    let words = bytes[range].dropFirst(2).dropLast().split(separator: 0x20)
    let start = Bytes.lineStart(bytes, range.lowerBound)
    guard words.contains(where: { $0.elementsEqual("toc".utf8) }),
      Bytes.isBlank(bytes[start..<range.lowerBound]),
      Bytes.isBlank(bytes[range.upperBound..<Bytes.lineEnd(bytes, range.upperBound)])
    else { return nil }
    guard start > 0 else { return range }
    let line = Bytes.lineStart(bytes, start - 1)
    let item = bytes[line..<start].drop { Bytes.isBlank($0) }
    let sign = item.prefix { Bytes.isDigit($0) || $0 == 0x2E || $0 == 0x2A || $0 == 0x2D || $0 == 0x2B }
    let follows = item.dropFirst(sign.count).first
    return !sign.isEmpty && follows == 0x20 ? line..<range.upperBound : range
  }

  /// A text as a comment that nothing in it ends.
  static func comment(_ text: String) -> String {
    var inner = text
    while let dashes = inner.firstRange(of: "--") { inner.replaceSubrange(dashes, with: "-\u{2010}") }
    if inner.hasSuffix("-") { inner += " " }
    return "<!-- " + inner + " -->"
  }

  /// What is left of an address from which template signs are taken: `{{ site.url }}/a` is `/a`.
  static func plainAddress(_ address: String) -> String {
    var result = address
    while let start = result.firstRange(of: "{{"), let end = result[start.upperBound...].firstRange(of: "}}") {
      result.replaceSubrange(
        start.lowerBound..<end.upperBound, with: path(in: String(result[start.lowerBound..<end.upperBound])))
    }
    for sign in ["{static}", "{filename}", "{attach}", "|static|", "|filename|"] where result.hasPrefix(sign) {
      result.removeFirst(sign.count)
    }
    return result
  }

  /// Whether a place is in the destination of a link or definition.
  private func isInDestination(_ place: Int) -> Bool {
    let bytes = text.bytes
    var start = place
    while start > 0, !Bytes.isBlank(bytes[start - 1]), bytes[start - 1] != 0x28, place - start < 1_000 { start -= 1 }
    if start >= 2, bytes[start - 1] == 0x28, bytes[start - 2] == 0x5D { return true }
    return start >= 3 && bytes[start - 1] == 0x20 && bytes[start - 2] == 0x3A && bytes[start - 3] == 0x5D
  }

  /// Jekyll's `highlight` as the fence of a code block.
  private static func fence(_ shortcode: String, _ name: String) -> String? {
    guard shortcode.hasPrefix("{%") else { return nil }
    if name == "endhighlight" { return "```" }
    let words = shortcode.split(whereSeparator: { " %{}".contains($0) })
    return name == "highlight" ? "```" + (words.count > 1 ? words[1] : "") : nil
  }

  /// The path in a shortcode that stands in an address: the text between quotation marks, or what Jekyll's tags name.
  private static func path(in shortcode: String) -> String {
    for quote in ["\"", "'"] as [Character] {
      let pieces = shortcode.split(separator: quote, omittingEmptySubsequences: false)
      if pieces.count >= 3 { return String(pieces[1]).replacingBlanks }
    }
    guard shortcode.hasPrefix("{%") else { return "" }
    return shortcode.split(whereSeparator: { " %{}".contains($0) }).dropFirst().joined(separator: "%20")
  }

  private static func name(_ shortcode: String) -> String {
    let signs = shortcode.drop { "{<%/- ".contains($0) }
    let name = signs.prefix { !" >%}|".contains($0) }
    return name.isEmpty ? "{{ }}" : String(name.prefix(40))
  }

  /// Hugo's `figure` as a picture.
  private static func figure(_ shortcode: String) -> String? {
    guard name(shortcode) == "figure", shortcode.hasPrefix("{{") else { return nil }
    let inner = shortcode.dropFirst(3).dropLast(3)
    let bytes = Array(("<figure " + inner.drop { $0 == " " }.dropFirst("figure".count) + ">").utf8)
    guard let tag = TagReader.read(bytes, at: 0, limit: bytes.count), let source = tag.attribute("src") else {
      return nil
    }
    let words = tag.attribute("alt") ?? tag.attribute("caption") ?? tag.attribute("title") ?? ""
    return "![\(MarkdownText.escaped(words))](\(MarkdownText.destination(source)))"
  }
}

extension String {
  fileprivate var replacingBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: "%20") }
}

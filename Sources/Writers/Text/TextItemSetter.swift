internal import Diagnostics
internal import Editions
internal import Newsroom
internal import Typesetting

/// Sets the items of an edition as plain text.
struct TextItemSetter {
  let edition: Edition
  let pageNumbers: [String: Int]
  let width: Int
  let isPaged: Bool

  private var language: String { edition.language.rawValue }

  /// What stands for pages in a text without pages.
  private var titles: [String: String] {
    guard !isPaged else { return [:] }
    return Dictionary(edition.items.map { ($0.slug, $0.title.plain) }) { first, _ in first }
  }

  /// The masthead and the cover's lead.
  func cover() -> [TextBlock] {
    let title = TextLines.oneLine(edition.title)
    let issue = TextLines.oneLine(edition.issueLine)
    var head =
      DisplayWidth.cells(of: title) + DisplayWidth.cells(of: issue) + 2 <= width
      ? [TextLines.spread(title, issue, width: width)] : wrap(edition.title) + wrap(edition.issueLine)
    if let tagline = edition.tagline { head += wrap(tagline) }
    if let period = edition.period { head += wrap(period) }
    head.append(String(repeating: "═", count: width))
    var blocks = [TextBlock(head, keepsWithNext: true, isSplittable: false)]
    for item in edition.lead { blocks += self.item(item, group: -1) }
    var body = TextBody(language: language, notes: TextNotes(footnotes: [:]), pageNumbers: pageNumbers, titles: titles)
    let about = body.set(edition.about, width: width)
    blocks += about + notes(of: body, prefix: "")
    return blocks
  }

  /// The table of contents.
  func contents() -> [TextBlock] {
    guard !edition.sections.isEmpty else { return [] }
    var blocks = [
      TextBlock(title(edition.labels[.contents], rule: "="), blankBefore: 2, keepsWithNext: true, isSplittable: false)
    ]
    for section in edition.sections {
      blocks.append(
        TextBlock(
          entry(section.title, indent: ""), blankBefore: 1, keepsWithNext: true, isSplittable: false,
          pageTarget: isPaged ? section.id : nil))
      for item in section.items where item.kind != .quote {
        blocks.append(
          TextBlock(entry(item.title, indent: "  "), isSplittable: false, pageTarget: isPaged ? item.slug : nil))
      }
    }
    return blocks
  }

  /// A section.
  func section(_ section: EditionSection) -> [TextBlock] {
    var blocks = [
      TextBlock(
        title(section.title, rule: "="), keepsWithNext: true, isSplittable: false, target: section.id)
    ]
    var body = TextBody(language: language, notes: TextNotes(footnotes: [:]), pageNumbers: pageNumbers, titles: titles)
    blocks += body.set(section.intro, width: width) + notes(of: body, prefix: "")
    for (index, item) in section.items.enumerated() { blocks += self.item(item, group: index) }
    return blocks
  }

  /// The colophon.
  func colophon() -> [TextBlock] {
    var blocks = [
      TextBlock(title(edition.labels[.colophon], rule: "="), keepsWithNext: true, isSplittable: false)
    ]
    for (index, item) in edition.colophon.enumerated() { blocks += self.item(item, group: index) }
    return blocks
  }

  private func item(_ item: EditionItem, group: Int) -> [TextBlock] {
    switch item.kind {
    case .zoom, .figure, .quote: return boxed(item, group: group)
    default: return plain(item, width: width)
    }
  }

  private func plain(_ item: EditionItem, width: Int) -> [TextBlock] {
    var body = TextBody(
      language: language, notes: TextNotes(footnotes: footnotes(of: item)), pageNumbers: pageNumbers, titles: titles)
    var head: [String] = []
    if item.kind != .quote { head = title(item.title, rule: "-", width: width) }
    for line in [item.subtitle, item.interviewee, item.eventLine].compactMap({ $0 }) {
      head += body.wrap(line, width: width)
    }
    if let figure = item.figure {
      let lines = TextLines.wrap(figure, width: width, language: language)
      head += [""] + lines.map { TextLines.centred($0, width: width) }
    }
    var blocks = head.isEmpty ? [] : [TextBlock(head, blankBefore: 2, keepsWithNext: true, isSplittable: false)]
    if let picture = item.picture { blocks += body.set([.picture(picture)], width: width) }
    blocks += body.set(item.blocks, width: width)
    blocks += tail(of: item, body: &body, width: width)
    if !blocks.isEmpty { blocks[0].target = item.slug }
    return blocks
  }

  /// An item in a frame; a frame that is too long for a page is left out, its text is not.
  private func boxed(_ item: EditionItem, group: Int) -> [TextBlock] {
    let inner = plain(item, width: width - 4)
    let kicker = item.kicker.map { TextLines.wrap($0, width: width - 4, language: language) } ?? []
    var lines = kicker.isEmpty ? [] : kicker + [""]
    for block in inner {
      if !lines.isEmpty, lines.last != "" {
        lines += Array(repeating: "", count: min(1, block.layout.blankBefore))
      }
      lines += block.lines
    }
    guard lines.count + 2 <= TextWriter.bodyLines else {
      var blocks = plain(item, width: width)
      guard let kicker = item.kicker, !blocks.isEmpty else { return blocks }
      blocks[0].layout.blankBefore = 0
      blocks[0].target = nil
      return [TextBlock(wrap(kicker), blankBefore: 2, keepsWithNext: true, isSplittable: false, target: item.slug)]
        + blocks
    }
    return [
      TextBlock(
        TextLines.boxed(lines, width: width), blankBefore: 2, group: group, isSplittable: false, target: item.slug)
    ]
  }

  /// The "find out more" lines, the contributor line, the notes.
  private func tail(of item: EditionItem, body: inout TextBody, width: Int) -> [TextBlock] {
    var blocks: [TextBlock] = []
    if !item.info.isEmpty {
      var lines = TextLines.wrap(edition.labels[.info], width: width, language: language)
      for link in item.info { lines += body.wrap(link, width: width, first: "  - ", rest: "    ") }
      blocks.append(TextBlock(lines, blankBefore: 1, keepsWithPrevious: true, isSplittable: lines.count > 8))
    }
    if let byline = item.byline {
      blocks.append(
        TextBlock(body.wrap(byline, width: width), blankBefore: 1, keepsWithPrevious: true, isSplittable: false))
    }
    return blocks + notes(of: body, prefix: "", width: width)
  }

  private func notes(of body: TextBody, prefix: String, width: Int? = nil) -> [TextBlock] {
    let notes = body.notes.notes
    guard !notes.isEmpty else { return [] }
    var lines: [String] = []
    for (index, note) in notes.enumerated() {
      let marker = "[\(index + 1)] "
      lines += TextLines.wrap(
        note, width: width ?? self.width, first: prefix + marker,
        rest: prefix + String(repeating: " ", count: marker.count), language: language)
    }
    return [TextBlock(lines, blankBefore: 1, keepsWithPrevious: true, isSplittable: lines.count > 6)]
  }

  private func footnotes(of item: EditionItem) -> [String: RichText] {
    var result: [String: RichText] = [:]
    for note in item.footnotes {
      result[note.id] = TextNotes.running(note.blocks, pageNumbers: pageNumbers)
    }
    return result
  }

  private func title(_ text: RichText, rule: Character, width: Int? = nil) -> [String] {
    let lines = TextLines.wrap(text, width: width ?? self.width, language: language)
    let longest = lines.map { DisplayWidth.cells(of: $0) }.max() ?? 0
    return lines + [String(repeating: rule, count: max(3, longest))]
  }

  private func entry(_ text: RichText, indent: String) -> [String] {
    TextLines.wrap(text, width: width - 8, first: indent, rest: indent + "  ", language: language)
  }

  private func wrap(_ text: RichText) -> [String] { TextLines.wrap(text, width: width, language: language) }
}

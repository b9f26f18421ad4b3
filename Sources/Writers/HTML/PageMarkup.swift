internal import Editions
internal import Newsroom
internal import Typesetting

/// Writes pages: their frames, the elements that blocks stand in, the blocks.
struct PageMarkup {
  let typeset: TypesetEdition
  let pictures: [String: String]
  /// Ids given so far; each must be given once.
  var ids: Set<String> = []
  /// Containers that were opened before; what opens again is a continuation.
  var seen: Set<Int> = []
  /// The texts that stand in more than one column.
  let spread: SpreadText

  init(typeset: TypesetEdition, pictures: [String: String], spread: SpreadText) {
    self.typeset = typeset
    self.pictures = pictures
    self.spread = spread
  }

  /// Writes a page.
  mutating func write(_ page: Page, into buffer: inout MarkupBuffer) {
    let goesOn = page.frames.indices.contains { frame in
      spread.parts[.init(page: page.number - 1, frame: frame)]?.contains { $0.pages > 0 } ?? false
    }
    var attributes = [("class", "page " + page.kind.className + (goesOn ? " goes-on" : ""))]
    attributes.append(("id", "page-\(page.number)"))
    attributes.append(("data-page", String(page.number)))
    if let section = section(of: page) {
      attributes.append(("data-section", section.id))
      attributes.append(("style", sectionColour(section.colour)))
    }
    buffer.start("section", attributes)
    buffer.newline()
    runningHead(of: page, into: &buffer)
    turn(from: page, into: &buffer)
    switch page.kind {
    case .cover: cover(page, into: &buffer)
    case .contents: contents(page, into: &buffer)
    default: text(Array(page.frames.indices), of: page, into: &buffer)
    }
    buffer.end()
  }

  private func section(of page: Page) -> EditionSection? {
    guard case .section(let index) = page.kind, typeset.edition.sections.indices.contains(index) else { return nil }
    return typeset.edition.sections[index]
  }

  /// Running head and page number: furniture that readers of the text need not hear.
  private func runningHead(of page: Page, into buffer: inout MarkupBuffer) {
    guard page.kind != .cover else { return }
    let edition = typeset.edition
    buffer.start("div", [("class", "running-head"), ("aria-hidden", "true")])
    let title =
      switch page.kind {
      case .section: section(of: page)?.title.plain ?? ""
      case .lead: edition.lead.first?.title.plain ?? ""
      case .colophon: edition.labels[.colophon].plain
      default: edition.labels[.contents].plain
      }
    buffer.element("span", [("class", "running-section")], text: title)
    buffer.element("span", [("class", "running-issue")], text: edition.title.plain + " · " + edition.issueLine.plain)
    buffer.end()
    buffer.element("div", [("class", "folio"), ("aria-hidden", "true")], text: String(page.number))
    buffer.newline()
  }

  /// Links to the pages before and behind, first on the page, so that whoever follows one has the next at hand.
  private func turn(from page: Page, into buffer: inout MarkupBuffer) {
    guard typeset.pages.count > 1 else { return }
    buffer.start("div", [("class", "turn")])
    for (step, name, label) in [(-1, "previous", Labels.Key.previous), (1, "next", .next)] {
      let number = page.number + step
      guard (1...typeset.pages.count).contains(number) else { continue }
      buffer.start(
        "a", [("class", name), ("href", "#page-\(number)"), ("aria-label", typeset.edition.labels[label].plain)])
      buffer.end()
    }
    buffer.end()
    buffer.newline()
  }

  private static let leadRoles: [Frame.Role] = [.lead, .column, .footnotes]

  private mutating func cover(_ page: Page, into buffer: inout MarkupBuffer) {
    // A lead that goes on behind the cover comes last on it, so that nothing stands between its halves.
    let goesOn = page.frames.contains { $0.role == .column }
    let lead = page.frames.indices.filter { goesOn && PageMarkup.leadRoles.contains(page.frames[$0].role) }
    for (index, frame) in page.frames.enumerated() where frame.role != .cell && !lead.contains(index) {
      write(index, of: page, into: &buffer)
      if frame.role == .masthead { editions(into: &buffer) }
    }
    let cells = page.frames.filter { $0.role == .cell }
    if !cells.isEmpty {
      buffer.start("nav", [("class", "toc cells"), ("aria-label", typeset.edition.labels[.pages].plain)])
      for frame in cells { cell(frame, into: &buffer) }
      buffer.end()
    }
    text(lead, of: page, into: &buffer)
  }

  /// Writes frames of text. Footnotes come last, so that they do not stand between the halves of a text when it is read
  /// or searched.
  private mutating func text(_ frames: [Int], of page: Page, into buffer: inout MarkupBuffer) {
    for index in frames where page.frames[index].role != .footnotes { write(index, of: page, into: &buffer) }
    for index in frames where page.frames[index].role == .footnotes { write(index, of: page, into: &buffer) }
  }

  /// A section's cell: one link with the section's name, some of its titles, and its page.
  private mutating func cell(_ frame: Frame, into buffer: inout MarkupBuffer) {
    guard case .contentsLine(_, let target)? = frame.fragments.first?.block.content else { return }
    let colour = typeset.edition.sections.first { $0.id == target }.map { ";" + sectionColour($0.colour) } ?? ""
    buffer.start("div", [("class", "frame cell"), ("style", place(of: frame) + colour)])
    buffer.start("a", [("class", "toc-line"), ("href", "#" + target)])
    for fragment in frame.fragments {
      let text: TypesetText
      switch fragment.block.content {
      case .contentsLine(let line, _): text = line
      case .text(let line, _): text = line
      default: continue
      }
      var attributes = [("class", "t t-" + text.role.rawValue), ("data-lines", String(fragment.lines.count))]
      if fragment.spaceAbove > 0 { attributes.append(("style", "padding-top:\(px(fragment.spaceAbove))")) }
      buffer.start("span", attributes)
      TextMarkup(text: text).write(fragment.lines, ids: &ids, into: &buffer)
      buffer.end()
    }
    buffer.element("span", [("class", "toc-page")], text: typeset.pageOfSection[target].map(String.init) ?? "")
    buffer.end()
    buffer.end()
    buffer.newline()
  }

  private func place(of frame: Frame) -> String {
    let isHigh = frame.role == .column || frame.role == .cell || frame.role == .span
    let height = isHigh ? ";height:\(px(frame.height))" : ""
    return "left:\(px(frame.x));top:\(px(frame.y));width:\(px(frame.width))" + height
  }

  /// Links to the other editions.
  private func editions(into buffer: inout MarkupBuffer) {
    let edition = typeset.edition
    guard edition.editions.count > 1 else { return }
    buffer.start("nav", [("class", "editions"), ("aria-label", edition.labels[.editions].plain)])
    for other in edition.editions where other.language != edition.language {
      let code = other.language.rawValue
      buffer.element(
        "a", [("href", "../\(code)/index.html"), ("hreflang", code), ("lang", code), ("xml:lang", code)],
        text: other.name)
    }
    buffer.end()
    buffer.newline()
  }

  /// A page of contents: all its columns are one navigation.
  private mutating func contents(_ page: Page, into buffer: inout MarkupBuffer) {
    for (index, frame) in page.frames.enumerated() where frame.role != .column {
      write(index, of: page, into: &buffer)
    }
    let label = typeset.edition.labels[.contents].plain
    let isFirst = !ids.contains("contents")
    if isFirst { ids.insert("contents") }
    buffer.start(
      "nav",
      [("class", "toc"), ("aria-label", isFirst ? label : "\(label) (\(page.number))")]
        + (isFirst ? [("id", "contents")] : []))
    for (index, frame) in page.frames.enumerated() where frame.role == .column {
      write(index, of: page, into: &buffer)
    }
    buffer.end()
  }

  private mutating func write(_ index: Int, of page: Page, into buffer: inout MarkupBuffer) {
    let frame = page.frames[index]
    var attributes = [("class", "frame \(frame.role.rawValue)"), ("style", place(of: frame))]
    if frame.role == .opener, let section = section(of: page), ids.insert(section.id).inserted {
      attributes.append(("id", section.id))
    }
    buffer.start("div", attributes)
    var blocks = BlockMarkup(typeset: typeset, pictures: pictures, ids: ids, seen: seen)
    // Lent, not copied: both grow with the edition.
    (ids, seen) = ([], [])
    blocks.write(frame.fragments, of: spread, at: SpreadText.Place(page: page.number - 1, frame: index), into: &buffer)
    ids = blocks.ids
    seen = blocks.seen
    buffer.end()
    buffer.newline()
  }
}

/// The declarations that give an element a section's colours.
func sectionColour(_ token: String) -> String { "--section:var(--\(token));--section-tint:var(--\(token)-tint)" }

/// A length as CSS writes it.
func px(_ length: Double) -> String {
  let rounded = (length * 64).rounded() / 64
  if rounded == rounded.rounded() { return "\(Int(rounded))px" }
  return "\(rounded)px"
}

extension Page.Kind {
  /// The class of the page's element.
  var className: String {
    switch self {
    case .cover: "cover"
    case .lead: "lead"
    case .contents: "contents"
    case .section: "section"
    case .colophon: "colophon"
    }
  }
}

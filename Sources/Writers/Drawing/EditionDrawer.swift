internal import Editions
internal import Newsroom
internal import Typesetting

/// Draws a typeset edition: puts every line, ground and rule where the style sheet of the HTML puts them.
struct EditionDrawer: ~Copyable {
  let typeset: TypesetEdition
  /// The theme's fonts, for the places of baselines.
  let library: FontLibrary
  var setter: GlyphSetter
  var drawn = DrawnEdition()
  /// The token of the colour that stands for the section's.
  var sectionColour = EditionDrawer.accent
  /// The nodes of containers that were opened, by their ids.
  var nodes: [Int: Int] = [:]
  /// The texts that go on in another column, by the id of what they stand in, or nil.
  var unfinished: [Int?: TextNodes] = [:]
  /// The table that the last row drawn belongs to.
  var table: (content: ContentTable, node: Int)?
  /// Bullets and numbers that wait for the line they stand on: a list may begin in the item of another.
  var pendingLabels: [PendingLabel] = []
  /// The nodes of the editions' parts, by their first pages' kind.
  private var parts: [Page.Kind: Int] = [:]
  /// The node of the last piece of content.
  private var lastNode: Int?

  static let accent = ColourToken.accent.rawValue

  private init(_ typeset: TypesetEdition, library: FontLibrary, fonts: [GlyphFont?]) {
    self.typeset = typeset
    self.library = library
    setter = GlyphSetter(theme: typeset.theme, fonts: fonts)
    drawn.fonts = fonts
  }

  /// Draws an edition.
  /// - Parameters:
  ///   - typeset: the edition on its pages.
  ///   - library: the theme's fonts.
  ///   - fonts: the theme's fonts cut down to what the edition shows, by face; nil for those not used.
  static func draw(_ typeset: TypesetEdition, library: FontLibrary, fonts: [GlyphFont?]) -> DrawnEdition {
    var drawer = EditionDrawer(typeset, library: library, fonts: fonts)
    for page in typeset.pages { drawer.draw(page) }
    drawer.outline()
    return drawer.drawn
  }

  var theme: Theme { typeset.theme }
  var page: PageGeometry { typeset.theme.page }
  /// The index of the page that is drawn on.
  var current: Int { drawn.pages.count - 1 }

  /// The part of the document that a page belongs to.
  private mutating func part(for kind: Page.Kind) -> Int {
    // A lead that goes on behind the cover belongs to it.
    let kind = kind == .lead ? .cover : kind
    if let known = parts[kind] { return known }
    let node = drawn.structure.add(.part, to: 0)
    parts[kind] = node
    return node
  }

  private mutating func draw(_ page: Page) {
    drawn.pages.append(DrawnPage())
    lastNode = nil
    sectionColour = section(of: page)?.colour ?? EditionDrawer.accent
    anchor("page-\(page.number)", y: 0)
    let node = part(for: page.kind)
    furniture(of: page)
    switch page.kind {
    case .cover: cover(page, in: node)
    case .contents:
      if drawn.anchors["contents"] == nil { anchor("contents", y: 0) }
      for frame in page.frames { draw(frame, of: page, in: node) }
    default: text(page.frames, of: page, in: node)
    }
  }

  /// The section that a page belongs to.
  func section(of page: Page) -> EditionSection? {
    guard case .section(let index) = page.kind, typeset.edition.sections.indices.contains(index) else { return nil }
    return typeset.edition.sections[index]
  }

  /// Draws frames of text, footnotes last, so that they are not read between the halves of a text.
  mutating func text(_ frames: [Frame], of page: Page, in node: Int) {
    for frame in frames where frame.role != .footnotes { draw(frame, of: page, in: node) }
    for frame in frames where frame.role == .footnotes { draw(frame, of: page, in: node) }
  }

  /// Remembers a place of the page that is drawn on, unless its name is taken.
  mutating func anchor(_ name: String, y: Double) {
    if drawn.anchors[name] == nil { drawn.anchors[name] = DrawnEdition.Anchor(page: current, y: y) }
  }

  /// Puts a mark on the page.
  /// - Parameters:
  ///   - content: what it is.
  ///   - node: the part of the document it belongs to; nil for what is not read.
  mutating func mark(_ content: Mark.Content, in node: Int?) {
    guard let node else {
      lastNode = nil
      drawn.pages[current].marks.append(Mark(content: content, sequence: nil))
      return
    }
    // What is read otherwise than it is drawn is a piece of its own, with nothing inside that has to be told apart.
    var isReplaced = false
    if case .words(let words) = content, words.replacement != nil { isReplaced = true }
    if lastNode != node || isReplaced {
      drawn.structure.add(.content(page: current, sequence: drawn.pages[current].nodes.count), to: node)
      drawn.pages[current].nodes.append(node)
      lastNode = isReplaced ? nil : node
    }
    drawn.pages[current].marks.append(Mark(content: content, sequence: drawn.pages[current].nodes.count - 1))
  }

  /// Puts a link on the page; its node gets it as well.
  mutating func link(_ target: DrawnLink.Target, at place: Rectangle, named name: String, in node: Int) {
    drawn.structure.add(.link(page: current, index: drawn.pages[current].links.count), to: node)
    drawn.pages[current].links.append(DrawnLink(place: place, target: target, name: name, node: node))
  }

  /// A rectangle filled with a colour below everything that is drawn later.
  mutating func ground(_ place: Rectangle, _ colour: Colour) {
    guard place.width > 0, place.height > 0 else { return }
    drawn.pages[current].grounds.append(Mark(content: EditionDrawer.rectangle(place, colour), sequence: nil))
  }

  /// A filled rectangle.
  static func rectangle(_ place: Rectangle, _ colour: Colour) -> Mark.Content {
    .shape(Mark.Shape(outline: Outline(steps: [.rectangle(place)]), fill: colour))
  }

  /// The colour that a token stands for here.
  func colour(_ token: String) -> Colour {
    let name = token == "section" ? sectionColour : token
    return theme.colours[name].flatMap(Colour.init) ?? Colour(red: 0, green: 0, blue: 0)
  }

  /// The ground of boxes of the section.
  var sectionTint: Colour {
    theme.tint(of: sectionColour) ?? theme.tint(of: EditionDrawer.accent) ?? colour(ColourToken.tint.rawValue)
  }

  /// Sections and items, for the outline.
  private mutating func outline() {
    let edition = typeset.edition
    func entry(_ title: RichText, _ name: String, isInner: Bool) {
      guard let anchor = drawn.anchors[name] else { return }
      drawn.outline.append(DrawnEdition.OutlineEntry(title: title.plain, isInner: isInner, anchor: anchor))
    }
    for item in edition.lead { entry(item.title, item.slug, isInner: false) }
    if typeset.pages.contains(where: { $0.kind == .contents }) {
      entry(edition.labels[.contents], "contents", isInner: false)
    }
    for section in edition.sections {
      entry(section.title, section.id, isInner: false)
      for item in section.items where item.kind != .quote { entry(item.title, item.slug, isInner: true) }
    }
    if !edition.colophon.isEmpty, let last = typeset.pages.last(where: { $0.kind == .colophon }) {
      entry(edition.labels[.colophon], "page-\(last.number)", isInner: false)
    }
  }
}

public import Diagnostics
public import Newsroom

/// An item of an edition.
public struct EditionItem: Sendable, Hashable {
  /// The slug; also its anchor.
  public var slug: String
  /// What sort of piece it is.
  public var kind: ItemKind
  /// The line over the title: "Zoom on…"; nil for most.
  public var kicker: RichText?
  /// The title.
  public var title: RichText
  /// The line under the title.
  public var subtitle: RichText?
  /// The event's dates and place, written out.
  public var eventLine: RichText?
  /// The person of an interview and their role.
  public var interviewee: RichText?
  /// The number of a figure, set large.
  public var figure: RichText?
  /// The item's picture.
  public var picture: Picture?
  /// The body.
  public var blocks: [ContentBlock]
  /// The links of the "find out more" box, one line each.
  public var info: [RichText]
  /// The contributor line, written out.
  public var byline: RichText?
  /// The footnotes, in order.
  public var footnotes: [EditionFootnote]
  /// A sentence for overviews and metadata; nil if there is none.
  public var summary: String?
  /// The file it was read from, to name in diagnostics; nil if there is none.
  public var source: SourceFile?

  /// Makes an item; see the properties.
  public init(
    slug: String, kind: ItemKind, kicker: RichText? = nil, title: RichText, subtitle: RichText? = nil,
    eventLine: RichText? = nil, interviewee: RichText? = nil, figure: RichText? = nil, picture: Picture? = nil,
    blocks: [ContentBlock] = [], info: [RichText] = [], byline: RichText? = nil, footnotes: [EditionFootnote] = [],
    summary: String? = nil
  ) {
    self.slug = slug
    self.kind = kind
    self.kicker = kicker
    self.title = title
    self.subtitle = subtitle
    self.eventLine = eventLine
    self.interviewee = interviewee
    self.figure = figure
    self.picture = picture
    self.blocks = blocks
    self.info = info
    self.byline = byline
    self.footnotes = footnotes
    self.summary = summary
  }
}

/// A footnote of an item.
public struct EditionFootnote: Sendable, Hashable {
  /// The anchor, unique in the edition: `SLUG--note-1`.
  public var id: String
  /// The number, from 1 in each item.
  public var number: Int
  /// The note's blocks.
  public var blocks: [ContentBlock]

  /// Makes a footnote.
  public init(id: String, number: Int, blocks: [ContentBlock]) {
    self.id = id
    self.number = number
    self.blocks = blocks
  }
}

/// What a piece of text is on a page; a theme gives each role a style.
public enum TextRole: String, Sendable, Hashable, CaseIterable {
  /// Running text of an item.
  case body
  /// Running text of the cover's lead.
  case lead
  /// The masthead.
  case masthead
  /// The line under the masthead.
  case tagline
  /// A link to another edition, over the masthead.
  case editionLink = "edition-link"
  /// Number and month of the issue.
  case issueLine = "issue-line"
  /// What the newsletter is, on the cover.
  case about
  /// The title of a section where it opens.
  case sectionTitle = "section-title"
  /// The introduction of a section.
  case intro
  /// The title of the cover's lead.
  case leadTitle = "lead-title"
  /// The title of an article or interview.
  case featureTitle = "feature-title"
  /// The title of an item.
  case title
  /// The line under a title.
  case subtitle
  /// An event's dates and place.
  case eventLine = "event-line"
  /// A heading inside an item.
  case heading
  /// A heading below another inside an item.
  case subheading
  /// A question of an interview.
  case question
  /// The contributor line.
  case byline
  /// The heading of the "find out more" box.
  case infoTitle = "info-title"
  /// A link of the "find out more" box.
  case info
  /// The line over the title of a box.
  case kicker
  /// The title of a box.
  case boxTitle = "box-title"
  /// Running text of a box.
  case box
  /// The title of a figure.
  case figureTitle = "figure-title"
  /// The number of a figure.
  case figure
  /// A pull quote.
  case quote
  /// A footnote.
  case footnote
  /// The line under a picture.
  case caption
  /// A table's header.
  case tableHeader = "table-header"
  /// A table's cell.
  case tableCell = "table-cell"
  /// A line of code.
  case code
  /// The heading of the contents.
  case contentsTitle = "contents-title"
  /// A section in the contents.
  case contentsSection = "contents-section"
  /// An item in the contents.
  case contentsItem = "contents-item"
  /// A page number in the contents.
  case contentsPage = "contents-page"
  /// The page number of a section's cell on the cover.
  case cellPage = "cell-page"
  /// The title of an item in a section's cell on the cover.
  case teaser
  /// The title of a piece of the colophon.
  case noticeTitle = "notice-title"
  /// The running head.
  case runningHead = "running-head"
  /// The page number.
  case folio

  /// Whether many an edition has nothing that is set so.
  var isRare: Bool { self == .subheading || self == .code }

  /// Whether it is set like a title, in lines of like length.
  var isTitle: Bool {
    switch self {
    case .sectionTitle, .leadTitle, .featureTitle, .title, .subtitle, .eventLine, .heading, .subheading, .question,
      .boxTitle, .figureTitle, .figure, .quote, .contentsTitle, .noticeTitle:
      true
    default: false
    }
  }
}

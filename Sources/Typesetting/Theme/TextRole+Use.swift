/// What text stands on; its colour must be readable there.
enum Ground: Sendable, Hashable, CaseIterable {
  /// The page.
  case paper
  /// The masthead's band, or the page if there is none.
  case masthead
  /// Panels: "about", "find out more", code, the cover's cells.
  case panel
  /// Side boxes, in a tint of their section.
  case box
}

extension TextRole {
  /// What it is, in words for the reference of themes, and what it stands on.
  var use: (meaning: String, grounds: [Ground]) {
    switch self {
    case .body: ("running text of an item", [.paper])
    case .lead: ("running text of the cover's lead", [.paper])
    case .masthead: ("the newsletter's name on the cover", [.masthead])
    case .tagline: ("the line under it", [.masthead])
    case .editionLink: ("a link to another edition, over the masthead", [.masthead])
    case .issueLine: ("number and month of the issue", [.masthead])
    case .about: ("what the newsletter is, on the cover", [.panel])
    case .sectionTitle: ("the title of a section, and of the colophon", [.paper])
    case .intro: ("the introduction of a section", [.paper])
    case .leadTitle: ("the title of the cover's lead", [.paper])
    case .featureTitle: ("the title of an article or interview", [.paper])
    case .title: ("the title of an item", [.paper])
    case .subtitle: ("the line under a title", [.paper, .box])
    case .eventLine: ("an event's dates and place", [.paper, .box])
    case .heading: ("a heading inside an item", [.paper, .box])
    case .subheading: ("a heading below another", [.paper, .box])
    case .question: ("a question of an interview", [.paper])
    case .byline: ("the contributor line", [.paper, .box])
    case .infoTitle: ("the heading of \"find out more\"", [.panel])
    case .info: ("a link of \"find out more\"", [.panel])
    case .kicker: ("the line over the title of a box", [.box])
    case .boxTitle: ("the title of a box", [.box])
    case .box: ("running text of a box, and of the colophon", [.paper, .box])
    case .figureTitle: ("the title of a figure", [.box])
    case .figure: ("the number of a figure", [.box])
    case .quote: ("a pull quote", [.paper])
    case .footnote: ("a footnote", [.paper])
    case .caption: ("the line under a picture", [.paper, .box])
    case .tableHeader: ("a table's header", [.paper, .box])
    case .tableCell: ("a table's cell", [.paper, .box])
    case .code: ("a line of code", [.panel])
    case .contentsTitle: ("the heading of the contents", [.paper])
    case .contentsSection: ("a section in the contents and on the cover", [.paper, .panel])
    case .contentsItem: ("an item in the contents", [.paper])
    case .contentsPage: ("a page number in the contents", [.paper])
    case .cellPage: ("the page number of a section on the cover", [.panel])
    case .teaser: ("the title of an item in a section's cell on the cover", [.panel])
    case .noticeTitle: ("the title of a piece of the colophon", [.paper])
    case .runningHead: ("the running head", [.paper])
    case .folio: ("the page number", [.paper])
    }
  }
}

internal import Typesetting

extension TextRole {
  /// The HTML element of a text with this role.
  /// - Parameter level: the level of a heading of an item's body, from 1.
  func elementName(level: Int) -> String {
    switch self {
    case .masthead: "h1"
    case .leadTitle, .sectionTitle, .contentsTitle: "h2"
    case .title, .featureTitle, .boxTitle, .figureTitle, .noticeTitle: "h3"
    case .heading, .question, .subheading: "h\(min(6, 3 + max(1, level)))"
    default: "p"
    }
  }
}

/// The colours that every theme has, since the style sheet draws with them; a theme may have more.
public enum ColourToken: String, Sendable, Hashable, CaseIterable {
  /// The page.
  case paper
  /// Running text.
  case text
  /// What stands back.
  case muted
  /// Thin rules.
  case line
  /// The ground of panels.
  case tint
  /// Around the pages.
  case surround
  /// Around the pages, for readers who prefer dark.
  case surroundDark = "surround-dark"
  /// What belongs to no section.
  case accent
  /// Links.
  case link

  /// What it is for.
  public var meaning: String {
    switch self {
    case .paper: "the page"
    case .text: "text whose style names no colour"
    case .muted: "what stands back, such as the links to the pages before and behind"
    case .line: "thin rules that only divide; nothing is asked of their contrast"
    case .tint: "the ground of panels: the cover's cells and its \"about\", \"find out more\", code"
    case .surround: "what is around the pages on a screen"
    case .surroundDark: "what is around them for readers who prefer dark"
    case .accent: "the masthead's band, and what belongs to no section"
    case .link: "links"
    }
  }
}

/// The colours of a text on a terminal, or none.
public struct Palette: Sendable, Hashable {
  /// What a colour is for.
  public enum Role: String, Sendable, Hashable {
    /// What names the rest.
    case strong = "1"
    /// Errors.
    case error = "1;31"
    /// Warnings.
    case warning = "1;33"
    /// Notes.
    case note = "1;36"
    /// Lines and numbers beside a text.
    case gutter = "34"
    /// What is well, or makes it so.
    case help = "32"
    /// What is of little account.
    case faint = "2"
  }

  /// Whether there are colours.
  public let isColoured: Bool

  /// Makes a palette.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  /// The text in the colour of a role, or as it is.
  public func paint(_ text: String, _ role: Role) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[" + role.rawValue + "m" + text + "\u{1B}[0m" : text
  }

  /// The role of a severity.
  public static func role(of severity: Severity) -> Role {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

/// The colours of a report, or none.
package struct Palette {
  /// What a colour is for.
  package enum Role: String {
    case strong = "1"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case gutter = "34"
    case help = "32"
    /// What is of little account.
    case faint = "2"
  }

  /// Whether there are colours.
  package let isColoured: Bool

  /// Makes a palette.
  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// The text in the colour of a role, or as it is.
  package func paint(_ text: String, _ role: Role) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[" + role.rawValue + "m" + text + "\u{1B}[0m" : text
  }

  /// The role of a severity.
  package static func role(of severity: Severity) -> Role {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

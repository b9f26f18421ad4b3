internal import Completeness
internal import Diagnostics
internal import Newsroom

extension TranslationState {
  /// A sign of one cell, different for each state, so that none is told by colour alone.
  var sign: String {
    switch self {
    case .complete: "✓"
    case .aged: "≈"
    case .unsorted: "?"
    case .faulty: "!"
    case .outdated: "≠"
    case .abridged: "½"
    case .wrongLanguage: "⇄"
    case .draft: "○"
    case .missing: "✗"
    case .excluded: "·"
    }
  }

  /// The state in as few letters as can be read in a table; empty where the sign says it all.
  var shortWords: String {
    switch self {
    case .complete, .excluded: ""
    case .wrongLanguage: "language"
    default: words
    }
  }

  /// A number of items in this state: `2 drafts`, `1 missing`.
  func words(for count: Int) -> String {
    let isNoun = self == .draft || self == .faulty
    return "\(count) " + (self == .wrongLanguage ? "in the " : "") + words + (isNoun && count != 1 ? "s" : "")
  }

  /// Its colour on a terminal.
  var role: Palette.Role {
    switch self {
    case .complete: .help
    case .faulty, .missing: .error
    case .outdated, .abridged, .wrongLanguage: .warning
    case .aged, .unsorted, .draft: .note
    case .excluded: .faint
    }
  }
}

extension StatusCount {
  /// What is not complete: `2 missing, 1 draft`; empty if all is.
  var gapWords: String { gaps.map { $0.state.words(for: $0.count) }.joined(separator: ", ") }
}

extension StatusReport {
  /// The issue in a line: `G-NEWS 3 · issue-3 · 2007-12`.
  var heading: String { VisibleText.escaping("\(name) \(number) · \(issue) · \(date)") }

  /// The states that occur, the best first.
  static func states(of reports: [StatusReport]) -> [TranslationState] {
    let found = Set(reports.flatMap(\.rows).flatMap(\.cells).map(\.state))
    return TranslationState.allCases.filter(found.contains)
  }

  /// The counts of a language over some reports.
  static func count(_ language: Language, in reports: [StatusReport]) -> StatusCount {
    reports.reduce(StatusCount()) { $0 + $1.count(language) }
  }

  /// What is said where there is nothing to report on.
  static let noIssues = "There are no issues yet: make a folder in 'Issues' with an 'issue.yml'."
}

public import Diagnostics
public import Newsroom

/// Tells whether the editions of an issue are complete.
public enum Completeness {
  /// What an issue is checked for.
  public enum Policy: String, Sendable, Hashable, CaseIterable {
    /// It is being prepared: gaps are expected, so they are warnings.
    case preparing
    /// It is to be published: a gap is an error.
    case release
  }

  /// How much is checked.
  public enum Extent: Sendable, Hashable {
    /// What every build tells: which items are in no edition, or not in all of theirs.
    case presence
    /// All there is.
    case everything
  }

  /// Every check, one line each.
  static let checks: [any Check] = [
    MissingEditions(),
    SurplusEditions(),
    Drafts(),
    UnsortedItems(),
    MissingItems(),
    Late(),
    WrongLanguage(),
    UntranslatedItem(),
    UntranslatedParagraph(),
    UntranslatedHeading(),
    StaleTranslations(),
    UnstampedTranslations(),
    Placeholder(),
    Abridged(),
    Overlong(),
    MissingParagraphs(),
    HeadingStructure(),
    ListAndTableRows(),
    Links(),
    CrossEditionLinks(),
    Pictures(),
    CodeChanged(),
    FootnoteCount(),
    FrontMatterLost(),
    TitleIdentical(),
    NumberMissing(),
    AbridgementPhrase(),
    Terminology(),
    PunctuationSpacing(),
    InvertedPunctuation(),
  ]

  /// Checks an issue.
  /// - Parameters:
  ///   - issue: the issue, classified.
  ///   - context: what it is checked for.
  ///   - extent: how much is checked.
  /// - Returns: what is missing, left out or wrong, in the order of reporting.
  public static func check(_ issue: Issue, _ context: CheckContext, extent: Extent = .everything) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for check in checks where extent == .everything || check.isPartOfBuild {
      check.check(issue, context, into: &diagnostics)
    }
    if extent == .everything { diagnostics += ItemChecks(checks: checks, context: context).check(issue) }
    Ignores(known: checks.flatMap { $0.kinds.map(\.id) }).apply(issue, to: &diagnostics, extent: extent)
    return diagnostics.sorted(by: Diagnostic.inReportingOrder)
  }
}

/// The kinds of diagnostic that the checks of completeness give.
public enum CompletenessDiagnostics {
  /// All of them, sorted by id.
  public static let all: [DiagnosticKind] = (Completeness.checks.flatMap(\.kinds) + [Ignores.uselessIgnore])
    .sorted { $0.id < $1.id }
}

extension Completeness.Policy {
  /// How grave a gap is.
  var severityOfGaps: Severity { self == .release ? .error : .warning }
}

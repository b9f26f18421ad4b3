public import Newsroom

/// What checks need to know beside the issue.
public struct CheckContext: Sendable {
  /// What the issue is checked for.
  public var policy: Completeness.Policy
  /// The day on which it is checked; nil if deadlines are of no account.
  public var today: CalendarDate?
  /// Tells the languages of texts; nil if they are not looked at.
  public var languages: LanguageGuesser?
  /// When the files were last changed.
  public var history: ChangeHistory

  /// Makes a context; see the properties.
  public init(
    policy: Completeness.Policy, today: CalendarDate? = nil, languages: LanguageGuesser? = nil,
    history: ChangeHistory = .none
  ) {
    self.policy = policy
    self.today = today
    self.languages = languages
    self.history = history
  }

  /// What is said where a text is not all there.
  var phrases: LanguagePhrases { languages?.phrases ?? .builtIn }
}

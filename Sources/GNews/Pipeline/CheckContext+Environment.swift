internal import Completeness
internal import Diagnostics
internal import Newsroom

extension CheckContext {
  /// Makes the context in which everything can be checked.
  /// - Parameters:
  ///   - policy: what the issue is checked for.
  ///   - today: the day that deadlines are held against; nil if they are of no account.
  ///   - newsroom: the newsroom's folder, absolute.
  ///   - environment: the world.
  ///   - diagnostics: gets what is wrong with the profiles of languages.
  init(
    policy: Completeness.Policy, today: CalendarDate?, newsroom: String, in environment: Environment,
    into diagnostics: inout [Diagnostic]
  ) {
    self.init(
      policy: policy, today: today,
      languages: LanguageGuesser(newsroom: newsroom, files: environment.files, into: &diagnostics),
      history: .git(environment.git, newsroom: newsroom))
  }
}

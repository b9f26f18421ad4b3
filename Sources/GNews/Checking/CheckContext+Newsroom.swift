internal import Completeness
internal import Diagnostics
internal import Newsroom

extension CheckContext {
  /// Makes the context of a check in a newsroom.
  /// - Parameters:
  ///   - policy: what is checked for.
  ///   - today: the day that deadlines are held against; nil for the day it is.
  ///   - root: the newsroom's folder, absolute.
  ///   - environment: the world.
  ///   - diagnostics: gets what is wrong with the newsroom's files about languages.
  init(
    _ policy: Completeness.Policy, today: CalendarDate?, newsroom root: String, _ environment: Environment,
    into diagnostics: inout [Diagnostic]
  ) {
    self.init(
      policy: policy, today: today ?? environment.today(),
      languages: LanguageGuesser(newsroom: root, files: environment.files, into: &diagnostics),
      history: .git(environment.git, newsroom: root))
  }
}

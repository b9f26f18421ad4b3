internal import Completeness
internal import Diagnostics
internal import Newsroom

/// Shows what has changed in the originals of translations since these were stamped.
struct TranslationDiffAction: Action {
  /// The newsroom's folder as given.
  var newsroom: String?
  /// The translations as given.
  var files: [String]

  /// Compares; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    let selection = TranslationSelection(
      .files(files), newsroom: newsroom, in: environment, progress: progress, diagnostics: &diagnostics)
    guard let root = selection.root else { return Outcome(diagnostics, policy: SeverityPolicy()) }
    let history = TranslationHistory(GitRepository.open(root, environment.git))
    let text = DifferenceText(
      palette: Palette(isColoured: environment.isOutputColoured), width: min(environment.terminalWidth ?? 80, 100))
    let reports = selection.choices.map { TranslationDiffReport(choice: $0, history: history, text: text).report }
    return Outcome(diagnostics, policy: SeverityPolicy(), output: reports.joined(separator: "\n"))
  }
}

internal import Completeness
internal import Diagnostics
internal import Newsroom

/// Stamps translations: writes into their front matter which state of their original they agree with.
struct StampAction: Action {
  /// The newsroom's folder as given.
  var newsroom: String?
  /// Which translations.
  var request: TranslationSelection.Request
  /// Whether they agree although nothing was translated.
  var isReview = false

  /// Stamps; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    let selection = TranslationSelection(
      request, newsroom: newsroom, in: environment, progress: progress, diagnostics: &diagnostics)
    var lines: [(path: String, words: String)] = []
    let history = selection.root.map { TranslationHistory(GitRepository.open($0, environment.git)) }
    for choice in selection.choices {
      switch result(choice, history) {
      case .unchanged: lines.append((choice.translation.file.path, "up to date"))
      case .notTranslated: diagnostics.append(Self.refused(choice))
      case .stamp(let stamp):
        guard write(stamp, choice, environment, &diagnostics) else { continue }
        lines.append((choice.translation.file.path, isReview ? "reviewed" : "stamped"))
      }
    }
    return Outcome(diagnostics, policy: SeverityPolicy(), output: Self.table(lines))
  }

  private func result(_ choice: TranslationSelection.Choice, _ history: TranslationHistory?) -> Stamping.Result {
    if isReview { return Stamping.review(choice.translation, of: choice.original) }
    let result = Stamping.stamp(choice.translation, of: choice.original)
    // Whoever takes the stamp out of the file should not get a new one for it.
    guard case .stamp = result, choice.translation.frontMatter.translation?.stamp == nil,
      let earlier = history?.stamp(of: choice.translation)
    else { return result }
    return Stamping.stamp(choice.translation, of: choice.original, earlier: earlier)
  }

  private func write(
    _ stamp: Stamp, _ choice: TranslationSelection.Choice, _ environment: Environment,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let file = choice.translation.file
    var problem: String? = "its front matter cannot be changed without touching the rest"
    if let bytes = StampWriter.bytes(stating: stamp, in: choice.translation) {
      problem = environment.replace(choice.place, file.bytes, bytes)
    }
    guard let problem else { return true }
    diagnostics.append(
      Diagnostic(
        CommandDiagnostics.stampNotWritten, path: file.path,
        "The stamp could not be written into '\(file.path)': \(problem)",
        help: "Write 'translation: {of: \(choice.original.language)}' on a line of its own, and try again."))
    return false
  }

  private static func refused(_ choice: TranslationSelection.Choice) -> Diagnostic {
    let path = choice.translation.file.path
    let note = choice.translation.frontMatter.translation
    return Diagnostic(
      TranslationDiagnostics.stampRefused,
      at: choice.translation.location(note?.stamp?.range ?? note?.of.range ?? 0..<0),
      "'\(choice.slug)' in '\(choice.translation.language)' was not changed since its original was",
      help: "See the change with 'gnews translation diff \(path)' and translate it. If nothing is to be done, write "
        + "'gnews translation reviewed \(path)'.",
      notes: [.init("the original is here", at: choice.original.location(choice.original.frontMatter.title.range))])
  }

  private static func table(_ lines: [(path: String, words: String)]) -> String {
    let shown = lines.map { (path: VisibleText.escaping($0.path), words: $0.words) }
    let width = shown.map { DisplayWidth.cells(of: $0.path) }.max() ?? 0
    return shown.map {
      $0.path + String(repeating: " ", count: width - DisplayWidth.cells(of: $0.path) + 2) + $0.words + "\n"
    }.joined()
  }
}

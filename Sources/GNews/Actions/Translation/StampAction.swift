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
    let earlier = earlierStamps(of: selection, environment)
    for choice in selection.choices {
      switch result(choice, earlier[choice.place]) {
      case .unchanged: lines.append((choice.translation.file.path, "up to date"))
      case .notTranslated: diagnostics.append(Self.refused(choice))
      case .stamp(let stamp):
        guard write(stamp, choice, environment, &diagnostics) else { continue }
        lines.append((choice.translation.file.path, isReview ? "reviewed" : "stamped"))
      }
    }
    let isIdle = lines.isEmpty && diagnostics.isEmpty
    return Outcome(diagnostics, policy: SeverityPolicy(), output: isIdle ? "Nothing to stamp\n" : Self.table(lines))
  }

  private func result(_ choice: TranslationSelection.Choice, _ earlier: Stamp?) -> Stamping.Result {
    isReview
      ? Stamping.review(choice.translation, of: choice.original)
      : Stamping.stamp(choice.translation, of: choice.original, earlier: earlier)
  }

  /// The stamps that translations without one had before, by place: whoever takes the stamp out of a file should not
  /// get a new one for it.
  private func earlierStamps(of selection: TranslationSelection, _ environment: Environment) -> [String: Stamp] {
    let unstamped = selection.choices.filter { $0.translation.frontMatter.translation?.stamp == nil }
    guard !isReview, !unstamped.isEmpty, let root = selection.root else { return [:] }
    let history = TranslationHistory(GitRepository.open(root, environment.git))
    let paths = history.pathsOfStamped()
    var stamps: [String: Stamp] = [:]
    for choice in unstamped where paths.contains(choice.translation.file.path) {
      stamps[choice.place] = history.stamp(of: choice.translation)
    }
    return stamps
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

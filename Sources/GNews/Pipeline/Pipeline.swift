internal import Diagnostics
internal import Editions
internal import Newsroom
internal import Writers

/// Strings the phases together: load, classify, check, assemble, draw. Writing is the caller's, who first decides
/// whether the diagnostics allow it.
struct Pipeline: Sendable {
  /// What to make of an issue.
  struct Request: Sendable {
    /// The newsroom's folder, absolute.
    var newsroom: String
    /// The name of the issue's folder.
    var issue: String
    /// The languages to build; empty for all of the issue's.
    var languages: [Language] = []
    /// The names of the formats; empty for all.
    var formats: [String] = []
    /// The theme; nil for the newsroom's own.
    var theme: String?
    /// Whether the text is to run on without pages.
    var isFlowing = false
    /// Whether the issue is to be released now, so that gaps are errors.
    var isRelease = false
  }

  /// A drawn edition in one format.
  struct Product: Sendable {
    /// Its language.
    var language: Language
    /// The format's name.
    var format: String
    /// The files and pages.
    var rendering: OutputFormat.Rendering

    /// The files with their paths in the issue's folder.
    var files: [OutputFile] {
      rendering.files.map { file in
        var file = file
        file.path = language.rawValue + "/" + file.path
        file.part = language.rawValue + "/" + format
        return file
      }
    }

    /// The path of the file a reader opens, in the issue's folder.
    var main: String { language.rawValue + "/" + rendering.main }
  }

  /// What came of it.
  struct Result: Sendable {
    /// The drawn editions, by language, then format, in the order asked for.
    var products: [Product] = []
    /// What was found wrong, unsorted.
    var diagnostics: [Diagnostic] = []
  }

  /// The phases.
  let phases: Phases
  /// The disk.
  let files: FileSystem

  /// Runs the phases over an issue.
  ///
  /// Editions are assembled and drawn in parallel, and collected in order, so that the result is always the same.
  func run(_ request: Request, progress: Progress) async -> Result {
    var result = Result()
    progress.say(request.issue + ": reading")
    guard var issue = phases.load(files, request.newsroom, request.issue, &result.diagnostics) else { return result }
    phases.classify(&issue)
    phases.complete(issue, request.isRelease, &result.diagnostics)
    guard let languages = languages(of: issue, request, &result.diagnostics) else { return result }

    let loaded = issue
    let theme = request.theme ?? issue.publication.theme
    let editions = await Pipeline.parallel(languages) { language in
      progress.say(request.issue + ": assembling " + language.rawValue)
      var diagnostics: [Diagnostic] = []
      let edition = phases.assemble(
        .init(issue: loaded, language: language, files: files, newsroom: request.newsroom, theme: theme), &diagnostics)
      return (edition, diagnostics)
    }
    for edition in editions { result.diagnostics += edition.1 }

    let formats = phases.formats.filter { request.formats.isEmpty || request.formats.contains($0.name) }
    let pairs = editions.flatMap { edition in formats.map { (edition.0, $0) } }
    let drawn = await Pipeline.parallel(pairs) { edition, format in
      progress.say(request.issue + ": setting " + edition.language.rawValue + ", " + format.name)
      var diagnostics: [Diagnostic] = []
      let rendering = format.render(
        OutputFormat.Request(
          edition: edition, files: files, newsroom: request.newsroom, theme: theme,
          isFlowing: request.isFlowing), &diagnostics)
      let product = rendering.map { Product(language: edition.language, format: format.name, rendering: $0) }
      return (product, diagnostics)
    }
    for (product, diagnostics) in drawn {
      if let product { result.products.append(product) }
      result.diagnostics += diagnostics
    }
    // What concerns all editions is found by each.
    var told: Set<Diagnostic> = []
    result.diagnostics.removeAll { !told.insert($0).inserted }
    return result
  }

  /// The languages asked for, in the issue's order; nil if the issue lacks one of them.
  private func languages(of issue: Issue, _ request: Request, _ diagnostics: inout [Diagnostic]) -> [Language]? {
    guard !request.languages.isEmpty else { return issue.languages }
    let missing = request.languages.filter { !issue.languages.contains($0) }
    for language in missing {
      diagnostics.append(
        Diagnostic(
          CommandDiagnostics.noEdition, path: "Issues/" + issue.id,
          "\(issue.id) has no edition in '\(language)'",
          help: "Its languages are: "
            + issue.languages.map(\.rawValue).joined(separator: ", ") + "."))
    }
    return missing.isEmpty ? issue.languages.filter { request.languages.contains($0) } : nil
  }

  /// Applies a function to all elements at once; the results are in the elements' order.
  private static func parallel<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ apply: @escaping @Sendable (Element) -> Value
  ) async -> [Value] {
    await withTaskGroup(of: (Int, Value).self) { group in
      for (index, element) in elements.enumerated() { group.addTask { (index, apply(element)) } }
      var values: [(Int, Value)] = []
      for await value in group { values.append(value) }
      return values.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

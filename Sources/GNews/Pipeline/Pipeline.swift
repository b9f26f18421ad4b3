internal import Completeness
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
    /// The names of the formats; empty for the newsroom's own, or the usual ones.
    var formats: [String] = []
    /// The theme; nil for the newsroom's own.
    var theme: String?
    /// Whether the text is to run on without pages.
    var isFlowing = false
    /// What the issue is checked for.
    var context = CheckContext(policy: .preparing)
    /// How much is checked.
    var extent = Completeness.Extent.presence
    /// The most bytes of contributions whose editions are drawn; nil for any number.
    var mostDrawn: Int?
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
    /// The issue; nil if it could not be read.
    var issue: Issue?
    /// The drawn editions, by language, then format, in the order asked for.
    var products: [Product] = []
    /// What was found wrong, unsorted.
    var diagnostics: [Diagnostic] = []
    /// Whether the editions were left undrawn because there is too much of them.
    var isUndrawn = false
  }

  /// An issue as it was read and judged, before it is drawn.
  struct Examination: Sendable {
    /// The issue, classified; nil if it could not be read.
    var issue: Issue?
    /// What was found wrong while it was read, unsorted.
    var loading: [Diagnostic] = []
    /// What the checks found.
    var checking: [Diagnostic] = []
  }

  /// The phases.
  let phases: Phases
  /// The disk.
  let files: FileSystem

  /// Runs the phases that read and judge an issue.
  func examine(_ request: Request, progress: Progress) -> Examination {
    var examination = Examination()
    progress.say(request.issue + ": reading")
    guard var issue = phases.load(files, request.newsroom, request.issue, &examination.loading) else {
      return examination
    }
    phases.classify(&issue)
    progress.say(request.issue + ": checking")
    phases.complete(issue, request.context, request.extent, &examination.checking)
    Completeness.coverReading(&examination.loading, &examination.checking)
    examination.issue = issue
    return examination
  }

  /// Runs the phases over an issue.
  ///
  /// Editions are assembled and drawn in parallel, and collected in order, so that the result is always the same.
  func run(_ request: Request, progress: Progress) async -> Result {
    var result = Result()
    let preparation = Preparation(phases, files, for: request)
    defer { preparation.wait() }
    let examination = examine(request, progress: progress)
    result.diagnostics = examination.loading + examination.checking
    guard let issue = examination.issue else { return result }
    result.issue = issue
    guard let languages = languages(of: issue, request, &result.diagnostics) else { return result }
    if let most = request.mostDrawn,
      issue.items.reduce(0, { $0 + $1.versions.reduce(0) { $0 + $1.file.bytes.count } }) > most
    {
      result.isUndrawn = true
      return result
    }

    let formats = phases.formats(of: issue.publication, request)
    for part in await parts(of: issue, languages, formats, request, progress) {
      if let product = part.product { result.products.append(product) }
      result.diagnostics += part.diagnostics
    }
    for index in result.diagnostics.indices where result.diagnostics[index].kind == PictureDiagnostics.notDrawn {
      result.diagnostics[index].show(in: issue)
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

  /// What one task makes of an edition: the edition itself, or what it is drawn as.
  private struct Part: Sendable {
    /// The language's place among the languages, and the format's among the formats; -1 for the edition itself.
    var place: (language: Int, format: Int)
    var edition: Edition
    var pages: EditionPages
    var product: Product?
    var diagnostics: [Diagnostic] = []
  }

  /// Assembles and draws the editions in parallel.
  ///
  /// The first format takes longest, so it is begun as soon as its edition is there, and the others behind it: what is
  /// short fills up what is left of the time.
  /// - Returns: by language, then format.
  private func parts(
    of issue: Issue, _ languages: [Language], _ formats: [OutputFormat], _ request: Request, _ progress: Progress
  ) async -> [Part] {
    let theme = request.theme ?? issue.publication.theme
    // Where there are fewer editions than cores, some are drawn by several.
    let threads = max(1, Parallel.cores / max(1, languages.count))
    return await withTaskGroup(of: Part.self) { group in
      for (index, language) in languages.enumerated() {
        group.addTask {
          progress.say(request.issue + ": assembling " + language.rawValue)
          var diagnostics: [Diagnostic] = []
          let edition = phases.assemble(
            .init(
              issue: issue, language: language, files: files, newsroom: request.newsroom, theme: theme,
              threads: threads),
            &diagnostics)
          return Part(place: (index, -1), edition: edition, pages: EditionPages(), diagnostics: diagnostics)
        }
      }
      var parts: [Part] = []
      var editions: [Part] = []
      for await part in group {
        parts.append(part)
        guard part.place.format < 0 else { continue }
        editions.append(part)
        var next = formats.isEmpty ? [] : [(part, 0)]
        if editions.count == languages.count {
          for format in formats.indices.dropFirst() { next += editions.map { ($0, format) } }
        }
        for (edition, format) in next {
          group.addTask {
            drawn(edition, in: formats[format], at: format, theme: theme, threads: threads, request, progress)
          }
        }
      }
      return parts.sorted { $0.place < $1.place }
    }
  }

  private func drawn(
    _ part: Part, in format: OutputFormat, at place: Int, theme: String, threads: Int, _ request: Request,
    _ progress: Progress
  ) -> Part {
    let language = part.edition.language
    progress.say(request.issue + ": setting " + language.rawValue + ", " + format.name)
    var drawn = Part(place: (part.place.language, place), edition: part.edition, pages: part.pages)
    let rendering = format.render(
      OutputFormat.Request(
        edition: part.edition, files: files, newsroom: request.newsroom, theme: theme, isFlowing: request.isFlowing,
        pages: part.pages, threads: threads),
      &drawn.diagnostics)
    drawn.product = rendering.map { Product(language: language, format: format.name, rendering: $0) }
    return drawn
  }
}

extension Diagnostic {
  /// Says of a picture where an item shows it, for its own file is not what an editor has open.
  fileprivate mutating func show(in issue: Issue) {
    guard location == nil, let picture = path, let place = issue.place(ofPicture: picture) else { return }
    location = place
    path = place.file.path
  }
}

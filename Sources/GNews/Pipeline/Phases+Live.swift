internal import Completeness
internal import Diagnostics
internal import Editions
internal import Markup
internal import Newsroom

extension Phases {
  /// The phases of the modules.
  static let live = Phases(
    list: { files, root, diagnostics in
      let loader = Phases.loader(files, root)
      return loader.load(into: &diagnostics).flatMap { loader.issues(of: $0, into: &diagnostics) }
    },
    load: { files, root, name, diagnostics in
      let loader = Phases.loader(files, root)
      guard let newsroom = loader.load(into: &diagnostics) else { return nil }
      return loader.loadIssue(name, of: newsroom, into: &diagnostics)
    },
    classify: { Classifier.sortItems(of: &$0) },
    complete: { $3 += Completeness.check($0, $1, extent: $2) },
    assemble: { request, diagnostics in
      let owner = WordStore.owner(
        of: request.theme, own: request.issue.publication.theme, newsroom: request.newsroom, files: request.files)
      let words = words.words(
        theme: owner, newsroom: request.newsroom, files: request.files,
        languages: request.issue.publication.languages,
        into: &diagnostics)
      // Where there are no words at all, that was said once.
      var missing: [Diagnostic] = []
      let labels = Labels(
        strings: words ?? [:], language: request.language, path: WordStore.path(theme: owner), into: &missing)
      if words != nil { diagnostics += missing }
      let fragments = FragmentParser(request.issue)
      var found: [Diagnostic] = []
      let edition = Assembler.assemble(
        request.issue, language: request.language, labels: labels, threads: request.threads,
        parse: { fragments.parse($0) }, into: &found)
      let locator = FragmentLocator(files: request.files, newsroom: request.newsroom, language: request.language)
      diagnostics += (found + fragments.diagnostics).map(locator.located)
      return edition
    },
    formats: OutputFormat.all,
    foresee: { files, root in Phases.loader(files, root).publication() })

  /// What reads newsrooms, with Markdown bodies.
  static func loader(_ files: FileSystem, _ root: String) -> NewsroomLoader {
    NewsroomLoader(fileSystem: files, root: root) { file, body, limits, diagnostics in
      MarkdownParser.parse(file, body: body, limits: limits, into: &diagnostics)
    }
  }

  /// The themes' words, read once a process.
  private static let words = WordStore()
}

extension OutputFormat {
  /// All formats, in the order they are built.
  static let all: [OutputFormat] = [html(themes: themes), text, pdf(themes: themes)]

  /// The themes of all formats that have pages, read once a process.
  private static let themes = ThemeStore()
}

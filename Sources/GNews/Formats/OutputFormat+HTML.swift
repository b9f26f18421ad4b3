internal import Diagnostics
internal import Newsroom
internal import Typesetting
internal import Writers

extension OutputFormat {
  /// Paginated HTML with its fonts and pictures.
  static func html(themes: ThemeStore) -> OutputFormat {
    OutputFormat(
      name: "html",
      prepare: { themes.prepare($0) }
    ) { request, diagnostics in
      guard
        let ready = themes.theme(
          request.theme, newsroom: request.newsroom, files: request.files, into: &diagnostics)
      else { return nil }
      let typeset = request.pages.typeset(
        request.edition, in: ready, threads: request.threads, into: &diagnostics)
      let files = HTMLEdition.files(
        typeset, fonts: ready.fonts, cache: ready.subsets, threads: request.threads, into: &diagnostics)
      return Rendering(files: files, main: "index.html", pages: typeset.pages.count)
    }
  }
}

internal import Diagnostics
internal import Newsroom
internal import Typesetting
internal import Writers

extension OutputFormat {
  /// Paginated HTML with its fonts and pictures.
  static func html(themes: ThemeStore) -> OutputFormat {
    OutputFormat(
      name: "html",
      prepare: { prospect in
        let ready = themes.prepared(prospect.theme, newsroom: prospect.newsroom, files: prospect.files)
        if let ready { Typesetter.prepare(ready.fonts, language: prospect.language.rawValue) }
      }
    ) { request, diagnostics in
      guard
        let ready = themes.theme(
          request.theme, newsroom: request.newsroom, files: request.files, into: &diagnostics)
      else { return nil }
      let typeset = Typesetter.typeset(
        request.edition, theme: ready.theme, fonts: ready.fonts, threads: request.threads, into: &diagnostics)
      let files = HTMLEdition.files(typeset, fonts: ready.fonts, cache: ready.subsets, into: &diagnostics)
      return Rendering(files: files, main: "index.html", pages: typeset.pages.count)
    }
  }
}

internal import Diagnostics
internal import Typesetting
internal import Writers

extension OutputFormat {
  /// The pages of the HTML as one file, for paper and mail.
  static func pdf(themes: ThemeStore) -> OutputFormat {
    let pictures = PictureCache()
    return OutputFormat(name: "pdf", isUsual: false, prepare: { themes.prepare($0) }) { request, diagnostics in
      guard
        let ready = themes.theme(
          request.theme, newsroom: request.newsroom, files: request.files, into: &diagnostics)
      else { return nil }
      let typeset = request.pages.typeset(
        request.edition, in: ready, threads: request.threads, into: &diagnostics)
      guard
        let file = PDFEdition.file(
          typeset, fonts: ready.fonts, cache: ready.subsets, pictures: pictures, into: &diagnostics)
      else { return nil }
      return Rendering(files: [file], main: file.path, pages: typeset.pages.count)
    }
  }
}

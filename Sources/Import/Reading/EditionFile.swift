import Diagnostics
import Newsroom

/// A whole-edition file as read.
struct EditionFile: Sendable {
  /// How it was asked for.
  var source: ImportRequest.Source
  /// The file.
  var file: SourceFile
  /// Its language.
  var language: Language
  /// What its front matter says.
  var header: EditionHeader
  /// Where its text begins.
  var body: Int
}

/// Reads the files of a request.
struct EditionFileReader {
  let request: ImportRequest
  let newsroom: NewsroomIndex
  let fileSystem: FileSystem

  /// The most bytes of a file: an edition is longer than an item, but no book.
  static let mostBytes = 4 * 1_048_576

  /// Reads all files.
  /// - Parameter diagnostics: gets an error for each that cannot be read or whose language is unknown.
  /// - Returns: the files, the original first; empty if there was an error.
  func read(into diagnostics: inout [Diagnostic]) -> [EditionFile] {
    let reader = SourceReader(fileSystem: fileSystem, root: "/")
    let finder = LanguageFinder(languages: newsroom.publication.languages)
    var files: [EditionFile] = []
    var isWhole = true
    for source in request.sources {
      guard let file = reader.source(source.path, at: source.place, limit: Self.mostBytes, into: &diagnostics) else {
        isWhole = false
        continue
      }
      let (header, body) = HeaderReader.read(file, into: &diagnostics)
      guard let language = finder.language(of: source, file, header, into: &diagnostics) else {
        isWhole = false
        continue
      }
      if let other = files.first(where: { $0.language == language }) {
        diagnostics.append(
          Diagnostic(
            ImportDiagnostics.language, path: source.path,
            "'\(other.source.path)' and '\(source.path)' are both in '\(language)'",
            help: "Say with --language CODE=FILE which is in which language."))
        isWhole = false
        continue
      }
      files.append(EditionFile(source: source, file: file, language: language, header: header, body: body))
    }
    guard isWhole, let original = original(files, into: &diagnostics) else { return [] }
    let others = files.filter { $0.language != original.language }
    return [original] + others
  }

  private func original(_ files: [EditionFile], into diagnostics: inout [Diagnostic]) -> EditionFile? {
    guard let language = request.original else { return files.first }
    if let file = files.first(where: { $0.language == language }) { return file }
    diagnostics.append(
      Diagnostic(
        ImportDiagnostics.language, at: nil, "No file is in '\(language)', which is to be the original",
        help: "The files are in: \(files.map(\.language.rawValue).joined(separator: ", "))."))
    return nil
  }
}

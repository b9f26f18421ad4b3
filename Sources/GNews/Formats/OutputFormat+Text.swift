internal import Writers

extension OutputFormat {
  /// Plain text of 72 columns, in pages or running on.
  static let text = OutputFormat(name: "text") { request, _ in
    let writer = TextWriter(request.edition)
    if request.isFlowing {
      return Rendering(files: [OutputFile(path: "issue.txt", bytes: writer.flow())], main: "issue.txt", pages: nil)
    }
    let (bytes, count) = writer.pages()
    return Rendering(files: [OutputFile(path: "issue.txt", bytes: bytes)], main: "issue.txt", pages: count)
  }
}

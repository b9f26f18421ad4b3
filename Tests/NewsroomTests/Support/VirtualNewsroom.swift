import Diagnostics
import Markup
import Newsroom

/// A small newsroom in memory: French first, English second, two sections, one issue.
struct VirtualNewsroom {
  var entries: [String: FileSystem.Entry] = [
    "/n/gnews.yml": .text("title: G\nlanguages: [fr, en]\n"),
    "/n/Sections/a.yml": .text(
      """
      id: nouvelles
      order: 10
      title: {fr: Nouvelles, en: News}
      vocabulary:
        fr: {loi: 2, "projet de loi": 3}
        en: {law: 2, bill: 2}
      """),
    "/n/Sections/b.yml": .text(
      """
      id: formations
      order: 20
      title: {fr: Formations, en: Training}
      vocabulary:
        fr: {formation: 3, cours: 2}
        en: {training: 3, course: 2}
      """),
    "/n/Issues/issue-1/issue.yml": .text("number: 1\ndate: 2007-09\n"),
  ]

  /// Adds files to the issue's folder.
  init(_ files: [String: String] = [:]) {
    for (path, text) in files { entries["/n/Issues/issue-1/" + path] = .text(text) }
  }

  /// Adds entries by absolute path.
  func adding(_ more: [String: FileSystem.Entry]) -> VirtualNewsroom {
    var result = self
    result.entries.merge(more) { $1 }
    return result
  }

  var loader: NewsroomLoader { NewsroomLoader(fileSystem: .memory(entries), root: "/n", parseBody: parseImages) }

  /// The issue, and what was found.
  func load() -> (issue: Newsroom.Issue?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let newsroom = loader.load(into: &diagnostics)
    let issue = newsroom.flatMap { loader.loadIssue("issue-1", of: $0, into: &diagnostics) }
    return (issue, diagnostics)
  }
}

/// Stands in for the Markdown parser: every line `![](x)` is an image.
let parseImages: BodyParser = { file, body, _, _ in
  var blocks: [Block] = []
  for line in 1...file.lineCount {
    let range = file.range(ofLine: line)
    let text = file.text(in: range)
    guard range.lowerBound >= body.lowerBound, text.hasPrefix("![]("), text.hasSuffix(")") else { continue }
    let source = String(text.dropFirst(4).dropLast())
    blocks.append(
      Block(.paragraph([Inline(.image(source: source, alternative: "", title: ""), range: range)]), range: range))
  }
  return Document(blocks: blocks)
}

/// A whole contribution.
func contribution(_ keys: String, body: String = "Texte.") -> String { "---\n\(keys)\n---\n\n\(body)\n" }

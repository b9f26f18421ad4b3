import Completeness
import Diagnostics
import Markup
import Newsroom

/// A newsroom in memory with one issue of a few files, loaded and checked as `gnews check` does.
struct SmallNewsroom {
  /// The files of the issue, by their names.
  var files: [String: [UInt8]]
  /// More lines of `issue.yml`.
  var header = ""
  /// More lines of `gnews.yml`.
  var publication = ""
  /// More lines of the section's file.
  var section = ""

  /// Tells languages; nil not to look at them.
  var languages: LanguageGuesser?
  /// The glossary; nil for none.
  var glossary: String?

  init(_ files: [String: String], header: String = "", publication: String = "", section: String = "") {
    self.files = files.mapValues { Array($0.utf8) }
    self.header = header
    self.publication = publication
    self.section = section
  }

  /// What is found in the issue.
  func findings(policy: Completeness.Policy = .preparing, today: CalendarDate? = nil) -> [Diagnostic] {
    var entries: [String: FileSystem.Entry] = [
      "/room/gnews.yml": .text("title: {fr: G, en: G, es: G}\nlanguages: [fr, en, es]\n" + publication),
      "/room/Sections/news.yml": .text("id: news\norder: 1\ntitle: {fr: N, en: N, es: N}\n" + section),
      "/room/Sections/courses.yml": .text("id: courses\norder: 2\ntitle: {fr: C, en: C, es: C}\n"),
      "/room/Issues/issue-1/issue.yml": .text("number: 1\ndate: 2007-09\n" + header),
    ]
    for (name, bytes) in files { entries["/room/Issues/issue-1/" + name] = .file(bytes) }
    if let glossary { entries["/room/glossary.yml"] = .text(glossary) }
    let loader = NewsroomLoader(fileSystem: .memory(entries), root: "/room") { file, body, limits, diagnostics in
      MarkdownParser.parse(file, body: body, limits: limits, into: &diagnostics)
    }
    var found: [Diagnostic] = []
    guard let newsroom = loader.load(into: &found),
      var issue = loader.loadIssue("issue-1", of: newsroom, into: &found)
    else { return found }
    Classifier.sortItems(of: &issue)
    var checked = Completeness.check(
      issue, CheckContext(policy: policy, today: today, languages: languages, history: .none))
    Completeness.coverReading(&found, &checked)
    return found + checked
  }
}

import Diagnostics
import Newsroom
import Testing

@testable import Completeness

/// Newsrooms on disk and in memory, and what the checks of languages find in them.
enum TestNewsroom {
  /// The folder of the project, which is the sample newsroom.
  static let project = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

  /// The ids of the checks of languages.
  static let ids: Set<String> = [
    "wrong-language", "untranslated-item", "untranslated-paragraph", "untranslated-heading",
  ]

  /// A guesser of what is built in.
  static let guesser = LanguageGuesser(profiles: LanguageProfileLoader.builtIn())

  /// An issue of the sample newsroom.
  static func sample() throws -> Newsroom.Issue {
    var diagnostics: [Diagnostic] = []
    let loader = NewsroomLoader(root: project)
    let index = try #require(loader.load(into: &diagnostics))
    return try #require(loader.loadIssue("issue-2", of: index, into: &diagnostics))
  }

  /// An issue of files in memory, `slug.fr.md` with its whole text; `fr` is the original.
  static func issue(_ files: [String: String], languages: [String] = ["fr", "en", "es"]) throws -> Newsroom.Issue {
    var entries: [String: FileSystem.Entry] = [
      "/n/gnews.yml": .text("title: T\nlanguages: [\(languages.joined(separator: ", "))]\n"),
      "/n/Sections/news.yml": .text("id: news\norder: 1\ntitle: News\n"),
      "/n/Issues/issue-1/issue.yml": .text("number: 1\ndate: 2007-12\n"),
    ]
    for (name, text) in files { entries["/n/Issues/issue-1/" + name] = .text(text) }
    var diagnostics: [Diagnostic] = []
    let loader = NewsroomLoader(fileSystem: .memory(entries), root: "/n")
    let index = try #require(loader.load(into: &diagnostics))
    return try #require(loader.loadIssue("issue-1", of: index, into: &diagnostics))
  }

  /// A file with a title and a body; a translation of the French one unless it is that.
  static func file(_ title: String, _ body: String, isOriginal: Bool = false) -> String {
    "---\ntitle: \"\(title)\"\n\(isOriginal ? "section: news" : "translation: {of: fr}")\n---\n\n\(body)\n"
  }

  /// What the checks of languages find.
  static func findings(in issue: Newsroom.Issue, by guesser: LanguageGuesser = guesser) -> [Diagnostic] {
    Completeness.check(issue, CheckContext(policy: .preparing, languages: guesser)).filter { ids.contains($0.kind.id) }
  }

  /// Findings in short: file and id.
  static func short(_ findings: [Diagnostic]) -> [String] {
    findings.map { ($0.path?.split(separator: "/").last.map(String.init) ?? "") + " " + $0.kind.id }
  }
}

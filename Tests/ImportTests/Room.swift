import Diagnostics
import Newsroom
import Testing

@testable import Import

/// A small newsroom in memory, and old editions in the folder `/old`.
struct Room {
  var entries: [String: FileSystem.Entry] = [
    "/news/gnews.yml": .text("title: Lettre\nlanguages: [fr, en, es]\nbase: https://example.org/letter/\n"),
    "/news/Sections/neuf.yml": .text(
      "id: neuf\norder: 1\ntitle: {fr: Quoi de neuf, en: What is new, es: Novedades}\nvocabulary: {fr: {3: mutuelle}}\n"
    ),
    "/news/Sections/ressources.yml": .text(
      "id: ressources\norder: 2\ntitle: {fr: Ressources, en: Resources, es: Recursos}\nvocabulary: {fr: {3: guide}}\n"),
  ]
  var request: ImportRequest

  /// Makes a room with editions, by name.
  init(_ editions: KeyValuePairs<String, String>, issue: String = "issue-5") {
    request = ImportRequest(
      sources: editions.map { .init(path: "old/" + $0.key, place: "/old/" + $0.key) }, issue: issue)
    request.date = YearMonth(year: 2021, month: 12)
    for (name, text) in editions { entries["/old/" + name] = .text(text) }
  }

  /// What came of an import.
  struct Result {
    var plan: ImportPlan?
    var diagnostics: [Diagnostic]
    var fileSystem: FileSystem

    var ids: [String] { diagnostics.map(\.kind.id).sorted() }

    /// The paths of the texts.
    var paths: [String] { plan?.files.map(\.path).filter { $0.hasSuffix(".md") } ?? [] }

    /// A file's text.
    func text(_ path: String) -> String {
      plan?.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "(no file \(path))"
    }

    /// The text of an item behind its front matter.
    func body(_ path: String) -> String {
      let text = text(path)
      guard let end = text.dropFirst(3).firstRange(of: "\n---\n") else { return "(no front matter) " + text }
      let body = text[end.upperBound...]
      return String(body.hasPrefix("\n") ? body.dropFirst() : body)
    }

    /// The issue as the newsroom's loader reads it from the files.
    func issue(into problems: inout [Diagnostic]) -> Newsroom.Issue? {
      guard let plan else { return nil }
      let overlay = fileSystem.overlaid(with: plan.files, in: "/news/Issues/" + plan.issue)
      let loader = NewsroomLoader(fileSystem: overlay, root: "/news")
      guard var newsroom = loader.load(into: &problems) else { return nil }
      newsroom.issueIDs.append(plan.issue)
      return loader.loadIssue(plan.issue, of: newsroom, into: &problems)
    }
  }

  func run() -> Result {
    let fileSystem = FileSystem.memory(entries)
    var diagnostics: [Diagnostic] = []
    let newsroom = NewsroomLoader(fileSystem: fileSystem, root: "/news").load(into: &diagnostics)
    guard let newsroom else { return Result(plan: nil, diagnostics: diagnostics, fileSystem: fileSystem) }
    let plan = Importer(newsroom: newsroom, fileSystem: fileSystem).plan(request, into: &diagnostics)
    return Result(plan: plan, diagnostics: diagnostics, fileSystem: fileSystem)
  }
}

/// The smallest picture that is one.
let pixel: [UInt8] = [
  0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0,
  0, 2, 2, 0x44, 1, 0, 0x3B,
]

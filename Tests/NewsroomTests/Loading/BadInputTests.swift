import Diagnostics
import Newsroom
import Testing

@Suite struct BadInputTests {
  private static let good = contribution("title: a\nsection: nouvelles")
  private static let bytes = Array(good.utf8)

  /// A file's name, what it holds, the kinds found, and whether it is read all the same.
  private static let cases: [(String, FileSystem.Entry, [String], Bool)] = [
    ("a.fr.md", .file(bytes), [], true),
    ("a.FR.md", .file(bytes), [], true),
    ("sub/folder/a.fr.md", .file(bytes), [], true),
    ("README.md", .text("x"), [], false), ("readme.fr.md", .text("x"), [], false), (".a.fr.md", .text("x"), [], false),
    ("a.fr.md~", .text("x"), [], false), (".git/a.fr.md", .text("x"), [], false),
    ("images/a.png", .text("x"), [], false),
    ("a.docx", .text("x"), ["ignored-files"], false), ("a.MD", .text("x"), ["ignored-files"], false),
    ("a.fr.md", .file([]), ["empty-file"], false), ("a.fr.md", .text(" \n\n"), ["empty-file"], false),
    ("a.fr.md", .file(bytes + [0xE9]), ["encoding"], false),
    ("a.fr.md", .file([0xFF, 0xFE, 0x2D, 0]), ["encoding"], false),
    ("a.fr.md", .file(bytes + [0]), ["encoding"], false),
    ("a.fr.md", .hugeFile(size: 104_857_600), ["file-too-large"], false),
    ("a.fr.md", .forbidden(isFolder: false), ["unreadable-file"], false),
    ("folder", .forbidden(isFolder: true), ["unreadable-file"], false),
    ("pipe.fr.md", .other, ["unreadable-file"], false),
    ("a.fr.md", .link("/etc/passwd"), ["link-outside"], false),
    ("a.fr.md", .link("/n2/a.fr.md"), ["link-outside"], false),
    ("folder", .link("../../.."), ["link-outside"], false),
    ("a.fr.md", .link("a.fr.md"), ["link-outside"], false), ("a.fr.md", .link("nowhere"), ["link-outside"], false),
    ("a.fr.md", .link("../../drawer/b.md"), [], true), ("folder", .link("../../drawer"), [], true),
    ("folder", .link(".."), [], false), ("folder", .link("."), [], false),
    ("a.md", .file(bytes), ["missing-language"], false), ("a.de.md", .file(bytes), ["unknown-language"], false),
    ("a.fr-FR.md", .file(bytes), ["unknown-language"], false),
    ("a.french.md", .file(bytes), ["unknown-language"], false),
    ("A b.fr.md", .file(bytes), ["bad-slug"], false), ("A b.md", .file(bytes), ["missing-language"], false),
    ("a.fr.md", .file([0x50, 0x4B, 3, 4, 0, 0xFF]), ["encoding"], false),
    ("a.fr.md", .text("{\\rtf1 Text}"), ["encoding"], false), ("e\u{301}te.fr.md", .file(bytes), ["bad-slug"], false),
    (".fr.md", .file(bytes), [], false), ("page-2.fr.md", .file(bytes), ["bad-slug"], false),
    ("a.b.fr.md", .file(bytes), ["bad-slug"], false), ("contents.fr.md", .file(bytes), ["bad-slug"], false),
    ("formations.fr.md", .file(bytes), ["bad-slug"], true),
    ("a.fr.md", .text(contribution("title: a\nslug: formations")), ["bad-slug"], true),
    ("a.md", .text(contribution("title: a\nlang: fr")), [], true),
    ("Été.md", .text(contribution("title: a\nlang: fr\nslug: ete")), [], true),
    ("a.fr.md", .text(contribution("title: a\nlang: en")), ["languages-disagree"], true),
    ("a.md", .text(contribution("title: a\nlang: de")), ["unknown-language"], false),
    ("a.fr.md", .text(contribution("title: a: b")), ["broken-yaml"], true),
    ("a.fr.md", .text("Text."), ["front-matter-missing"], true),
  ]

  @Test(arguments: BadInputTests.cases.indices)
  func givesOneClearDiagnostic(_ index: Int) throws {
    let (name, entry, kinds, isRead) = Self.cases[index]
    let newsroom = VirtualNewsroom().adding([
      "/n/Issues/issue-1/" + name: entry, "/n/drawer/b.md": .text(contribution("title: b\nlang: fr")),
      "/n2/a.fr.md": .file(Self.bytes), "/etc/passwd": .file(Self.bytes),
    ])
    let (issue, diagnostics) = newsroom.load()
    #expect(diagnostics.map(\.kind.id) == kinds, "\(name) \(told(diagnostics))")
    #expect(diagnostics.allSatisfy { $0.path?.hasPrefix("Issues/issue-1") == true }, "\(told(diagnostics))")
    #expect(try #require(issue).items.isEmpty == !isRead, "\(name)")
  }

  @Test func reportsAllProblemsOfAllFilesInOrder() {
    let newsroom = VirtualNewsroom([
      "b.fr.md": contribution("titre: b\nkind: zom"), "a.fr.md": contribution("title: a\ndate: 2007-06-31"),
      "c.md": "x", "d.txt": "x", "e.pdf": "x",
    ])
    let first = newsroom.load().diagnostics
    #expect(
      first.sorted(by: Diagnostic.inReportingOrder).map(\.kind.id) == [
        "ignored-files", "no-such-date", "missing-title", "unknown-kind", "front-matter-missing", "missing-language",
      ])
    #expect((0..<5).allSatisfy { _ in newsroom.load().diagnostics == first })
    #expect(first.first { $0.kind.id == "ignored-files" }?.headline == "2 files are not read: 'd.txt', 'e.pdf'")
  }

  @Test func boundsDepthOfFolders() {
    let deep = String(repeating: "x/", count: 40) + "a.fr.md"
    #expect(VirtualNewsroom([deep: Self.good]).load().diagnostics.map(\.kind.id) == ["too-many-files"])
  }

  @Test func readsManyFilesInOrder() throws {
    var files: [String: String] = [:]
    for number in 100..<300 { files["f\(number % 7)/item-\(number).fr.md"] = contribution("title: t\(number)") }
    let (issue, diagnostics) = VirtualNewsroom(files).load()
    #expect(told(diagnostics) == [])
    #expect(try #require(issue).items.map(\.slug) == (100..<300).map { "item-\($0)" })
    #expect(issue?.items.map { $0.versions[0].frontMatter.title.value } == (100..<300).map { "t\($0)" })
  }

  @Test(arguments: [
    ("a.MD", Severity.warning), ("a.fr.markdown", .warning), ("a.docx", .warning), ("a.txt", .note),
  ])
  func warnsOfFilesThatLookLikeContributions(_ name: String, _ severity: Severity) {
    #expect(VirtualNewsroom([name: Self.good]).load().diagnostics.map(\.severity) == [severity])
  }

  @Test func linesThatEndLikeThoseOfAnOldMacAreSaidToDoSo() {
    let diagnostics = VirtualNewsroom(["a.fr.md": Self.good.replacing("\n", with: "\r")]).load().diagnostics
    #expect(diagnostics.map(\.kind.id).sorted() == ["front-matter-missing", "line-ends"])
    #expect(diagnostics.contains { $0.headline.contains("carriage returns alone") })
  }

  @Test func foldersThatMayNotBeReadAreSaidToBe() {
    for (folder, isFolder) in [("/n/Issues", true), ("/n/Issues/issue-1/issue.yml", false), ("/n/Sections", true)] {
      let diagnostics = VirtualNewsroom().adding([folder: .forbidden(isFolder: isFolder)]).load().diagnostics
      #expect(diagnostics.map(\.kind.id) == ["unreadable-file"], "\(told(diagnostics))")
    }
  }

  @Test func aNewsroomWithoutSectionsIsToldOnce() {
    var newsroom = VirtualNewsroom(["a.fr.md": Self.good, "b.fr.md": Self.good])
    newsroom.entries["/n/Sections/a.yml"] = nil
    newsroom.entries["/n/Sections/b.yml"] = nil
    newsroom.entries["/n/Sections/readme.txt"] = .text("x")
    let diagnostics = newsroom.load().diagnostics
    #expect(diagnostics.map(\.kind.id) == ["unknown-section"], "\(told(diagnostics))")
    #expect(diagnostics.first?.path == "Sections")
  }

  @Test func ofAQuotationWhatIsNotPrintedIsSaid() {
    let text = contribution(
      "title: a\nsection: nouvelles\nkind: quote\nsubtitle: s\nevent: {from: 2007-11-26}\nfigure: 3")
    let diagnostics = VirtualNewsroom(["a.fr.md": text]).load().diagnostics
    #expect(diagnostics.map(\.kind.id) == ["key-without-effect", "key-without-effect", "key-without-effect"])
  }

  @Test func tooManyFilesAreToldOnce() {
    var newsroom = VirtualNewsroom()
    for number in 0..<10_020 { newsroom.entries["/n/Issues/issue-1/f\(number).txt.md"] = .text("") }
    let kinds = newsroom.load().diagnostics.map(\.kind.id)
    #expect(kinds.filter { $0 == "too-many-files" }.count == 1)
  }
}

import Diagnostics
import Newsroom
import TestSupport
import Testing

@testable import GNews

/// The built program, on what it lets through and what it puts right.
@Suite struct GateTests {
  private let repository = TemporaryRepository()
  private var disk: TemporaryFolder { repository.disk }

  private func makeNewsroom() {
    for folder in ["Sections", "Styles"] {
      _ = Program.run(["-r", Program.root + "/" + folder, disk.path], program: "cp")
    }
    disk.write("title: {fr: Lettre, en: Letter, es: Carta}\nlanguages: [fr, en, es]\n", to: "gnews.yml")
    disk.write("number: 1\ndate: 2007-09\nlanguages: [fr, en]\n", to: "Issues/one/issue.yml")
    disk.write(item("Un"), to: "Issues/one/un.fr.md")
    disk.write(item("Deux"), to: "Issues/one/deux.fr.md")
  }

  private func item(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\nsection: formations\n\(more)---\n\nUn texte , et encore un peu de texte.\n"
  }

  private func check(_ arguments: String...) -> (ids: [String], run: Program.Run) {
    let run = Program.run(["check", "one", "--format", "short"] + arguments, in: disk.path)
    let ids = run.error.split(separator: "\n").compactMap { line -> String? in
      guard line.last == "]", let start = line.lastIndex(of: "[") else { return nil }
      let path = line.prefix { $0 != ":" }.split(separator: "/").last ?? ""
      return path + " " + line[line.index(after: start)...].dropLast()
    }
    return (ids, run)
  }

  @Test func aBaselineHidesWhatItKnowsAndOnlyShrinks() throws {
    makeNewsroom()
    let made = check("--baseline", "known.json", "--update-baseline")
    #expect(made.ids.isEmpty && made.run.status == 0)
    #expect(made.run.error.contains("4 findings written to known.json"))
    let first = try #require(disk.read("known.json"))
    #expect(check("--baseline", "known.json", "--strict").run.status == 0)

    // Lines that move do not make a finding new; a new one is told.
    disk.write(item("Un", "order: 3\n"), to: "Issues/one/un.fr.md")
    disk.write(item("Trois"), to: "Issues/one/trois.fr.md")
    let new = check("--baseline", "known.json")
    #expect(new.ids == ["trois.fr.md missing-edition", "trois.fr.md punctuation-spacing"])
    let updated = check("--baseline", "known.json", "--update-baseline")
    #expect(updated.ids == new.ids)
    #expect(disk.read("known.json") == first)

    disk.remove("Issues/one/trois.fr.md")
    disk.write(item("Deux").replacing(" ,", with: ","), to: "Issues/one/deux.fr.md")
    #expect(check("--baseline", "known.json").ids == ["known.json baseline-shrinks"])
    #expect(check("--baseline", "known.json", "--update-baseline").ids.isEmpty)
    let shorter = try #require(disk.read("known.json"))
    #expect(shorter.split(separator: "\n").count == first.split(separator: "\n").count - 1)
    #expect(check("--baseline", "known.json").ids.isEmpty)
  }

  @Test(arguments: ["no JSON", "[]", "{\"version\": 2, \"findings\": []}", "{\"version\": 1, \"findings\": [1]}", ""])
  func aFileThatIsNoBaselineIsRefusedAndLeftAlone(text: String) {
    makeNewsroom()
    disk.write(text, to: "known.json")
    let found = check("--baseline", "known.json", "--update-baseline")
    #expect(found.run.status == 2)
    #expect(found.ids.contains("known.json bad-baseline"))
    #expect(disk.read("known.json") == text)
  }

  @Test func aBaselineThatIsMissingIsNotTakenForAnEmptyOne() {
    makeNewsroom()
    #expect(check("--baseline", "missing.json").run.status == 2)
  }

  @Test func onlyWhatChangedSinceARevisionIsTold() {
    makeNewsroom()
    repository.commit(1000)
    #expect(check("--since", "HEAD", "--strict").run.status == 0)
    disk.write(item("Trois"), to: "Issues/one/trois.fr.md")
    disk.write(item("Un") + "\nPuis , une ligne de plus.\n", to: "Issues/one/un.fr.md")
    let found = check("--since", "HEAD")
    #expect(
      found.ids == [
        "trois.fr.md missing-edition", "trois.fr.md punctuation-spacing", "un.fr.md missing-edition",
        "un.fr.md punctuation-spacing",
      ])
    #expect(found.run.error.contains("3 findings in what did not change since 'HEAD'"))
  }

  @Test func whatAChangeBreaksElsewhereIsToldToo() {
    makeNewsroom()
    disk.write(item("Un", "image: {src: un.svg, alt: Un}\n"), to: "Issues/one/un.fr.md")
    disk.write("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", to: "Issues/one/un.svg")
    disk.write(item("One", "translation: {of: fr}\n"), to: "Issues/one/un.en.md")
    let long = "Les mutuelles de santé ont fait leur inventaire, et chacun peut le lire sur le site du ministère.\n"
    disk.write("---\ntitle: Trois\nsection: formations\n---\n\n" + long, to: "Issues/one/trois.fr.md")
    disk.write(
      "---\ntitle: Three\ntranslation: {of: fr}\n---\n\nMutual health funds have drawn up their inventory, and everybody "
        + "may read it on the site of the ministry.\n", to: "Issues/one/trois.en.md")
    _ = Program.run(["translation", "stamp", "--all"], in: disk.path)
    repository.commit(1000)
    #expect(check("--since", "HEAD").ids.isEmpty)

    disk.remove("Issues/one/un.svg")
    disk.write(
      "---\ntitle: Trois\nsection: formations\n---\n\n" + long + "\nLa loi est " + long, to: "Issues/one/trois.fr.md")
    let found = check("--since", "HEAD")
    #expect(found.ids.contains("un.fr.md missing-image"))
    #expect(found.ids.contains { $0.hasPrefix("trois.") })
    #expect(!found.ids.contains { $0.hasSuffix("punctuation-spacing") || $0.hasPrefix("deux.") })

    disk.remove("Issues/one/un.en.md")
    #expect(check("--since", "HEAD").ids.contains("un.fr.md missing-edition"))
  }

  @Test func theFilesBeforeAChangeAreThoseOfTheRevision() throws {
    disk.write("new\n", to: "a/new.md")
    disk.write("now\n", to: "a/both.md")
    let contents = ["a/both.md": Array("then\n".utf8), "b/c/gone.md": Array("gone\n".utf8)]
    let files = FileSystem.disk.before(disk.path, contents, added: ["a/new.md"])
    #expect(try files.names(disk.path + "/a") == ["both.md"])
    #expect(try files.names(disk.path).contains("b"))
    #expect(try files.names(disk.path + "/b") == ["c"])
    #expect(try files.kind(disk.path + "/b/c") == .folder)
    #expect(try files.kind(disk.path + "/b/c/gone.md") == .file(size: 5))
    #expect(try files.read(disk.path + "/a/both.md", 100) == Array("then\n".utf8))
    #expect(throws: FileSystem.Failure.tooLarge(5)) { try files.read(disk.path + "/a/both.md", 4) }
    #expect(throws: FileSystem.Failure.notFound) { try files.read(disk.path + "/a/new.md", 100) }
    #expect(throws: FileSystem.Failure.notFound) { try files.kind(disk.path + "/a/new.md") }
    #expect(try files.realPath(disk.path + "/b/c/gone.md").hasSuffix("/b/c/gone.md"))
  }

  @Test func aRevisionThatIsNotThereIsAnErrorOfItsOwn() {
    makeNewsroom()
    #expect(check("--since", "HEAD").run.status == 2)
    repository.commit(1000)
    let found = check("--since", "nope")
    #expect(found.run.status == 2 && found.run.error.contains("git knows no revision 'nope'"))
  }

  @Test func putsRightWhatIsSafeAndMakesDrafts() throws {
    makeNewsroom()
    disk.write(
      "\u{FEFF}" + item("Un").split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
      to: "Issues/one/un.fr.md")
    let fixed = check("--fix")
    #expect(fixed.run.error.contains("fixed 4 things in 2 files, made 2 files to be translated"))
    #expect(disk.read("Issues/one/un.fr.md") == item("Un").replacing(" ,", with: ","))
    #expect(fixed.ids == ["deux.en.md draft-item", "un.en.md draft-item"])
    let draft = try #require(disk.read("Issues/one/un.en.md"))
    #expect(
      draft == "---\ntitle: Un\ntranslation: {of: fr}\nstatus: draft\n---\n\nUn texte, et encore un peu de texte.\n")
    let again = check("--fix")
    #expect(!again.run.error.contains("fixed") && !again.run.error.contains("made"))

    // A draft that is declared ready before it is translated does not pass.
    disk.write(draft.replacing("status: draft\n", with: ""), to: "Issues/one/un.en.md")
    #expect(check().ids.contains("un.en.md untranslated-item") || check().ids.contains("un.en.md wrong-language"))
  }

  @Test func changesThatOverlapAreMadeOneAtATime() {
    let file = SourceFile(path: "a", text: "0123456789")
    func fixIt(_ range: Range<Int>, _ text: String) -> Diagnostic.FixIt {
      .init("x", replace: Location(file: file, range: range), with: text, isSafe: true)
    }
    let result = FixWriting.bytes(
      of: file, with: [fixIt(4..<6, "b"), fixIt(1..<2, "a"), fixIt(5..<8, "c"), fixIt(4..<6, "b")])
    #expect(String(decoding: result.bytes, as: UTF8.self) == "0a23b6789")
    #expect(result.count == 2)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }

  @Test func withoutARepositorySinceIsToBeLeftOut() {
    let plain = TemporaryFolder()
    plain.write("title: Lettre\nlanguages: [fr]\n", to: "gnews.yml")
    plain.write("number: 1\ndate: 2007-09\n", to: "Issues/one/issue.yml")
    let run = Program.run(["check", "one", "--since", "HEAD"], in: plain.path)
    #expect(run.status == 2 && run.error.contains("Leave out '--since'"), "\(run.error)")
  }
}

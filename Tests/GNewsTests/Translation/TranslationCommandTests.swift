import TestSupport
import Testing

/// The built program on newsrooms in git repositories of every sort.
@Suite struct TranslationCommandTests {
  private let repository = TemporaryRepository()
  private var disk: TemporaryFolder { repository.disk }

  private static let item = "Issues/one/un"
  private static let texts = (0..<6).map { paragraph in
    (0..<30).map { "mot\(["a", "b", "c", "d", "e", "f"][paragraph])\($0)x" }.joined(separator: " ")
  }

  private func original(_ texts: [String], title: String = "Un titre") -> String {
    "---\ntitle: \(title)\nsection: formations\n---\n\n" + texts.joined(separator: "\n\n") + "\n"
  }

  private func translation(_ stamp: String = "", _ more: String = "") -> String {
    "---\ntitle: A title\ntranslation: {of: fr\(stamp)}\n---\n\nSome words\(more).\n"
  }

  private func makeNewsroom() {
    for folder in ["Sections", "Styles", "Languages"] {
      _ = Program.run(["-r", Program.root + "/" + folder, disk.path], program: "cp")
    }
    disk.write("title: {fr: Lettre, en: Letter, es: Carta}\nlanguages: [fr, en, es]\n", to: "gnews.yml")
    disk.write("number: 1\ndate: 2007-09\nlanguages: [fr, en]\n", to: "Issues/one/issue.yml")
    disk.write(original(Self.texts), to: Self.item + ".fr.md")
    disk.write(translation(), to: Self.item + ".en.md")
  }

  private func run(_ arguments: String..., in folder: String? = nil) -> Program.Run {
    Program.run(arguments, in: folder ?? disk.path)
  }

  private func check(in folder: String? = nil) -> String {
    let error = Program.run(["check", "one", "--diagnostics", "short"], in: folder ?? disk.path).error
    let ids = ["outdated", "aged", "stamp-bumped", "no-stamp", "bad-stamp"]
    return error.split(separator: "\n").filter { line in ids.contains { line.contains("[\($0)]") } }
      .joined(separator: "\n")
  }

  @Test func stampsOnceAndTouchesTheStampOnly() throws {
    makeNewsroom()
    #expect(run("translation", "stamp", "Issues/one/un.en.md").output == "Issues/one/un.en.md  stamped\n")
    let text = try #require(disk.read(Self.item + ".en.md"))
    let start = try #require(text.firstRange(of: ", blocks: [")?.lowerBound)
    let end = try #require(text.firstRange(of: "}")?.lowerBound)
    var before = text
    before.removeSubrange(start..<end)
    #expect(before == translation())
    #expect(check() == "")
    disk.age(Self.item + ".en.md")
    let again = run("translation", "stamp", "--all")
    #expect(again.status == 0 && again.output == "Issues/one/un.en.md  up to date\n")
    #expect(disk.isAged(Self.item + ".en.md"))
    #expect(run("translation", "stamp", "--missing", "--issue", "one").output == "Nothing to stamp\n")
  }

  @Test func followsAnOriginalThatChanges() throws {
    makeNewsroom()
    repository.commit(1000)
    _ = run("translation", "stamp", "--missing")
    repository.commit(2000)
    var texts = Self.texts
    texts[1] += " 12"
    disk.write(original(texts), to: Self.item + ".fr.md")
    #expect(check().contains("warning: The original of 'un' in 'en' has changed a little: 1 of its 7 parts, numbers"))
    texts[1] = texts[1].replacing("motb7x", with: "autre")
    texts[4] = "Bref."
    disk.write(original(texts, title: "Un autre titre"), to: Self.item + ".fr.md")
    #expect(check().contains("error: The original of 'un' in 'en' has changed: 3 of its 6 parts, and 1 is gone"))

    let refused = run("translation", "stamp", "--all")
    #expect(refused.status == 1)
    #expect(refused.error.contains("'un' in 'en' was not changed since its original was [stamp-refused]"))
    #expect(disk.read(Self.item + ".en.md").map { $0.contains("reviewed") } == false)

    let difference = run("translation", "diff", "Issues/one/un.en.md")
    #expect(difference.status == 0)
    #expect(!difference.output.contains("\u{1B}"))
    for line in ["  Un {+autre+} titre", "[-motb7x-]", "{+autre+}", "Issues/one/un.fr.md:8", "{+Bref.+}"] {
      #expect(difference.output.contains(line), "\(line)\n\(difference.output)")
    }

    let stamp = try #require(
      disk.read(Self.item + ".en.md")?.split(separator: "{of: fr").last?.split(separator: "}").first)
    disk.write(translation(String(stamp), ", and more"), to: Self.item + ".en.md")
    #expect(check().contains("[outdated]"))
    #expect(run("translation", "stamp", "--all").output == "Issues/one/un.en.md  stamped\n")
    #expect(check() == "")
    #expect(
      run("translation", "diff", "Issues/one/un.en.md").output
        == "Issues/one/un.en.md: nothing has changed in the original\n")
  }

  @Test func aReviewSettlesAChangeUntilTheNext() {
    makeNewsroom()
    _ = run("translation", "stamp", "--all")
    disk.write(original(Self.texts + ["Encore."]), to: Self.item + ".fr.md")
    #expect(run("translation", "reviewed", "Issues/one/un.en.md").output == "Issues/one/un.en.md  reviewed\n")
    #expect(disk.read(Self.item + ".en.md")?.contains(", reviewed: true}") == true)
    #expect(check() == "")
    disk.write(original(Self.texts + ["Encore plus."]), to: Self.item + ".fr.md")
    #expect(check().contains("[aged]") || check().contains("[outdated]"))
  }

  @Test func aStampCopiedByHandIsFound() throws {
    makeNewsroom()
    _ = run("translation", "stamp", "--all")
    let old = try #require(disk.read(Self.item + ".en.md"))
    disk.write(original(Self.texts.reversed()), to: Self.item + ".fr.md")
    _ = run("translation", "reviewed", "Issues/one/un.en.md")
    let new = try #require(disk.read(Self.item + ".en.md"))
    func part(_ text: String, _ start: String, _ end: String) throws -> Substring {
      try #require(text.split(separator: start).last?.split(separator: end).first)
    }
    let bumped = old.replacing(try part(old, "blocks: [", "]"), with: try part(new, "blocks: [", "]"))
    disk.write(bumped, to: Self.item + ".en.md")
    #expect(check().contains("warning: The stamp of 'un' in 'en' was changed without its text [stamp-bumped]"))
    #expect(run("translation", "stamp", "--all").status == 1)
    #expect(run("translation", "diff", "Issues/one/un.en.md").output.contains("by hand"))
  }

  @Test func aStampTakenOutIsRememberedByGit() {
    makeNewsroom()
    _ = run("translation", "stamp", "--all")
    repository.commit(1000)
    disk.write(original(Self.texts.reversed()), to: Self.item + ".fr.md")
    disk.write(translation(), to: Self.item + ".en.md")
    repository.commit(2000)
    let refused = run("translation", "stamp", "--missing")
    #expect(refused.status == 1 && refused.error.contains("[stamp-refused]"), "\(refused)")
  }

  @Test func withoutAStampGitTellsWhatWasChangedLast() {
    makeNewsroom()
    repository.commit(1000)
    disk.write(translation("", " more"), to: Self.item + ".en.md")
    repository.commit(2000)
    #expect(check() == "Issues/one: note: 'un' in 'en' has no stamp [no-stamp]")
    disk.write(original(Self.texts, title: "Autre"), to: Self.item + ".fr.md")
    repository.commit(3000)
    #expect(
      check()
        == "Issues/one/un.en.md:3:19: note: 'un' in 'en' has no stamp, and by git its original was changed after it [no-stamp]"
    )
    let difference = run("translation", "diff", "Issues/one/un.en.md").output
    #expect(difference.contains("no stamp; the original has changed since the translation was last committed"))
    #expect(difference.contains("[-Un titre-] {+Autre+}"))
  }

  @Test func aShallowCloneKnowsWhatTheStampKnows() {
    makeNewsroom()
    disk.write(original(Self.texts).replacing("Un titre", with: "Deux"), to: "Issues/one/deux.fr.md")
    disk.write(translation(), to: "Issues/one/deux.en.md")
    _ = run("translation", "stamp", "Issues/one/un.en.md")
    repository.commit(1000)
    disk.write(original(Self.texts.reversed()), to: Self.item + ".fr.md")
    repository.commit(2000)
    let clone = TemporaryFolder()
    repository.git(["clone", "-q", "--depth", "1", "file://" + repository.path, clone.path + "/c"], in: "/tmp")
    let found = check(in: clone.path + "/c")
    #expect(found.contains("[outdated]") && found.contains("'deux' in 'en' has no stamp [no-stamp]"), "\(found)")
    let full = Program.run(["check", "one"], in: clone.path + "/c").error
    #expect(full.contains("cannot be told: the history of this clone is cut off"), "\(full)")
    let difference = run("translation", "diff", "Issues/one/un.en.md", in: clone.path + "/c")
    #expect(difference.status == 0)
    #expect(difference.output.contains("git has no version of it as it was stamped, so this is how it is now"))
    #expect(difference.output.contains("mota0x"))
  }

  @Test func aNewsroomOutsideOfGitIsChecked() {
    makeNewsroom()
    _ = Program.run(["-rf", disk.path + "/.git"], program: "rm")
    #expect(
      Program.run(["check", "one"], in: disk.path).error.contains(
        "cannot be told: the newsroom is in no git working tree"))
    _ = run("translation", "stamp", "--all")
    disk.write(original(Self.texts.reversed()), to: Self.item + ".fr.md")
    #expect(check().contains("[outdated]"))
    let difference = run("translation", "diff", "Issues/one/un.en.md").output
    #expect(difference.contains("as the newsroom is in no git working tree"))
    // Without git at all.
    let bare = Program.run(
      ["PATH=/nowhere", Program.path, "translation", "diff", "Issues/one/un.en.md"], in: disk.path, program: "env")
    #expect(bare.status == 0 && bare.output.contains("as the program git is not installed"), "\(bare)")
  }

  @Test func aRepositoryWithoutAWorkingTreeIsNone() {
    makeNewsroom()
    repository.commit(1000)
    repository.git(["config", "core.bare", "true"])
    #expect(Program.run(["check", "one"], in: disk.path).error.contains("the newsroom is in no git working tree"))
    #expect(run("translation", "stamp", "--all").status == 0)
  }

  @Test(arguments: ["un été.md", "#1 [brouillon].md", "-x.md", "e\u{301}te\u{301}.md", "*.md", "'a' \"b\".md"])
  func anyFileNameWillDo(name: String) {
    makeNewsroom()
    let keys = "lang: en\nslug: un\n"
    _ = Program.run(["-f", disk.path + "/" + Self.item + ".en.md"], program: "rm")
    disk.write(translation().replacing("---\ntitle", with: "---\n" + keys + "title"), to: "Issues/one/" + name)
    repository.commit(1000)
    let stamped = run("translation", "stamp", "--", name, in: disk.path + "/Issues/one")
    #expect(stamped.status == 0 && stamped.output == "Issues/one/\(name)  stamped\n", "\(stamped)")
    repository.commit(2000)
    disk.write(original(Self.texts, title: "Un long titre"), to: Self.item + ".fr.md")
    let difference = run("translation", "diff", "--", name, in: disk.path + "/Issues/one").output
    #expect(difference.contains("Un {+long+} titre"), "\(difference)")
  }

  @Test(arguments: [
    ("Issues/one/un.fr.md", "it is the original"), ("Issues/one/none.en.md", "there is no such file"),
    ("gnews.yml", "it is in no issue"), ("Issues/one/issue.yml", "it names no original"), ("/", "it is in no issue"),
    ("../../etc/passwd", "it is in no issue"), ("Issues/one", "it is in no issue"),
  ])
  func otherFilesAreRefused(path: String, why: String) {
    makeNewsroom()
    for command in ["stamp", "diff", "reviewed"] {
      let run = run("translation", command, path)
      #expect(run.status == 2)
      #expect(run.error.contains("'\(path)' is no translation: \(why) [no-translation]"), "\(run.error)")
    }
  }

  @Test func tellsWhyAFileCannotBeRead() {
    makeNewsroom()
    disk.write("---\ntitle: [\n---\n", to: "Issues/one/deux.en.md")
    let broken = run("translation", "stamp", "Issues/one/deux.en.md")
    #expect(broken.status == 1 && broken.error.contains("[broken-yaml]"), "\(broken.error)")
    #expect(run("translation", "stamp", "Issues/two/un.en.md").error.contains("[unknown-issue]"))
    #expect(run("translation", "stamp", "--all", "--issue", "two").status == 2)
  }

  @Test func doesNotStampVersionsThatAreAllTranslations() {
    makeNewsroom()
    let circle = ["fr": "en", "en": "fr"]
    for (language, of) in circle {
      disk.write(
        "---\ntitle: Cercle\ntranslation: {of: \(of)}\n---\n\nRien.\n", to: "Issues/one/cercle.\(language).md")
    }
    let all = run("translation", "stamp", "--all")
    #expect(all.output == "Issues/one/un.en.md  stamped\n" && all.status == 1 && all.error.contains("[orphan]"))
    for language in circle.keys.sorted() {
      let one = run("translation", "stamp", "Issues/one/cercle.\(language).md")
      #expect(one.status == 1 && one.output.isEmpty && one.error.contains("[orphan]"), "\(one.error)")
      #expect(disk.read("Issues/one/cercle.\(language).md")?.contains("blocks") == false)
    }
  }

  @Test func leavesAFileAloneThatItCannotWrite() {
    makeNewsroom()
    disk.write("---\ntitle: A\ntranslation: &a {of: fr}\n---\n\nb\n", to: Self.item + ".en.md")
    #expect(run("translation", "stamp", "--all").status != 0)
    disk.write("---\ntitle: A\n? translation\n: of: fr\n---\n\nb\n", to: Self.item + ".en.md")
    let run = run("translation", "stamp", "--all")
    #expect(run.status == 2 && run.error.contains("[stamp-not-written]") || run.status == 0, "\(run)")
  }
}

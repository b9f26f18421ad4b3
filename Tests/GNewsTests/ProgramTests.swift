import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct ProgramTests {
  private let disk = TemporaryFolder()

  /// A newsroom with the sample's sections and theme and one small issue.
  private func makeNewsroom(item: String = "---\ntitle: Un\nsection: formations\n---\n\nDes mots.\n") {
    for folder in ["Sections", "Styles"] {
      _ = Program.run(["-r", Program.root + "/" + folder, disk.path], program: "cp")
    }
    disk.write("title: {fr: Lettre, en: Letter, es: Carta}\nlanguages: [fr, en, es]\n", to: "gnews.yml")
    disk.write("number: 1\ndate: 2007-09\nlanguages: [fr]\n", to: "Issues/one/issue.yml")
    disk.write(item, to: "Issues/one/un.fr.md")
  }

  private func run(_ arguments: String...) -> Program.Run { Program.run(arguments, in: disk.path) }

  @Test func printsItsVersion() {
    let run = run("--version")
    #expect(run.status == 0)
    #expect(run.output == "0.1.0\n")
    #expect(run.error.isEmpty)
  }

  @Test func buildsAnIssueTwiceWithTheSameBytes() {
    makeNewsroom()
    let first = run("build", "one")
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.hasPrefix("Build/one/fr/index.html  "))
    let html = disk.read("Build/one/fr/index.html")
    #expect(html?.contains("Des mots.") == true)
    disk.age("Build/one/fr/index.html")
    #expect(run("build", "Issues/one/").output.contains("unchanged"))
    #expect(disk.isAged("Build/one/fr/index.html"))
    #expect(run("build", "one", "--output", "again").status == 0)
    #expect(disk.read("again/one/fr/index.html") == html)
    #expect(disk.files("Build").map { $0.dropFirst(5) } == disk.files("again").map { $0.dropFirst(5) })
  }

  @Test func endsWithOneForContentAndWritesNothing() {
    makeNewsroom(item: "---\ntitle: Un\nsection: nulle-part\n---\n\nDes mots.\n")
    let run = run("build", "one")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("Issues/one/un.fr.md:3:10: error:"))
    #expect(run.error.contains(" 3 | section: nulle-part\n   |          ^^^^^^^^^^\n"))
    #expect(run.error.hasSuffix("1 error; one not written\n"))
    #expect(disk.files("Build") == [])
    #expect(!run.error.contains("\u{1B}"))
  }

  @Test func endsWithTwoForWhatItCannotReadOrWrite() {
    #expect(run("build", "one").status == 2)
    makeNewsroom()
    #expect(run("build", "two").status == 2)
    #expect(run("build", "one", "--language", "es").status == 2)
    #expect(run("build", "one", "--output", "gnews.yml").status == 2)
    #expect(run("build", "one", "--output", "/proc/nowhere").status == 2)
    disk.write("title: [", to: "gnews.yml")
    #expect(run("build", "one").status == 2)
  }

  @Test func endsWith64ForWhatItDoesNotUnderstand() {
    #expect(run("bild").status == 64)
    #expect(run("biuld", "one").error.contains("There is no command 'biuld'. Did you mean 'build'?"))
    #expect(run("build").status == 64)
    #expect(run("explain", "nothing").status == 64)
  }

  @Test func twoBuildsAtOnceDoNotDisturbEachOther() {
    makeNewsroom()
    let started = (0..<4).map { _ in Program.start(["build", "one"], in: disk.path) }
    let runs = started.map(Program.finish)
    #expect(runs.map(\.status) == [0, 0, 0, 0], "\(runs.map(\.error))")
    #expect(disk.files("Build/one").contains("Build/one/fr/index.html"))
  }

  @Test func writesASectionAndNoOtherByte() {
    let text =
      "---\r\ntitle: Formation de formateurs\r\n# à garder\r\n---\r\n\r\nInscription à la formation : stage  \r\n"
    makeNewsroom(item: text)
    let run = run("classify", "--issue", "one", "--write")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output == "Issues/one/un.fr.md  formations (written)\n")
    let written = disk.read("Issues/one/un.fr.md") ?? ""
    #expect(written.contains("section: formations\r\n"))
    #expect(written.replacing("section: formations\r\n", with: "") == text)
  }

  @Test func sortsAFileFromElsewhere() {
    makeNewsroom()
    disk.write("---\ntitle: Formation\nfoo: 1\n---\n\nInscription à la formation.\n", to: "sent/a.fr.md")
    let run = run("classify", "sent/a.fr.md", "--issue", "one")
    #expect(run.status == 0)
    #expect(run.output == "sent/a.fr.md  formations\n")
    #expect(run.error.contains("sent/a.fr.md:3:1: warning:"))
    #expect(self.run("classify", "sent/b.fr.md").status == 2)
  }

  @Test func failsWhenItsOutputCannotBeWritten() {
    let run = Program.run(["-c", "'\(Program.path)' explain > /dev/full"], in: disk.path, program: "sh")
    #expect(run.status == 2)
  }
}

import ArgumentParser
import Diagnostics
import Newsroom
import TestSupport
import Testing

@testable import GNews

@Suite struct ImportTests {
  private let disk = TemporaryFolder()

  private func makeNewsroom() {
    for folder in ["Sections", "Styles"] {
      _ = Program.run(["-r", Program.root + "/" + folder, disk.path], program: "cp")
    }
    disk.write("title: Letter\nlanguages: [fr, en, es]\n", to: "gnews.yml")
    disk.write(
      "---\ndate: 2021-12-05\n---\n\n## Formations\n\n### Un cours à Dakar\n\n[Ici](https://dakar.org)\n\n"
        + "### Un autre\n\n[Là](https://là.org)\n", to: "old [1] #é/fr.md")
    disk.write("## Training\n\n### A course in Dakar\n\n[Here](https://dakar.org)\n", to: "old [1] #é/en.md")
  }

  private func run(_ arguments: String...) -> Program.Run {
    Program.run(["import", "markdown"] + arguments, in: disk.path)
  }

  @Test func makesAnIssueThatCanBeBuiltAndMakesItOnce() {
    makeNewsroom()
    let files = ["old [1] #é/fr.md", "old [1] #é/en.md"]
    let dry = run(files[0], files[1], "--issue", "issue-50", "--dry-run")
    #expect(dry.status == 0, "\(dry.error)")
    #expect(dry.error.hasSuffix("nothing was written, as --dry-run asks\n"))
    #expect(disk.files("Issues").isEmpty)

    let first = run(files[0], files[1], "--issue", "issue-50")
    #expect(
      first.output == """
        issue-50: 2 items in fr, en; 3 texts, 0 pictures

        formations
          un-cours-a-dakar  fr   en
          un-autre          fr   --

        -- not there

        """)
    #expect(first.output == dry.output)
    #expect(first.error.contains("'Un autre' has no counterpart in 'en' [import-unaligned]"))
    #expect(disk.read("Issues/issue-50/issue.yml") == "number: 50\ndate: 2021-12\nlanguages: [fr, en]\n")
    let before = disk.files("Issues")
    let build = Program.run(["build", "issue-50", "--format", "text"], in: disk.path)
    #expect(build.status == 0, "\(build.error)")

    let second = run(files[0], files[1], "--issue", "issue-50")
    #expect(second.status == 2 && second.output.isEmpty)
    #expect(second.error.contains("'Issues/issue-50' has files that the import would write: 'formations/"))
    #expect(second.error.hasSuffix("; nothing was written\n"))
    #expect(disk.files("Issues") == before)
  }

  @Test func writesNothingWhenAnythingIsWrong() {
    makeNewsroom()
    for (arguments, message) in [
      (["gone.md", "--issue", "issue-1"], "There is no file 'gone.md'"),
      (["gnews.yml", "--issue", "issue-1"], "Nothing says in which language 'gnews.yml' is"),
      (["--language", "xx=old [1] #é/fr.md", "--issue", "issue-1"], "There is no language 'xx'"),
      (["old [1] #é/fr.md", "--issue", "summer"], "The name 'summer' does not say the number"),
      (["old [1] #é/en.md", "--issue", "issue-1"], "No file says when the issue appeared"),
      (["old [1] #é/fr.md", "--issue", "issue-1", "--map", "gone.yml"], "There is no file 'gone.yml'"),
    ] {
      let run = Program.run(["import", "markdown"] + arguments, in: disk.path)
      #expect(run.status == 2 && run.output.isEmpty, "\(arguments)")
      #expect(run.error.contains(message), "\(run.error)")
      #expect(disk.files("Issues").isEmpty)
    }
  }

  @Test func tellsWhenTheDiskRefuses() async {
    let world = World()
    var environment = world.environment(from: "/news")
    environment.files = .memory([
      "/news/gnews.yml": .text("title: Letter\nlanguages: [fr]\n"),
      "/news/Sections/a.yml": .text("id: a\norder: 1\ntitle: A\n"), "/news/fr.md": .text("## B\n\nb\n"),
    ])
    environment.add = { files, folder in
      files.map(\.path) == ["issue.yml", "unsorted/b.fr.md"] && folder == "/news/Issues/x-1" ? "the disk is full" : nil
    }
    let action = ImportAction(files: [(nil, "fr.md")], issue: "x-1", date: YearMonth(year: 2021, month: 1))
    let status = await action.perform(in: environment, format: .usual)
    #expect(status == .environment)
    #expect(world.error.contains("'x-1' could not be written: the disk is full [import-not-written]"))
    #expect(world.output.isEmpty)
  }

  @Test func understandsAllOptions() throws {
    let command = try #require(
      try GNewsCommand.parseAsRoot([
        "import", "markdown", "a.md", "--language", "fr=b=c.md", "--issue", "issue-5", "--original", "EN", "--map",
        "m.yml",
        "--number", "7", "--date", "2021-12", "--items", "3", "--images-root", "static", "--site", "https://a.org/",
        "--dry-run", "--newsroom", "/news",
      ]) as? ImportMarkdownCommand)
    let action = command.action()
    #expect(action.files.map(\.path) == ["a.md", "b=c.md"] && action.files.map(\.language) == [nil, "fr"])
    #expect(action.issue == "issue-5" && action.original == .english && action.map == "m.yml" && action.number == 7)
    #expect(action.date == YearMonth(year: 2021, month: 12) && action.itemLevel == 3 && action.isDry)
    #expect(action.imagesRoot == "static" && action.site == "https://a.org" && action.newsroom == "/news")
  }

  @Test(arguments: [
    (["--issue", "x-1"], "Name the files, one for each language."),
    (["a.md"], "Missing expected argument '--issue <issue>'"),
    (["a.md", "--issue", "../x"], "The value '../x' is invalid for '--issue <issue>'"),
    (["a.md", "--issue", "Été #1"], "The value 'Été #1' is invalid for '--issue <issue>'"),
    (["a.md", "--issue", "x-1", "--date", "2021"], "The value '2021' is invalid for '--date <yyyy-mm>'"),
    (["a.md", "--issue", "x-1", "--date", "2021-13"], "The value '2021-13' is invalid for '--date <yyyy-mm>'"),
    (["a.md", "--issue", "x-1", "--items", "9"], "--items goes from 1 to 6."),
    (["a.md", "--issue", "x-1", "--number", "-4"], "--number"),
    (["a.md", "--issue", "x-1", "--site", "a.org"], "The value 'a.org' is invalid for '--site <address>'"),
    (["--language", "fr", "--issue", "x-1"], "The value 'fr' is invalid for '--language <code=file>'"),
    (["a.md", "--issue", "x-1", "--images-root", ""], "--images-root needs the name of a folder."),
  ])
  func refusesWhatItDoesNotUnderstand(arguments: [String], message: String) {
    #expect {
      _ = try GNewsCommand.parseAsRoot(["import", "markdown"] + arguments)
    } throws: { error in
      let text = GNewsCommand.fullMessage(for: error)
      #expect(text.contains(message), "\(text)")
      return GNewsCommand.exitCode(for: error) == .validationFailure
    }
  }
}

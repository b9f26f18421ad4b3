import Diagnostics
import Glibc
import Newsroom
import TestSupport
import Testing

@testable import GNews

@Suite struct BuildActionTests {
  private let disk = TemporaryFolder()
  private let world = World()

  private func action(_ phases: Phases = fakePhases()) -> BuildAction {
    BuildAction(newsroom: nil, issues: ["issue-2"], output: disk.path + "/out", phases: phases, patience: 50)
  }

  private func run(_ action: BuildAction) async -> Outcome {
    await action.run(in: world.environment(), progress: world.progress())
  }

  @Test func writesTheEditionsAndSaysWhat() async {
    let outcome = await run(action())
    #expect(outcome.status == .success)
    #expect(disk.files("out/issue-2").count == 9)
    #expect(disk.read("out/issue-2/es/index.html") == "es text")
    let lines = outcome.output.split(separator: "\n").map { $0.dropFirst(disk.path.count) }
    #expect(
      lines == [
        "/out/issue-2/fr/index.html  18 pages", "/out/issue-2/fr/issue.txt   1 page",
        "/out/issue-2/en/index.html  18 pages", "/out/issue-2/en/issue.txt   1 page",
        "/out/issue-2/es/index.html  18 pages", "/out/issue-2/es/issue.txt   1 page",
      ])
  }

  @Test func buildsTheFormatsThatTheNewsroomNames() async {
    var phases = fakePhases()
    let load = phases.load
    phases.load = { files, root, name, diagnostics in
      var issue = load(files, root, name, &diagnostics)
      issue?.publication.formats = ["text", "pdf"]
      return issue
    }
    _ = await run(action(phases))
    let french = disk.files("out/issue-2/fr")
    #expect(french == ["out/issue-2/fr/issue.pdf", "out/issue-2/fr/issue.txt"])
  }

  @Test func newsroomsMayNameAllFormatsThereAre() {
    #expect(OutputFormat.all.map(\.name) == Publication.knownFormats)
  }

  @Test func saysWhatIsUnchanged() async {
    _ = await run(action())
    let outcome = await run(action(fakePhases(text: "text")))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasSuffix(", unchanged") })
  }

  @Test func buildsOnlyWhatIsAskedFor() async {
    _ = await run(action())
    var some = action(fakePhases(text: "new"))
    some.languages = [.spanish, .french]
    some.formats = ["text"]
    some.isFlowing = true
    let outcome = await run(some)
    #expect(outcome.output.split(separator: "\n").map { $0.suffix(12) } == ["fr/issue.txt", "es/issue.txt"])
    #expect(disk.read("out/issue-2/fr/issue.txt") == "flow")
    #expect(disk.read("out/issue-2/en/issue.txt") == "text")
    #expect(disk.read("out/issue-2/fr/index.html") == "fr text")
  }

  @Test func writesNothingWhenTheContentIsWrong() async {
    for phases in [
      fakePhases(loading: [Diagnostic(wrong, at: nil, "x")]), fakePhases(drawing: [Diagnostic(wrong, at: nil, "x")]),
    ] {
      let outcome = await run(action(phases))
      #expect(outcome.status == .content)
      #expect(outcome.diagnostics.map(\.headline) == ["x"], "the same thing is told once")
      #expect(outcome.output.isEmpty)
      #expect(outcome.remark == "issue-2 not written")
      #expect(disk.files() == [])
    }
  }

  @Test func warningsFailOnlyWhenStrict() async {
    var action = action(fakePhases(loading: [Diagnostic(doubtful, at: nil, "x")]))
    #expect(await run(action).status == .success)
    action.policy.isStrict = true
    #expect(await run(action).status == .content)
    action.policy.ignored = ["doubtful"]
    #expect(await run(action).status == .success)
    action.policy = SeverityPolicy(errors: ["doubtful"])
    #expect(await run(action).status == .content)
  }

  @Test func countsTranslationsThatAreMissing() async {
    let gaps = (1...2).map { Diagnostic(missing, at: nil, "gap \($0)") }
    var action = action(fakePhases(loading: gaps))
    action.policy.isStrict = true
    let outcome = await run(action)
    #expect(outcome.status == .success)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.remark == "2 translations are missing, 'gnews check issue-2' names them")
  }

  @Test func saysWhichEditionDoesNotExist() async {
    var action = action()
    action.languages = [Language(rawValue: "de"), .french]
    let outcome = await run(action)
    #expect(outcome.status == .environment)
    #expect(outcome.diagnostics.map(\.headline) == ["issue-2 has no edition in 'de'"])
    #expect(disk.files() == [])
  }

  @Test func endsWithTwoWhenItCannotWrite() async {
    disk.write("mine", to: "out/issue-2/fr/index.html")
    let outcome = await run(action())
    #expect(outcome.status == .environment)
    #expect(outcome.diagnostics.map(\.kind.id) == ["output-foreign-file"])
    #expect(outcome.remark == "issue-2 not written")
  }

  @Test func endsWithTwoForTheConfiguration() async {
    let outcome = await run(action(fakePhases(loading: [Diagnostic(wrong, path: "gnews.yml", "x")])))
    #expect(outcome.status == .environment)
  }

  @Test func isTheSameEveryTime() async {
    var outputs: Set<String> = []
    for _ in 0..<20 {
      let phases = fakePhases(loading: (0..<9).map { Diagnostic(doubtful, at: nil, "\($0)") })
      let outcome = await run(action(phases))
      outputs.insert(outcome.diagnostics.map(\.headline).joined() + outcome.output.filter { $0 != "," })
      disk.empty()
    }
    #expect(outputs.count == 1)
  }
}

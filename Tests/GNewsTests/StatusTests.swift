import Diagnostics
import Glibc
import Newsroom
import TestSupport
import Testing

@testable import GNews

@Suite struct StatusTests {
  private let world = World()
  private let disk = TemporaryFolder()

  private func run(_ action: StatusAction, in environment: Environment? = nil) async -> Outcome {
    await action.run(in: environment ?? world.environment(), progress: world.progress())
  }

  private func action(_ issues: String..., phases: Phases = fakePhases()) -> StatusAction {
    StatusAction(issues: issues, phases: phases)
  }

  /// A newsroom with two issues, the second of which lacks a translation.
  private func makeNewsroom() {
    disk.write("title: {fr: Lettre, en: Letter}\nlanguages: [fr, en]\n", to: "gnews.yml")
    disk.write(
      "id: news\norder: 1\ncolour: quoi-de-neuf\ntitle: {fr: Quoi de neuf ?, en: News}\n", to: "Sections/news.yml")
    for number in [9, 10] {
      disk.write("number: \(number)\ndate: 2007-09\n", to: "Issues/issue-\(number)/issue.yml")
      disk.write("---\ntitle: Un\nsection: news\n---\n\nDes mots.\n", to: "Issues/issue-\(number)/un.fr.md")
    }
    disk.write("---\ntitle: One\ntranslation: {of: fr}\n---\n\nSome words.\n", to: "Issues/issue-9/un.en.md")
  }

  private func program(_ arguments: String...) -> Program.Run { Program.run(["status"] + arguments, in: disk.path) }

  @Test func errorsInTheContentAreToldAndDoNotFail() async {
    let loading = [Diagnostic(wrong, path: "a", "x"), Diagnostic(doubtful, path: "a", "y")]
    let outcome = await run(action("issue-2", phases: fakePhases(loading: loading)))
    #expect(outcome.status == .success)
    #expect(outcome.diagnostics.map(\.headline) == ["x"])
    #expect(outcome.output.hasPrefix("issue-2 2 · issue-2 · 2007-09\n"))
  }

  @Test func anIssueThatCannotBeReadFails() async {
    var phases = fakePhases(loading: [Diagnostic(wrong, path: "Issues/b/issue.yml", "x")])
    let load = phases.load
    phases.load = { files, root, name, diagnostics in
      let issue = load(files, root, name, &diagnostics)
      return name == "b" ? nil : issue
    }
    let outcome = await run(action("issue-2", "b", phases: phases))
    #expect(outcome.status == .environment)
    #expect(outcome.output.contains("issue-2"))
  }

  @Test func writesAFileAndSaysWhich() async {
    var action = action("issue-2")
    action.output = "out/status.html"
    #expect(await run(action).output == "out/status.html\n")
    #expect(world.saved["/news/out/status.html"]?.isEmpty == false)
  }

  @Test(arguments: ["/locked/x", "Issues/issue-2/a.fr.md", "gnews.yml"])
  func tellsWhatItCannotWrite(path: String) async {
    var action = action("issue-2")
    action.output = path
    let outcome = await run(action)
    #expect(outcome.status == .environment)
    #expect(outcome.diagnostics.map(\.kind.id) == ["report-not-written"])
    #expect(outcome.output.isEmpty)
    #expect(world.saved.isEmpty)
  }

  @Test func coloursAreForTerminalsOnly() async {
    #expect(await run(action("issue-2")).output.contains("\u{1B}") == false)
    let terminal = world.environment(terminal: 80)
    #expect(await run(action("issue-2"), in: terminal).output.contains("\u{1B}"))
    let quiet = world.environment(terminal: 80, variables: ["NO_COLOR": "1"])
    #expect(await run(action("issue-2"), in: quiet).output.contains("\u{1B}") == false)
  }

  @Test func showsAllIssuesTheNewestLast() throws {
    makeNewsroom()
    let run = program()
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    let nine = try #require(run.output.firstRange(of: "Lettre 9 · issue-9"))
    let ten = try #require(run.output.firstRange(of: "Lettre 10 · issue-10"))
    #expect(nine.upperBound < ten.lowerBound)
    #expect(run.output.contains("✗ missing"))
    #expect(run.output.contains("All 2 issues"))
    #expect(program().output == run.output)
  }

  @Test func showsOneIssueAndEndsWithZeroThoughMuchIsMissing() {
    makeNewsroom()
    let run = program("issue-10", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("\"state\": \"missing\""))
    #expect(!run.output.contains("issue-9"))
  }

  @Test func takesFindingsAsGravelyAsItIsTold() {
    makeNewsroom()
    disk.write("---\ntitle: One\ntranslation: {of: fr}\n---\n\nA [link](#).\n", to: "Issues/issue-9/un.en.md")
    #expect(program("issue-9").output.contains("✓ +1"))
    #expect(program("issue-9", "--error", "link-dead").output.contains("! error"))
    #expect(program("issue-9", "--ignore", "link-dead").output.contains("100 %"))
  }

  @Test func endsWithTwoWhereThereIsNothingToRead() {
    #expect(program().status == 2)
    makeNewsroom()
    #expect(program("issue-7").status == 2)
    #expect(program("--output", "Issues").status == 2)
    disk.write("number: [", to: "Issues/issue-10/issue.yml")
    let half = program()
    #expect(half.status == 2)
    #expect(half.output.contains("issue-9"))
    disk.write("title: [", to: "gnews.yml")
    #expect(program().status == 2)
  }

  @Test func aNewsroomWithoutIssuesIsToldWhatToDo() {
    disk.write("title: {fr: Lettre}\nlanguages: [fr]\n", to: "gnews.yml")
    disk.write("id: news\norder: 1\ncolour: x\ntitle: {fr: Quoi de neuf ?}\n", to: "Sections/news.yml")
    #expect(program().output.contains("There are no issues yet"))
  }

  @Test func theReferenceIsWhatTheProgramPrints() throws {
    let written = Program.run(["docs/status.md"], program: "cat").output
    #expect(
      Program.run(["schema", "status", "--format", "markdown"]).output == written,
      "write docs/status.md anew: gnews schema status --format markdown")
  }
}

import Diagnostics
import Testing

@testable import GNews

@Suite struct PerformTests {
  /// An action that ends at once.
  private struct Fixed: Action {
    var outcome: Outcome
    func run(in environment: Environment, progress: Progress) async -> Outcome { outcome }
  }

  private let world = World()
  private let found = Outcome(
    [Diagnostic(doubtful, at: nil, "b"), Diagnostic(wrong, at: nil, "a")], policy: SeverityPolicy(), output: "made\n",
    remark: "not all")

  @Test func keepsProductAndDiagnosticsApart() async {
    let status = await Fixed(outcome: found).perform(in: world.environment(), format: .usual)
    #expect(status == .content)
    #expect(world.output == "made\n")
    #expect(world.error == "error: a [wrong]\n\nwarning: b [doubtful]\n\n1 error, 1 warning; not all\n")
  }

  @Test func writesNothingButJSONForMachines() async throws {
    let json = try #require(ReportFormat.named("json"))
    _ = await Fixed(outcome: found).perform(in: world.environment(terminal: 80), format: json)
    #expect(world.error.hasPrefix("{") && world.error.hasSuffix("}\n"))
    #expect(!world.error.contains("not all"))
  }

  @Test func failsWhenTheProductCannotBeWritten() async {
    let world = World()
    let action = Fixed(outcome: Outcome(output: "x"))
    let status = await action.perform(in: world.environment(isOutputBroken: true), format: .usual)
    #expect(status == .environment)
    #expect(world.error.contains("[output-failed]"))
  }

  @Test func isSilentWhenAllIsWell() async {
    #expect(await Fixed(outcome: Outcome(output: "")).perform(in: world.environment(), format: .usual) == .success)
    #expect(world.error.isEmpty)
  }

  @Test(
    arguments: [
      (80, [:], true), (nil, [:], false), (80, ["NO_COLOR": "1"], false), (80, ["NO_COLOR": ""], true),
      (80, ["TERM": "dumb"], false),
    ] as [(Int?, [String: String], Bool)])
  func coloursOnATerminal(width: Int?, variables: [String: String], isColoured: Bool) {
    #expect(world.environment(terminal: width, variables: variables).isColoured == isColoured)
  }

  @Test func showsProgressAfterHalfASecond() {
    let progress = Progress(world.environment(terminal: 20), isShown: true)
    progress.say("issue-2: reading")
    world.advance(499)
    #expect(progress.tick())
    #expect(world.error.isEmpty)
    world.advance(1)
    _ = progress.tick()
    _ = progress.tick()
    progress.say("issue-2: a line longer than the terminal")
    _ = progress.tick()
    progress.finish()
    #expect(!progress.tick())
    #expect(
      world.error == "\r\u{1B}[Kissue-2: reading\r\u{1B}[Kissue-2: a line lon\r\u{1B}[K")
  }

  @Test func showsNoProgressWithoutATerminal() {
    let progress = Progress(world.environment(), isShown: true)
    progress.say("issue-2: reading")
    world.advance(1000)
    _ = progress.tick()
    progress.finish()
    #expect(world.error.isEmpty)
  }

  @Test func listsAllDiagnostics() async {
    let outcome = await ExplainAction().run(in: world.environment(), progress: world.progress())
    #expect(outcome.output.split(separator: "\n").count == DiagnosticRegistry.all.count)
    #expect(outcome.output.contains("output-busy"))
  }

  @Test func knowsEachDiagnosticOnce() {
    let ids = DiagnosticRegistry.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
    #expect(DiagnosticRegistry.all.filter { $0.explanation.isEmpty || $0.summary.hasSuffix(".") }.map(\.id) == [])
  }

  @Test func explainsADiagnostic() async {
    let kind = DiagnosticKind(
      "some-rule", .warning, "a rule", explanation: "Words.\n\nMore words.", bad: "a: b\n\nc", good: "a: c")
    let outcome = await ExplainAction(kind: kind).run(in: world.environment(), progress: world.progress())
    #expect(
      outcome.output == """
        some-rule (warning)

        A rule.

        Words.

        More words.

        Wrong:

            a: b

            c

        Right:

            a: c

        """)
  }
}

@Suite struct CheckActionTests {
  private let world = World()

  private func check(_ phases: Phases, isRelease: Bool = false) async -> Outcome {
    let action = CheckAction(issues: ["issue-2", "issue-3"], isRelease: isRelease, phases: phases)
    return await action.run(in: world.environment(), progress: world.progress())
  }

  @Test func saysWhenThereIsNothing() async {
    let outcome = await check(fakePhases())
    #expect(outcome.status == .success)
    #expect(outcome.output == "issue-2: nothing found\nissue-3: nothing found\n")
  }

  @Test func namesMissingTranslations() async {
    let outcome = await check(fakePhases(loading: [Diagnostic(missing, at: nil, "gap")]))
    #expect(outcome.status == .success)
    #expect(outcome.diagnostics.map(\.headline) == ["gap"])
    #expect(outcome.output.isEmpty)
  }

  @Test func findsWhatDrawingFinds() async {
    #expect(await check(fakePhases(drawing: [Diagnostic(wrong, at: nil, "x")])).status == .content)
  }

  @Test func isStricterForARelease() async {
    #expect(await check(fakePhases(), isRelease: true).diagnostics.map(\.headline) == ["not ready"])
  }
}

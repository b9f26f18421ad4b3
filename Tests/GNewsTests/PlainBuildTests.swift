import ArgumentParser
import Diagnostics
import Newsroom
import TestSupport
import Testing

@testable import GNews

@Suite struct PlainBuildTests {
  @Test(arguments: [
    ["build", "issue-2"],
    ["build", "issue-2", "Issues/issue-3/", "."],
    ["build", "issue-2", "--language", "fr", "--format", "html"],
    ["build", "--language", "fr,EN", "issue-2", "--format", "text,pdf", "issue-3"],
    ["build", "issue-2", "--output", "out", "--theme", "letter", "--newsroom", "/news"],
    ["build", "help", "build"],
  ])
  func readsWhatTheParserReads(_ arguments: [String]) throws {
    let plain = try #require(PlainBuild(arguments, phases: fakePhases())).action
    let command = try #require(try GNewsCommand.parseAsRoot(arguments) as? BuildCommand)
    #expect(said(plain) == said(command.action(phases: fakePhases())))
    #expect(command.diagnostics.format.name == ReportFormat.usual.name)
  }

  @Test(arguments: [
    [], ["check", "issue-2"], ["help", "build"], ["--version"], ["-h"], ["build"], ["build", ""],
    ["build", "issue-2", "--help"], ["build", "issue-2", "--version"], ["build", "issue-2", "--flow"],
    ["build", "issue-2", "-o", "out"], ["build", "issue-2", "--language=fr"], ["build", "issue-2", "--language"],
    ["build", "issue-2", "--language", "--format"], ["build", "issue-2", "--language", "../fr"],
    ["build", "issue-2", "--language", "fr", "--language", "en"], ["build", "issue-2", "--format", "epub"],
    ["build", "issue-2", "--theme", "../evil"], ["build", "issue-2", "--output", ""],
    ["build", "--language", "fr"], ["build", "issue-2", "--strict"], ["build", "issue-2", "--", "-x"],
  ])
  func leavesTheRestToTheParser(_ arguments: [String]) {
    #expect(PlainBuild(arguments, phases: fakePhases())?.action.issues == nil)
  }

  /// All that arguments can say of a build.
  private func said(_ action: BuildAction) -> String {
    "\(action.newsroom ?? "-") \(action.issues) \(action.languages) \(action.formats) \(action.theme ?? "-") "
      + "\(action.isFlowing) \(action.output ?? "-") \(action.policy)"
  }
}

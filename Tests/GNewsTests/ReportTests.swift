import Diagnostics
import Newsroom
import TestSupport
import Testing

@testable import GNews

@Suite struct ReportTests {
  /// An action that ends at once.
  private struct Fixed: Action {
    var outcome: Outcome
    func run(in environment: Environment, progress: Progress) async -> Outcome { outcome }
  }

  private let world = World()

  private func perform(
    _ diagnostics: [Diagnostic], _ names: [String], newsroom: String? = nil, from folder: String = "/news",
    isOutputBroken: Bool = false, files: FileSystem? = nil, isStrict: Bool = false
  ) async throws -> GNews.ExitStatus {
    var outcome = Outcome(diagnostics, policy: SeverityPolicy(isStrict: isStrict), output: "product\n")
    outcome.newsroom = newsroom
    var environment = world.environment(from: folder, isOutputBroken: isOutputBroken)
    if let files { environment.files = files }
    let targets = try names.map { try ReportArgument.parse($0).target(output: nil) }
    return await Fixed(outcome: outcome).perform(in: environment, reports: targets)
  }

  private let found = [Diagnostic(doubtful, path: "Issues/a.md", "b")]

  @Test func aReportOnStandardOutputStandsAlone() async throws {
    #expect(try await perform(found, ["github"]) == .success)
    #expect(world.output == "::warning file=Issues/a.md,title=doubtful::b\n")
    #expect(world.error.isEmpty)
  }

  @Test func peopleAndMachinesAreToldAtOnce() async throws {
    #expect(try await perform(found, ["short", "github", "json=out/x.json"], from: "/else") == .success)
    #expect(world.output.hasPrefix("::warning"))
    #expect(world.error == "Issues/a.md: warning: b [doubtful]\n\n1 warning\n")
    #expect(world.saved["/else/out/x.json"]?.hasPrefix("{\n  \"version\": 1,") == true)
  }

  @Test func saysWhereTheReportIsWhenAllAreFiles() async throws {
    _ = try await perform(found, ["sarif=x.sarif", "human=x.txt"])
    #expect(world.output == "product\n")
    #expect(world.error == "1 warning; see x.sarif, x.txt\n")
    #expect(world.saved["/news/x.txt"] == "Issues/a.md: warning: b [doubtful]\n")
  }

  @Test(arguments: [
    "/locked/x", "gnews.yml", "glossary.yml", "Issues/issue-2/a.fr.md", "Issues/../Issues/x", "Sections/x",
    "Styles/a/b", "Languages/x",
  ])
  func tellsWhatCouldNotBeWritten(path: String) async throws {
    let status = try await perform(found, ["json=" + path, "junit"], newsroom: "/news")
    #expect(status == .environment)
    #expect(world.saved.isEmpty)
    #expect(world.error.contains("error: The report could not be written to '\(path)'"))
    #expect(world.error.contains("[report-not-written]"))
    #expect(world.output.contains("<failure type=\"report-not-written\""))
  }

  @Test func writesBesideTheNewsroomsOwnFiles() async throws {
    #expect(try await perform([], ["json=Issues.json", "junit=Build/x.xml"], newsroom: "/news") == .success)
    #expect(world.saved.keys.sorted() == ["/news/Build/x.xml", "/news/Issues.json"])
    #expect(world.error.isEmpty)
  }

  @Test func failsWhenStandardOutputIsClosed() async throws {
    #expect(try await perform(found, ["json"], isOutputBroken: true) == .environment)
    #expect(world.error.contains("[output-failed]"))
  }

  @Test(arguments: [
    ("/repo/.git/HEAD", "letters/fr/Issues/a.md"), ("/repo/letters/.git", "fr/Issues/a.md"),
    ("/repo/letters/fr/.git", "Issues/a.md"), ("/x", "Issues/a.md"), ("/.git", "repo/letters/fr/Issues/a.md"),
  ])
  func namesFilesAsTheRepositoryDoes(git: String, path: String) async throws {
    let files = FileSystem.memory([git: .text(""), "/repo/letters/fr/gnews.yml": .text("")])
    _ = try await perform(found, ["github", "short"], newsroom: "/repo/letters/fr", files: files)
    #expect(world.output == "::warning file=\(path),title=doubtful::b\n")
    #expect(world.error.hasPrefix("Issues/a.md: warning:"))
  }

  @Test func failsWhereTheRunDoes() async throws {
    #expect(try await perform(found, ["junit"], isStrict: true) == .content)
    #expect(world.output.contains("failures=\"1\""))
  }

  @Test(arguments: [SchemaCommand.Subject.diagnostics])
  func theReferenceIsThatOfTheTable(subject: SchemaCommand.Subject) async {
    let outcome = await SchemaAction(subject: subject, form: .markdown)
      .run(in: world.environment(), progress: world.progress())
    let run = Program.run([Program.root + "/docs/\(subject.rawValue).md"], program: "cat")
    #expect(outcome.output == run.output)
  }
}

@Suite struct ReportFileTests {
  private let disk = TemporaryFolder()

  private func check(_ arguments: String...) -> Program.Run {
    Program.run(["check", "one", "--newsroom", disk.path] + arguments, in: disk.path)
  }

  @Test func replacesAnEarlierReportAndKeepsItsPermissions() {
    disk.write("title: {fr: Lettre}\nlanguages: [fr]\n", to: "gnews.yml")
    disk.write("number: 1\n", to: "Issues/one/issue.yml")
    disk.write("old", to: "report.json")
    _ = Program.run(["600", "report.json"], in: disk.path, program: "chmod")
    _ = check("--format", "json=report.json", "--format", "sarif=new/check.sarif")
    #expect(disk.read("report.json")?.hasPrefix("{\n  \"version\": 1") == true)
    #expect(disk.read("new/check.sarif")?.contains("\"version\": \"2.1.0\"") == true)
    #expect(Program.run(["-c", "%a", "report.json"], in: disk.path, program: "stat").output == "600\n")
    #expect(!disk.files().contains { $0.contains(".tmp") })
  }

  @Test(arguments: ["folder", "link", "/dev/null", "gnews.yml"])
  func writesNoOtherThanAPlainFile(name: String) {
    disk.write("title: {fr: Lettre}\nlanguages: [fr]\n", to: "gnews.yml")
    disk.write("number: 1\n", to: "Issues/one/issue.yml")
    disk.write("kept", to: "folder/x")
    disk.link("link", to: "folder/x")
    let run = check("--format", "json=" + name)
    #expect(run.status == 2)
    #expect(run.error.contains("[report-not-written]"), "\(run.error)")
    #expect(disk.read("folder/x") == "kept")
    #expect(disk.read("gnews.yml")?.hasPrefix("title:") == true)
  }
}

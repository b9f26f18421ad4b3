import ArgumentParser
import Diagnostics
import Newsroom
import TestSupport
import Testing

@testable import GNews

@Suite struct ArgumentTests {
  @Test func understandsAllOptionsOfBuild() throws {
    let command = try #require(
      try GNewsCommand.parseAsRoot([
        "build", "issue-2", "Issues/issue-3/", "--language", "fr,EN", "--language", "es", "--format", "text", "--flow",
        "-o", "out", "--theme", "plain", "--newsroom", "/news", "--diagnostics", "json", "--strict", "--error",
        "output-kept-file",
      ]) as? BuildCommand)
    let action = command.action(phases: fakePhases())
    #expect(action.issues == ["issue-2", "Issues/issue-3/"])
    #expect(action.languages == [.french, .english, .spanish])
    #expect(action.formats == ["text"])
    #expect(action.isFlowing)
    #expect(action.output == "out")
    #expect(action.theme == "plain")
    #expect(action.newsroom == "/news")
    #expect(action.policy == SeverityPolicy(errors: ["output-kept-file"], isStrict: true))
    #expect(command.diagnostics.format.name == "json")
  }

  @Test func hasUsualValues() throws {
    let command = try #require(try GNewsCommand.parseAsRoot(["build", "issue-2"]) as? BuildCommand)
    let action = command.action(phases: fakePhases())
    #expect(action.languages.isEmpty && action.formats.isEmpty && action.output == nil && !action.policy.isStrict)
    #expect(command.diagnostics.format.name == "human")
  }

  @Test(arguments: [
    (["build"], "Missing expected argument '<issue> ...'"),
    (["build", "x", "--format", "epub"], "The value 'epub' is invalid for '--format <html,text,pdf>'"),
    (["build", "x", "--format", "html,"], "The value 'html,' is invalid for '--format <html,text,pdf>'"),
    (["build", "x", "--language", "../fr"], "The value '../fr' is invalid for '--language <fr,en>'"),
    (["build", "x", "--language", "f"], "The value 'f' is invalid for '--language <fr,en>'"),
    (["build", "x", "--theme", "../evil"], "The value '../evil' is invalid for '--theme <name>'"),
    (["build", "x", "--theme", ".."], "The value '..' is invalid for '--theme <name>'"),
    (["build", "x", "--flow", "--format", "html"], "--flow is about the plain text"),
    (["build", "x", "--output", ""], "--output needs the name of a folder."),
    (["build", "x", "--newsroom", ""], "--newsroom needs the name of a folder."),
    (["build", "x", "--diagnostics", "xml"], "The value 'xml' is invalid for '--diagnostics <form>'"),
    (["build", "x", "--languages", "fr"], "Unknown option '--languages'. Did you mean '--language'?"),
    (["build", "x", "--warn", "output-bussy"], "There is no diagnostic 'output-bussy'; did you mean 'output-busy'?"),
    (["build", "x", "--ignore", "output-busy"], "'output-busy' means that gnews could not do its work"),
    (["build", "x", "--warn", "no-edition"], "'no-edition' means that gnews could not do its work"),
    (
      ["build", "x", "--error", "output-kept-file", "--warn", "output-kept-file"],
      "'output-kept-file' is given two severities."
    ),
    (["check", "x", "--format", "sarfi"], "There is no format 'sarfi' for reports. Did you mean 'sarif'?"),
    (["check", "x", "--format", "json="], "'--format json=' needs the name of a file"),
    (["check", "x", "--format", "json=-"], "'--format json=' needs the name of a file"),
    (["check", "x", "--format", "json", "--format", "sarif"], "The formats json and sarif both go to standard output"),
    (["check", "x", "--format", "human", "--diagnostics", "short"], "human and short both go to the terminal"),
    (["check", "x", "--format", "json=a", "--format", "sarif=./b/../a"], "json and sarif both go to './b/../a'."),
    (["check", "x", "--format", "json", "--format", "sarif=a", "--output", "a"], "json and sarif both go to 'a'."),
    (["check", "x", "--format", "json=a", "--output", "b"], "--output has nothing to write"),
    (["check", "x", "--format", "json", "--format", "github", "-o", "b"], "--output is for one format"),
    (["check", "x", "--output", ""], "--output needs the name of a file."),
    (["check"], "Missing expected argument '<issue> ...'"),
    (["status", "--format", "xml"], "The value 'xml' is invalid for '--format <form>'"),
    (["status", "--output", ""], "--output needs the name of a file."),
    (["status", "--strict"], "Unknown option '--strict'"),
    (["explain", "quux"], "There is no diagnostic 'quux'; 'gnews explain' lists all of them."),
    (["schema"], "Missing expected argument '<subject>'"),
    (["schema", "body"], "The value 'body' is invalid for '<subject>'"),
    (["bild"], "Unexpected argument 'bild'"),
    (["translation", "stamp"], "Name translations, or take --all or --missing."),
    (["translation", "stamp", "--all", "--missing"], "Choose one of --all and --missing."),
    (["translation", "stamp", "a.md", "--all"], "Name translations or take --all or --missing, not both."),
    (["translation", "stamp", "a.md", "--issue", "x"], "--issue goes with --all or --missing."),
    (["translation", "diff"], "Missing expected argument '<file> ...'"),
    (["translation", "reviewed"], "Missing expected argument '<file> ...'"),
  ])
  func refusesWhatItDoesNotUnderstand(arguments: [String], message: String) {
    #expect {
      _ = try GNewsCommand.parseAsRoot(arguments)
    } throws: { error in
      let text = GNewsCommand.fullMessage(for: error)
      #expect(text.contains(message), "\(text)")
      return GNewsCommand.exitCode(for: error) == .validationFailure
    }
  }

  @Test(
    arguments: [
      ([], ["human stderr"]), (["--format", "short"], ["short stderr"]), (["--diagnostics", "json"], ["json stdout"]),
      (["--format", "github", "--format", "sarif=a=b.sarif"], ["github stdout", "sarif a=b.sarif"]),
      (["--format", "human", "--format", "junit"], ["human stderr", "junit stdout"]),
      (["--format", "human=h", "--format", "junit", "-o", "j"], ["human h", "junit j"]),
      (["--output", "h"], ["human h"]),
    ] as [([String], [String])])
  func knowsWhereReportsGo(arguments: [String], targets: [String]) throws {
    let command = try #require(try GNewsCommand.parseAsRoot(["check", "x"] + arguments) as? CheckCommand)
    let found = try command.reports.targets().map { target in
      switch target.destination {
      case .standardError: target.format.name + " stderr"
      case .standardOutput: target.format.name + " stdout"
      case .file(let path): target.format.name + " " + path
      }
    }
    #expect(found == targets)
  }

  @Test func printsTheVersion() {
    #expect {
      _ = try GNewsCommand.parseAsRoot(["--version"])
    } throws: { error in
      GNewsCommand.fullMessage(for: error) == "0.1.0" && GNewsCommand.exitCode(for: error) == .success
    }
  }

  @Test(arguments: [
    "gnews", "build", "check", "status", "classify", "import-markdown", "schema", "explain", "translation",
    "translation-stamp", "translation-diff", "translation-reviewed",
  ])
  func helpsWithAnExample(command: String) {
    let commands: [String: any ParsableCommand.Type] = [
      "build": BuildCommand.self, "check": CheckCommand.self, "status": StatusCommand.self,
      "classify": ClassifyCommand.self, "import-markdown": ImportMarkdownCommand.self, "schema": SchemaCommand.self,
      "explain": ExplainCommand.self, "translation": TranslationCommand.self, "translation-stamp": StampCommand.self,
      "translation-diff": DifferenceCommand.self,
      "translation-reviewed": ReviewedCommand.self,
    ]
    let help =
      commands[command].map { GNewsCommand.helpMessage(for: $0, columns: 80) } ?? GNewsCommand.helpMessage(columns: 80)
    #expect(help.contains("\n  gnews "))
    expectSnapshot(help, "help-" + command)
  }

  @Test func theReferenceOfChecksIsCurrent() async throws {
    let text = TextFile.read(TextFile.project + "/docs/checks.md")
    let end = try #require(text.firstRange(of: "--format markdown'. -->\n\n")?.upperBound)
    let action = ExplainAction(isOfChecks: true, isMarkdown: true)
    let world = World()
    let output = await action.run(in: world.environment(), progress: world.progress()).output
    #expect(
      text[end...] == output,
      "run: gnews explain --checks --format markdown, and put it under the mark in docs/checks.md")
  }
}

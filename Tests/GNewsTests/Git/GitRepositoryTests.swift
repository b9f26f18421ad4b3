import Newsroom
import TestSupport
import Testing

@testable import GNews

@Suite struct GitRepositoryTests {
  private let repository = TemporaryRepository()
  private var disk: TemporaryFolder { repository.disk }

  private func open(_ folder: String = "") throws -> GitRepository {
    try GitRepository.open(disk.path + folder, .system).get()
  }

  private static let names = ["a b.md", "#1 [draft].md", "-n.md", "e\u{301}te\u{301}.md", "*.md", ":x.md", "\"q\".md"]

  private func failure(_ folder: String, _ git: Git = .system) -> Git.Failure? {
    if case .failure(let failure) = GitRepository.open(folder, git) { failure } else { nil }
  }

  @Test func tellsWhyThereIsNoRepository() {
    let empty = TemporaryFolder()
    #expect(failure(empty.path) == .noRepository)
    #expect(failure(empty.path, .absent) == .noProgram)
    let bare = TemporaryRepository(isBare: true)
    #expect(failure(bare.path) == .noRepository)
  }

  @Test func knowsWhereInItsRepositoryTheNewsroomIs() throws {
    disk.write("x", to: "news room/gnews.yml")
    let inside = try open("/news room")
    #expect(inside.prefix == "news room/")
    #expect(!inside.isShallow)
    #expect(inside.path("a") == "news room/a")
    #expect(inside.pathInNewsroom("news room/a") == "a")
    #expect(inside.pathInNewsroom("other/a") == nil)
  }

  @Test(arguments: ["nowhere", "", "--all", "-n", "HEAD~5", "a\nb", "HEAD:a", "@{"])
  func refusesARevisionThatIsNone(revision: String) throws {
    disk.write("x", to: "a")
    repository.commit(1000)
    #expect(try open().commit(revision) == .failure(.unknownRevision(revision)))
    #expect(try open().changes(since: revision, .disk) == .failure(.unknownRevision(revision)))
  }

  @Test func tellsWhatChangedSinceARevision() throws {
    for name in Self.names { disk.write("1\n2\n3\n4\n", to: "n/" + name) }
    disk.write("1\n2\n3\n", to: "n/cut.md")
    disk.write("1\r\n2\r\n", to: "n/ends.md")
    disk.write("1\n", to: "n/gone.md")
    disk.write("1\n", to: "elsewhere.md")
    repository.commit(1000)
    for name in Self.names { disk.write("1\nzwei\n3\n4\n5\n", to: "n/" + name) }
    disk.write("1\n3\n", to: "n/cut.md")
    disk.write("1\n2\n", to: "n/ends.md")
    disk.write("2\n", to: "elsewhere.md")
    repository.git(["rm", "-q", "n/gone.md"])
    repository.commit(2000)
    disk.write("1\n", to: "n/new.md")
    disk.write("ignored\n", to: "n/.gitignore")
    disk.write("1\n", to: "n/ignored")
    var expected: [String: GitRepository.Change] = [
      "cut.md": .modified([1...2]), "gone.md": .removed, "new.md": .added, ".gitignore": .added,
    ]
    for name in Self.names { expected[name] = .modified([2...2, 5...5]) }
    #expect(try open("/n").changes(since: "HEAD~1", .disk).get() == expected)
  }

  @Test func chargesABranchWithItsOwnChangesOnly() throws {
    disk.write("1\n", to: "a")
    disk.write("1\n", to: "b")
    repository.commit(1000)
    repository.git(["checkout", "-q", "-b", "branch"])
    disk.write("2\n", to: "a")
    repository.commit(2000)
    repository.git(["checkout", "-q", "main"])
    disk.write("2\n", to: "b")
    repository.commit(3000)
    repository.git(["checkout", "-q", "branch"])
    #expect(try open().changes(since: "main", .disk).get() == ["a": .modified([1...1])])
  }

  @Test func runsNothingThatTheRepositoryNames() throws {
    let trap = disk.path + "/trapped"
    disk.write("*.md filter=x diff=x\n", to: ".gitattributes")
    disk.write("1\n", to: "a.md")
    repository.commit(1000)
    for key in [
      "filter.x.clean", "filter.x.smudge", "filter.x.process", "diff.x.command", "diff.x.textconv", "core.fsmonitor",
      "core.pager", "diff.external", "gpg.program", "core.sshCommand",
    ] {
      repository.git(["config", key, "touch '\(trap)'; cat"])
    }
    repository.git(["config", "log.showSignature", "true"])
    repository.git(["config", "filter.x.required", "true"])
    disk.write("2\n", to: "a.md")
    let open = try open()
    #expect(try open.changes(since: "HEAD", .disk).get() == ["a.md": .modified([1...1])])
    #expect(try open.lastChanges().get().keys.sorted() == [".gitattributes", "a.md"])
    let history = try open.history(of: "a.md").get()
    #expect(try open.contents(of: history).get().map { $0.map { String(decoding: $0, as: UTF8.self) } } == ["1\n"])
    #expect(disk.read("trapped") == nil)
  }

  @Test func readsEarlierVersionsThroughRenames() throws {
    let text = (1...20).map { "line \($0)\n" }.joined()
    disk.write(text, to: "n/old name.md")
    repository.commit(1000)
    disk.write(text + "more\n", to: "n/old name.md")
    repository.commit(2000)
    repository.git(["mv", "n/old name.md", "n/-new.md"])
    repository.commit(3000)
    let open = try open("/n")
    let history = try open.history(of: "-new.md").get()
    #expect(history.map(\.path) == ["n/-new.md", "n/old name.md", "n/old name.md"])
    let texts = try open.contents(of: history + [.init(commit: history[0].commit, path: "none\nsuch")]).get()
    #expect(
      texts.map { $0.map { String(decoding: $0, as: UTF8.self) } } == [text + "more\n", text + "more\n", text, nil])
    #expect(try open.history(of: "-new.md", limit: 1).get().count == 1)
  }

  @Test func dropsMovesFromTheTimesOfChanges() throws {
    for name in Self.names { disk.write(name, to: "n/" + name) }
    repository.commit(1000)
    disk.write("other", to: "n/a b.md")
    repository.commit(2000)
    repository.git(["mv", "n", "m"])
    repository.commit(3000)
    let times = try open("/m").lastChanges().get().mapValues(\.time)
    #expect(times.count == Self.names.count)
    #expect(times["a b.md"] == 2000)
    #expect(times["-n.md"] == 1000)
  }

  @Test func doesNotTakeTheEndOfAShallowHistoryForAChange() throws {
    disk.write("1", to: "a.md")
    repository.commit(1000)
    disk.write("1", to: "b.md")
    repository.commit(2000)
    let clone = TemporaryFolder()
    repository.git(["clone", "-q", "--depth", "1", "file://" + repository.path, clone.path + "/c"], in: "/tmp")
    let open = try GitRepository.open(clone.path + "/c", .system).get()
    #expect(open.isShallow)
    #expect(try open.lastChanges().get() == [:])
    #expect(try open.history(of: "a.md").get().count == 1)
    #expect(try open.changes(since: "HEAD", .disk).get() == [:])
  }
}

@Suite struct ChildProcessTests {
  private func run(_ words: [String], input: String = "", bytes: Int = 1 << 20, time: Int = 20_000) -> ChildProcess.End
  {
    ChildProcess.run(
      words, environment: ChildProcess.environment, input: Array(input.utf8),
      bound: .init(bytes: bytes, milliseconds: time))
  }

  @Test func givesInputAndTakesOutput() {
    let text = String(repeating: "many words ", count: 90_000)
    guard case .ended(0, let output, let error) = run(["cat"], input: text) else {
      Issue.record("cat failed")
      return
    }
    #expect(String(decoding: output, as: UTF8.self) == text)
    #expect(error.isEmpty)
  }

  @Test func boundsTimeAndOutput() {
    guard case .tooMuch = run(["yes"]) else {
      Issue.record("yes was not stopped")
      return
    }
    guard case .tooSlow = run(["sleep", "1000"], time: 50) else {
      Issue.record("sleep was not stopped")
      return
    }
  }

  @Test func tellsHowItEnded() {
    guard case .notStarted = run(["gnews-no-such-program"]) else {
      Issue.record("there is such a program")
      return
    }
    guard case .ended(3, [], let error) = run(["sh", "-c", "echo a >&2; exit 3"]) else {
      Issue.record("another status")
      return
    }
    #expect(error == Array("a\n".utf8))
  }
}

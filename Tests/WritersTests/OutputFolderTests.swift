import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Writers

/// Sets the user as whom this thread uses files; the header it is in is not part of the Glibc module.
@_silgen_name("setfsuid") private func setfsuid(_ user: UInt32) -> Int32

@Suite struct OutputFolderTests {
  private let disk = TemporaryFolder()

  private func folder(patience: Int = 50) -> OutputFolder {
    OutputFolder(root: disk.path, name: "issue-2", shownRoot: "Build", patience: patience)
  }

  /// Writes files given as path and text; the part is the path's first two letters.
  private func write(
    _ files: [String: String], replacing scope: OutputScope = .everything, in folder: OutputFolder? = nil
  ) -> (report: OutputReport?, ids: [String]) {
    let tree = OutputTree(files.map { OutputFile(path: $0.key, text: $0.value, part: String($0.key.prefix(2))) })
    var diagnostics: [Diagnostic] = []
    let report = (folder ?? self.folder()).write(tree, replacing: scope, diagnostics: &diagnostics)
    return (report, diagnostics.map(\.kind.id))
  }

  @Test func writesFilesIntoFoldersItMakes() {
    let (report, ids) = write(["fr/index.html": "un", "fr/fonts/a.woff": "deux", "en/index.html": "three"])
    #expect(report == OutputReport(written: ["en/index.html", "fr/fonts/a.woff", "fr/index.html"]))
    #expect(ids.isEmpty)
    #expect(disk.read("issue-2/fr/fonts/a.woff") == "deux")
    #expect(TemporaryFolder.names(in: disk.path + "/issue-2") == [".gnews-lock", ".gnews-manifest", "en", "fr"])
  }

  @Test func makesTheRootWithItsParents() {
    let deep = OutputFolder(root: disk.path + "/a/b/", name: "issue-2")
    #expect(write(["x": "x"], in: deep).report != nil)
    #expect(disk.read("a/b/issue-2/x") == "x")
  }

  @Test func touchesOnlyWhatChanged() {
    _ = write(["fr/a": "1", "fr/b": "2"])
    disk.age("issue-2/fr/a")
    disk.age("issue-2/fr/b")
    disk.age("issue-2/.gnews-manifest")
    #expect(write(["fr/a": "1", "fr/b": "2"]).report == OutputReport(unchanged: ["fr/a", "fr/b"]))
    #expect(disk.isAged("issue-2/.gnews-manifest"))
    #expect(write(["fr/a": "1", "fr/b": "3"]).report == OutputReport(written: ["fr/b"], unchanged: ["fr/a"]))
    #expect(disk.isAged("issue-2/fr/a"))
    #expect(!disk.isAged("issue-2/fr/b"))
  }

  @Test func replacesAFileRatherThanWritingIntoIt() {
    _ = write(["a": "old"])
    let reader = open(disk.path + "/issue-2/a", O_RDONLY)
    defer { close(reader) }
    _ = write(["a": "new and longer"])
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = Glibc.read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes[..<max(0, count)], as: UTF8.self) == "old")
  }

  @Test func removesWhatIsNoLongerProduced() {
    _ = write(["fr/index": "a", "fr/old/deep/x": "b"])
    disk.write("mine", to: "issue-2/fr/mine")
    #expect(write(["fr/index": "a"]).report == OutputReport(unchanged: ["fr/index"], removed: ["fr/old/deep/x"]))
    #expect(TemporaryFolder.names(in: disk.path + "/issue-2/fr") == ["index", "mine"])
  }

  @Test func leavesOtherPartsAlone() {
    _ = write(["fr/a": "1", "en/a": "1", "en/b": "1"])
    let report = write(["en/a": "2"], replacing: .parts(["en"])).report
    #expect(report == OutputReport(written: ["en/a"], removed: ["en/b"]))
    #expect(disk.files("issue-2") == ["issue-2/en/a", "issue-2/fr/a"])
    #expect(write(["en/a": "2"]).report?.removed == ["fr/a"])
  }

  @Test func keepsAnOldFileThatSomebodyChanged() {
    _ = write(["a": "1", "b": "1"])
    disk.write("my own words", to: "issue-2/b")
    let (report, ids) = write(["a": "1"])
    #expect(report?.removed == [])
    #expect(ids == ["output-kept-file"])
    #expect(disk.read("issue-2/b") == "my own words")
    #expect(write(["a": "1"]).ids.isEmpty)
  }

  @Test(arguments: ["foreign text", "1 same length"])
  func overwritesNothingThatIsNotItsOwn(text: String) {
    disk.write(text, to: "issue-2/fr/a")
    let (report, ids) = write(["fr/a": "2 same length", "fr/b": "x"])
    #expect(report == nil)
    #expect(ids == ["output-foreign-file"])
    #expect(disk.read("issue-2/fr/a") == text)
    #expect(disk.files("issue-2") == ["issue-2/fr/a"])
  }

  @Test func overwritesNothingThatWasChangedSince() {
    _ = write(["a": "one"])
    disk.write("two", to: "issue-2/a")
    #expect(write(["a": "new"]).ids == ["output-foreign-file"])
    #expect(disk.read("issue-2/a") == "two")
  }

  @Test func takesOverAFileWithTheSameBytes() {
    disk.write("same", to: "issue-2/a")
    disk.age("issue-2/a")
    #expect(write(["a": "same"]).report == OutputReport(unchanged: ["a"]))
    #expect(disk.isAged("issue-2/a"))
    #expect(write(["a": "next"]).report == OutputReport(written: ["a"]))
  }

  @Test(arguments: [
    "../x", "/etc/x", "a/../../x", "a//b", "a/", "", ".", "a/./b", "a\nb", "a\0b", ".gnews-manifest", ".gnews-x/y",
  ])
  func refusesPathsThatLeadOut(path: String) {
    #expect(write([path: "x", "fine": "y"]).ids == ["output-unsafe-path"])
    #expect(disk.files() == [])
  }

  @Test func refusesTwoFilesOfOneName() {
    var diagnostics: [Diagnostic] = []
    let tree = OutputTree([OutputFile(path: "a", text: "1"), OutputFile(path: "a", text: "2")])
    #expect(folder().write(tree, diagnostics: &diagnostics) == nil)
    let same = OutputTree([OutputFile(path: "a", text: "1"), OutputFile(path: "a", text: "1")])
    #expect(folder().write(same, diagnostics: &diagnostics)?.written == ["a"])
    #expect(diagnostics.map(\.kind.id) == ["output-unsafe-path"])
  }

  @Test func followsNoLinkInsideTheFolder() {
    disk.write("secret", to: "elsewhere/a")
    disk.write("", to: "issue-2/x")
    disk.link("issue-2/fr", to: disk.path + "/elsewhere")
    #expect(write(["fr/a": "new"]).ids == ["output-symbolic-link"])
    #expect(write(["fr/b": "new"]).ids == ["output-symbolic-link"])
    #expect(disk.files("elsewhere") == ["elsewhere/a"])
    #expect(disk.read("elsewhere/a") == "secret")
  }

  @Test func doesNotReplaceALink() {
    disk.write("secret", to: "elsewhere")
    disk.write("", to: "issue-2/x")
    disk.link("issue-2/a", to: disk.path + "/elsewhere")
    #expect(write(["a": "secret"]).ids == ["output-foreign-file"])
    #expect(disk.read("elsewhere") == "secret")
  }

  @Test(arguments: ["issue-2", "issue-2/.gnews-lock", "issue-2/.gnews-manifest", "issue-2/.gnews-staging"])
  func followsNoLinkOfItsOwnNames(name: String) {
    disk.write("secret", to: "elsewhere/a")
    if name != "issue-2" { disk.write("", to: "issue-2/x") }
    disk.link(name, to: disk.path + "/elsewhere" + (name.hasSuffix("lock") || name.hasSuffix("manifest") ? "/a" : ""))
    #expect(write(["a": "new"]).report == nil)
    #expect(disk.files("elsewhere") == ["elsewhere/a"])
    #expect(disk.read("elsewhere/a") == "secret")
  }

  @Test func removesNothingBehindAFolderThatBecameALink() {
    _ = write(["fr/a": "1", "en/a": "1"])
    rename(disk.path + "/issue-2/fr", disk.path + "/moved")
    disk.link("issue-2/fr", to: disk.path + "/moved")
    #expect(write(["en/a": "1"]).report?.removed == [])
    #expect(disk.read("moved/a") == "1")
  }

  @Test func followsALinkThatIsTheRoot() {
    disk.write("", to: "elsewhere/x")
    disk.link("Build", to: disk.path + "/elsewhere")
    let linked = OutputFolder(root: disk.path + "/Build", name: "issue-2")
    #expect(write(["a": "1"], in: linked).report != nil)
    #expect(disk.read("elsewhere/issue-2/a") == "1")
  }

  @Test func saysWhenAFolderStandsInTheWay() {
    disk.write("x", to: "issue-2/a/x")
    disk.write("x", to: "issue-2/b")
    #expect(write(["a": "1"]).ids == ["output-foreign-file"])
    #expect(write(["b/c": "1"]).ids == ["output-not-writable"])
    #expect(disk.files("issue-2") == ["issue-2/a/x", "issue-2/b"])
  }

  @Test func doesNotHangOnAPipe() {
    disk.write("x", to: "issue-2/x")
    mkfifo(disk.path + "/issue-2/a", 0o666)
    #expect(write(["a": "1"]).ids == ["output-foreign-file"])
  }

  @Test func changesNothingWhenTheDiskIsFull() {
    _ = write(["a": "1", "b": "1"])
    var full = folder()
    full.writing = FileWriting { descriptor, bytes in
      if bytes.count > 10 {
        errno = ENOSPC
        return -1
      }
      return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }
    let (report, ids) = write(["a": "2", "b": "longer than ten bytes"], in: full)
    #expect(report == nil)
    #expect(ids == ["output-not-writable"])
    #expect(disk.read("issue-2/a") == "1")
    #expect(TemporaryFolder.names(in: disk.path + "/issue-2") == [".gnews-lock", ".gnews-manifest", "a", "b"])
    #expect(write(["a": "2", "b": "longer than ten bytes"]).report?.written == ["a", "b"])
  }

  @Test func writesOnWhenTheSystemTakesLessThanAll() {
    var slow = folder()
    slow.writing = FileWriting { Glibc.write($0, $1.baseAddress, min(3, $1.count)) }
    _ = write(["a": "a text of some length"], in: slow)
    #expect(disk.read("issue-2/a") == "a text of some length")
  }

  @Test func saysWhenTheFolderIsReadOnly() {
    chmod(disk.path, 0o555)
    defer { chmod(disk.path, 0o755) }
    // Root may write anywhere; as somebody else on this thread it may not.
    let me = setfsuid(65534)
    defer { _ = setfsuid(UInt32(bitPattern: me)) }
    var diagnostics: [Diagnostic] = []
    #expect(folder().write(OutputTree([OutputFile(path: "a", text: "1")]), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.headline) == ["Cannot write 'Build/issue-2': permission denied"])
  }

  @Test func namesTheIssuesFolderWhenThatIsReadOnly() {
    disk.write("", to: "issue-2/x")
    chmod(disk.path, 0o755)
    chmod(disk.path + "/issue-2", 0o555)
    defer { chmod(disk.path + "/issue-2", 0o755) }
    let me = setfsuid(65534)
    defer { _ = setfsuid(UInt32(bitPattern: me)) }
    var diagnostics: [Diagnostic] = []
    #expect(folder().write(OutputTree([OutputFile(path: "a", text: "1")]), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.headline) == ["Cannot write 'Build/issue-2': permission denied"])
  }

  @Test func waitsForAnotherBuildAndGivesUp() throws {
    _ = write(["a": "1"])
    let other = open(disk.path + "/issue-2/.gnews-lock", O_RDWR)
    defer { close(other) }
    flock(other, LOCK_EX)
    var diagnostics: [Diagnostic] = []
    var waits = 0
    let tree = OutputTree([OutputFile(path: "a", text: "2")])
    #expect(folder().write(tree, diagnostics: &diagnostics) { waits += 1 } == nil)
    #expect(diagnostics.map(\.kind.id) == ["output-busy"])
    #expect(waits == 1)
    #expect(disk.read("issue-2/a") == "1")

    #expect(folder(patience: 5_000).write(tree, diagnostics: &diagnostics) { flock(other, LOCK_UN) } != nil)
    #expect(disk.read("issue-2/a") == "2")
  }

  @Test func cleansUpAfterABuildThatWasKilled() {
    _ = write(["a": "1"])
    disk.write("half a fi", to: "issue-2/.gnews-staging/0")
    disk.write("gnews-mani", to: "issue-2/.gnews-staging/manifest")
    #expect(write(["a": "2"]).report?.written == ["a"])
    #expect(TemporaryFolder.names(in: disk.path + "/issue-2") == [".gnews-lock", ".gnews-manifest", "a"])
  }

  @Test func knowsTheFilesOfABuildThatWasKilledWhileMoving() throws {
    _ = write(["a": "1", "b": "1", "old": "1"])
    let before = try #require(OutputManifest(parsing: Array((disk.read("issue-2/.gnews-manifest") ?? "").utf8)))
    // As a build leaves it that has moved a, but not b, and is killed.
    let next = ["a", "b"].map { OutputManifest.Entry(OutputFile(path: $0, text: "2", part: $0)) }
    let journal = OutputManifest(before.entries + next)
    disk.write(String(decoding: journal.bytes, as: UTF8.self), to: "issue-2/.gnews-manifest")
    disk.write("2", to: "issue-2/a")
    #expect(write(["a": "3", "b": "3"]).report == OutputReport(written: ["a", "b"], removed: ["old"]))
    let after = try #require(OutputManifest(parsing: Array((disk.read("issue-2/.gnews-manifest") ?? "").utf8)))
    #expect(after.entries.map(\.path) == ["a", "b"])
  }

  @Test(arguments: ["", "no manifest", "gnews-manifest 1\nzz 1 p a\n", "gnews-manifest 1\n0 1 p ../../x\n"])
  func trustsNoBrokenManifest(text: String) {
    disk.write("mine", to: "issue-2/a")
    disk.write(text, to: "issue-2/.gnews-manifest")
    #expect(write(["a": "new"]).ids == ["output-foreign-file"])
    #expect(write(["b": "new"]).report?.written == ["b"])
    #expect(disk.files("issue-2") == ["issue-2/a", "issue-2/b"])
  }
}

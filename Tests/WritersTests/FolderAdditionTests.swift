import TestSupport
import Testing

@testable import Writers

@Suite struct FolderAdditionTests {
  private let folder = TemporaryFolder()
  private let files: [(path: String, bytes: [UInt8])] = [
    ("a.md", Array("A".utf8)), ("news/b.md", Array("B".utf8)), ("news/deep/c.md", Array("C".utf8)),
  ]

  @Test func makesAFolderInWhole() {
    #expect(FolderAddition.add(files, to: folder.path + "/Issues/x") == nil)
    #expect(folder.files() == ["Issues/x/a.md", "Issues/x/news/b.md", "Issues/x/news/deep/c.md"])
    #expect(folder.read("Issues/x/news/b.md") == "B")
    #expect(TemporaryFolder.names(in: folder.path + "/Issues") == ["x"])
  }

  @Test func addsToAFolder() {
    folder.write("old", to: "x/news/old.md")
    #expect(FolderAddition.add(files, to: folder.path + "/x") == nil)
    #expect(folder.files() == ["x/a.md", "x/news/b.md", "x/news/deep/c.md", "x/news/old.md"])
    #expect(TemporaryFolder.names(in: folder.path) == ["x"])
  }

  @Test func leavesNothingWhereAFileIsThereAlready() {
    folder.write("old", to: "x/news/b.md")
    #expect(FolderAddition.add(files, to: folder.path + "/x") == "'news/b.md' is there already")
    #expect(folder.files() == ["x/news/b.md"])
    #expect(folder.read("x/news/b.md") == "old")
    #expect(TemporaryFolder.names(in: folder.path) == ["x"])
  }

  @Test(arguments: ["x", "x/news"])
  func refusesALink(name: String) {
    folder.write("", to: "elsewhere/keep")
    if name.contains("/") { folder.write("", to: "x/keep") }
    folder.link(name, to: folder.path + "/elsewhere")
    #expect(FolderAddition.add(files, to: folder.path + "/x") != nil)
    #expect(folder.files("elsewhere") == ["elsewhere/keep"])
  }

  @Test func refusesAFileInThePlaceOfTheFolder() {
    folder.write("x", to: "x")
    #expect(FolderAddition.add(files, to: folder.path + "/x") != nil)
    #expect(folder.files() == ["x"] && folder.read("x") == "x")
  }
}

import Glibc
import Newsroom
import Testing

/// The file system for real, in a temporary folder.
@Suite struct DiskTests {
  private final class Folder {
    let path: String

    init() {
      var template = Array("/tmp/gnews-test-XXXXXX".utf8CString)
      path = template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
      }
    }

    deinit {
      let names = (try? FileSystem.disk.names(path)) ?? []
      for name in names where unlink(path + "/" + name) != 0 { rmdir(path + "/" + name) }
      rmdir(path)
    }

    func write(_ name: String, _ text: String) {
      guard let file = fopen(path + "/" + name, "w") else { return }
      fputs(text, file)
      fclose(file)
    }
  }

  @Test func readsFilesAndFolders() throws {
    let folder = Folder()
    folder.write("a", "été")
    mkdir(folder.path + "/b", 0o755)
    let disk = FileSystem.disk
    #expect(try disk.names(folder.path).sorted() == ["a", "b"])
    #expect(try disk.read(folder.path + "/a", 5) == Array("été".utf8))
    #expect(try disk.kind(folder.path + "/a") == .file(size: 5))
    #expect(try disk.kind(folder.path + "/b") == .folder)
    #expect(throws: FileSystem.Failure.notFound) { try disk.kind(folder.path + "/c") }
    #expect(throws: FileSystem.Failure.tooLarge(5)) { try disk.read(folder.path + "/a", 4) }
    #expect(throws: FileSystem.Failure.other("it is no regular file")) { try disk.read(folder.path + "/b", 9) }
  }

  @Test func doesNotFollowLinksToTellAKind() throws {
    let folder = Folder()
    symlink("/etc", folder.path + "/link")
    #expect(try FileSystem.disk.kind(folder.path + "/link") == .link)
    #expect(try FileSystem.disk.realPath(folder.path + "/link/../etc") == "/etc")
  }

  @Test func doesNotWaitForPipes() throws {
    let folder = Folder()
    mkfifo(folder.path + "/pipe", 0o644)
    #expect(try FileSystem.disk.kind(folder.path + "/pipe") == .other)
    #expect(throws: FileSystem.Failure.other("it is no regular file")) {
      try FileSystem.disk.read(folder.path + "/pipe", 9)
    }
  }

  @Test func reportsWhatIsNotPermitted() throws {
    let folder = Folder()
    folder.write("a", "x")
    chmod(folder.path + "/a", 0)
    // The superuser may read everything.
    try #require(geteuid() != 0 || (try? FileSystem.disk.read(folder.path + "/a", 9)) == [0x78])
    guard geteuid() != 0 else { return }
    #expect(throws: FileSystem.Failure.notPermitted) { try FileSystem.disk.read(folder.path + "/a", 9) }
  }

  @Test func leavesALargeFileUnread() {
    let folder = Folder()
    folder.write("a", "")
    truncate(folder.path + "/a", 104_857_600)
    #expect(throws: FileSystem.Failure.tooLarge(104_857_600)) {
      try FileSystem.disk.read(folder.path + "/a", 1_048_576)
    }
  }
}

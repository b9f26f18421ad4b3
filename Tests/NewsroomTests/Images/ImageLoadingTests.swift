import Diagnostics
import Testing

@testable import Newsroom

@Suite struct ImageLoadingTests {
  private func load(
    _ source: String, _ entries: [String: FileSystem.Entry], inBody: Bool = false
  ) -> (Newsroom.Issue?, [Diagnostic]) {
    let text =
      inBody ? contribution("title: a", body: "![](\(source))") : contribution("title: a\nimage: {src: '\(source)'}")
    return VirtualNewsroom(["x/a.fr.md": text]).adding(entries).load()
  }

  private let strange: [String: FileSystem.Entry] = [
    "link.png": .link("/etc/b.png"), "text.png": .text("x"), "folder": .folder, "huge.png": .hugeFile(size: 30_000_000),
    "secret.png": .forbidden(isFolder: false), "bad.svg": .text("<svg onload='x'/>"), "bare.svg": .text("<svg/>"),
    "lost.png": .link("nowhere.png"), "loop.png": .link("loop.png"), "half.png": .file(ImageTests.png.dropLast(8)),
    "cut.png": .file(Array(ImageTests.png.prefix(12))), "pdf.png": .text("%PDF-1.4"),
  ]
  private let png = FileSystem.Entry.file(ImageTests.png)

  @Test(arguments: [
    ("b.png", "/n/Issues/issue-1/x/b.png"), ("images/b.png", "/n/Issues/issue-1/images/b.png"),
    ("../b.png", "/n/Issues/issue-1/b.png"), ("../../../shared/b.png", "/n/shared/b.png"),
    ("b%20c.png", "/n/Issues/issue-1/x/b c.png"), ("./b.png", "/n/Issues/issue-1/x/b.png"),
  ])
  func findsPictures(_ source: String, _ path: String) throws {
    for inBody in [true, false] {
      let (issue, diagnostics) = load(source, [path: png], inBody: inBody)
      #expect(told(diagnostics) == [])
      let item = try #require(issue?.items.first)
      let image = inBody ? item.versions[0].images[source] : item.image
      #expect(image?.path == String(path.dropFirst(3)))
      #expect(image?.width == 640)
    }
  }

  @Test(arguments: [
    ("c.png", "missing-image"), ("../../../../b.png", "image-outside"), ("/etc/b.png", "image-outside"),
    ("http://x/b.png", "image-outside"), ("link.png", "image-outside"), ("x\\b.png", "missing-image"),
    ("text.png", "not-an-image"), ("folder", "not-an-image"), ("huge.png", "file-too-large"),
    ("secret.png", "unreadable-file"), ("bad.svg", "unsafe-image"), ("bare.svg", "not-an-image"),
    ("lost.png", "missing-image"), ("loop.png", "missing-image"), ("half.png", "not-an-image"),
    ("cut.png", "not-an-image"), ("pdf.png", "not-an-image"), ("%2e%2e/%2e%2e/%2e%2e/%2e%2e/b.png", "missing-image"),
  ])
  func refusesWhatIsNoPictureOfTheNewsroom(_ source: String, _ kind: String) {
    var entries: [String: FileSystem.Entry] = ["/b.png": png, "/etc/b.png": png]
    for (name, entry) in strange { entries["/n/Issues/issue-1/x/" + name] = entry }
    let (issue, diagnostics) = load(source, entries)
    #expect(diagnostics.map(\.kind.id) == [kind], "\(told(diagnostics))")
    #expect(diagnostics.first?.location?.start.line == 3)
    #expect(issue?.items.first?.image == nil)
  }

  @Test(arguments: [
    ("turin.jpg", "x/turin.jpeg", "turin.jpeg"), ("images/phto.png", "images/photo.png", "images/photo.png"),
    ("Images/Photo.png", "images/photo.PNG", "images/photo.PNG"), ("photo.png", "images/photo.png", "images/photo.png"),
    ("../imges/photo.png", "images/photo.png", "../images/photo.png"),
  ])
  func suggestsThePictureThatWasMeant(_ source: String, _ path: String, _ meant: String) {
    let (_, diagnostics) = load(source, ["/n/Issues/issue-1/" + path: png])
    #expect(diagnostics.map(\.help) == ["Did you mean '\(meant)'?"])
  }

  @Test func saysWhereItLookedForAPictureUnlikeAnyOther() {
    let (_, diagnostics) = load("zzz.png", ["/n/Issues/issue-1/images/photo.png": png])
    #expect(diagnostics.map(\.help) == ["Looked for 'Issues/issue-1/x/zzz.png' and 'Issues/issue-1/zzz.png'."])
  }

  @Test func aPictureThatIsTooLargeIsToBeScaledDown() {
    let entry = FileSystem.Entry.hugeFile(size: NewsroomLimits.imageBytes + 31_000)
    let (_, diagnostics) = load("a.png", ["/n/Issues/issue-1/x/a.png": entry])
    #expect(diagnostics.first?.headline.hasSuffix("has 20.03 MiB, more than the 20 MiB allowed") == true)
    #expect(diagnostics.first?.help.hasPrefix("Scale the picture down") == true)
  }

  @Test func findsWhereAPictureIsShown() throws {
    let (issue, _) = load("a.png", ["/n/Issues/issue-1/x/a.png": png], inBody: true)
    let place = try #require(issue?.place(ofPicture: "Issues/issue-1/x/a.png"))
    #expect(place.start.line == 5)
    #expect(issue?.place(ofPicture: "b.png") == nil)
    let (named, _) = load("a.png", ["/n/Issues/issue-1/x/a.png": png])
    #expect(named?.place(ofPicture: "Issues/issue-1/x/a.png")?.start.line == 3)
  }
}

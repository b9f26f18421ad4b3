import Diagnostics
import Testing

@testable import Writers

@Suite struct OutputManifestTests {
  @Test func readsWhatItWrites() {
    let files = [
      OutputFile(path: "fr/a b", text: "1", part: "fr/html"), OutputFile(path: "en/é", text: "", part: "en"),
    ]
    let manifest = OutputManifest(files.map { .init($0) })
    #expect(OutputManifest(parsing: manifest.bytes) == manifest)
    #expect(manifest.entries.map(\.path) == ["en/é", "fr/a b"])
  }

  @Test func tellsAllContentsApart() {
    var hashes: Set<UInt64> = []
    for length in 0..<200 {
      hashes.insert(ContentHash.hash([UInt8](repeating: 0, count: length)))
      hashes.insert(ContentHash.hash((0..<length).map { UInt8($0 % 251) } + [1]))
      hashes.insert(ContentHash.hash([1] + (0..<length).map { UInt8($0 % 251) }))
    }
    #expect(hashes.count >= 597)
  }

  @Test func sortsFilesByTheirBytes() {
    let tree = OutputTree(["é", "b/a", "b", "a", "Z"].map { OutputFile(path: $0, text: "") })
    #expect(tree.files.map(\.path) == ["Z", "a", "b", "b/a", "é"])
  }
}

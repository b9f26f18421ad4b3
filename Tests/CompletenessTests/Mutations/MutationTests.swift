import Completeness
import Diagnostics
import Newsroom
import TestSupport
import Testing

/// Mistakes made on purpose in the sample issue, which is complete: each must be found, and nothing else.
@Suite struct MutationTests {
  /// The versions of the sample's items that a mistake can be made in: the text of each language by slug.
  private static let items: [SampleItem] = SampleItem.all

  @Test func theSampleIsComplete() {
    #expect(Self.items.count > 50)
    for item in Self.items {
      let found = item.findings().filter { $0.severity > .note }
      #expect(found.isEmpty, "\(item.slug): \(found.map(\.headline))")
    }
  }

  @Test(arguments: Mutation.all)
  func isFoundAndNothingElse(_ mutation: Mutation) {
    var random = SplitMix(mutation.name.utf8.count)
    var tried = 0
    var failures: [String] = []
    for item in Self.items {
      for language in ["en", "es"] {
        guard let original = item.parts["fr"], let part = item.parts[language],
          let blocks = mutation.make(part.blocks, original.blocks, &random)
        else { continue }
        tried += 1
        let before = Set(item.findings().map { $0.kind.id + $0.headline })
        var mutated = item
        mutated.parts[language]?.blocks = blocks
        let found = mutated.findings().filter { !before.contains($0.kind.id + $0.headline) }
        let path = "Issues/issue-1/\(item.slug).\(language).md"
        let ids = Set(found.filter { $0.path == path }.map(\.kind.id))
        if ids.count == 1, ids.isSubset(of: mutation.expected), found.allSatisfy({ $0.path == path }) { continue }
        failures.append("\(item.slug).\(language): \(found.map { $0.kind.id + ": " + $0.headline })")
      }
    }
    #expect(tried > 0)
    let most = Int((1 - mutation.recall) * Double(tried))
    #expect(failures.count <= most, "\(failures.count) of \(tried): \(failures)")
  }

  /// Mistakes in the file rather than in the text.
  @Test(arguments: [
    ("a byte order mark", "byte-order-mark"), ("Windows line ends", "line-ends"), ("a key translated", "unknown-key"),
    ("an invariant contradicted", "invariant-differs"), ("a key twice", "duplicate-key"),
  ])
  func isFoundInTheFileAndNothingElse(mistake: String, id: String) throws {
    var tried = 0
    for item in Self.items {
      guard let part = item.parts["en"] else { continue }
      var text = part.text
      switch id {
      case "byte-order-mark": text = "\u{FEFF}" + text
      case "line-ends": text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      case "unknown-key":
        guard text.contains("\nsummary:") else { continue }
        text = text.split(separator: "\nsummary:", maxSplits: 1).joined(separator: "\nrésumé:")
      case "invariant-differs": text = "---\norder: 99999" + text.dropFirst(3)
      default: text = "---\n" + part.frontMatter.split(separator: "\n")[1] + text.dropFirst(3)
      }
      tried += 1
      let before = Set(item.findings().map(\.headline))
      let found = item.findings(replacing: "en", with: text).filter { !before.contains($0.headline) }
      #expect(Set(found.map(\.kind.id)) == [id], "\(item.slug): \(found.map(\.headline))")
    }
    #expect(tried > 20)
  }
}

import Diagnostics
import Markup
import Newsroom
import Testing

@testable import Completeness

/// The sample issue is translated by people, so what is found in it is found wrongly, and what is done to it must be
/// found.
@Suite struct SampleLanguageTests {
  @Test func nothingIsFoundInTheSampleIssue() throws {
    let found = TestNewsroom.findings(in: try TestNewsroom.sample())
    #expect(found.isEmpty, "\(found.map { "\($0.path ?? ""): \($0.headline)" }.joined(separator: "\n"))")
  }

  /// The bodies and texts of an item with two languages exchanged.
  private func swapped(_ item: Item, _ first: Language, _ second: Language) -> Item? {
    guard let one = item.version(in: first), let other = item.version(in: second) else { return nil }
    var item = item
    item.versions = item.versions.map { version in
      guard version.language == first || version.language == second else { return version }
      var result = version.language == first ? other : one
      result.language = version.language
      return result
    }
    return item
  }

  @Test(arguments: [(Language.french, Language.english), (.french, .spanish), (.english, .spanish)])
  func exchangedFilesAreInTheWrongLanguage(first: Language, second: Language) throws {
    var issue = try TestNewsroom.sample()
    var count = 0
    for item in issue.items {
      guard let changed = swapped(item, first, second), changed.original == .french else { continue }
      issue.items = [changed]
      let found = TestNewsroom.findings(in: issue)
      #expect(found.allSatisfy { $0.kind.id == "wrong-language" }, "\(item.slug): \(found.map(\.headline))")
      // A text of some words may be too short to tell.
      if try #require(item.version(in: first)).body.words > 30 {
        #expect(found.count == 2, "\(item.slug): \(found.map(\.headline))")
        count += 1
      }
    }
    #expect(count > 40)
  }

  @Test(arguments: [Language.english, .spanish])
  func aCopyOfTheOriginalIsUntranslatedAndNothingElse(language: Language) throws {
    var issue = try TestNewsroom.sample()
    for item in issue.items {
      guard let original = item.originalVersion, original.body.words > 30, item.original != language,
        let index = item.versions.firstIndex(where: { $0.language == language })
      else { continue }
      var changed = item
      changed.versions[index].body = original.body
      changed.versions[index].file = original.file
      issue.items = [changed]
      let found = TestNewsroom.findings(in: issue)
      #expect(found.map(\.kind.id) == ["untranslated-item"], "\(item.slug): \(found.map(\.headline))")
    }
  }

  @Test func aParagraphPutBackIsFoundAndNothingElse() throws {
    var issue = try TestNewsroom.sample()
    var count = 0
    for item in issue.items {
      guard let original = item.originalVersion, original.language == .french, original.body.words > 150,
        let index = item.versions.firstIndex(where: { $0.language == .english }),
        original.body.blocks.count == item.versions[index].body.blocks.count,
        original.body.blocks.count > 3
      else { continue }
      for place in original.body.blocks.indices {
        let units = Outline(of: .init(blocks: [original.body.blocks[place]])).units
        guard let unit = units.first, units.count == 1, unit.words >= 16, case .paragraph = unit.kind else { continue }
        var changed = item
        changed.versions[index].body.blocks[place] = original.body.blocks[place]
        issue.items = [changed]
        let found = TestNewsroom.findings(in: issue)
        #expect(found.map(\.kind.id) == ["untranslated-paragraph"], "\(item.slug) \(place): \(found.map(\.headline))")
        count += 1
      }
    }
    #expect(count > 20)
  }
}

extension Document {
  /// The words of a body.
  fileprivate var words: Int { Outline(of: self).words }
}

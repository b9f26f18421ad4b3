import Diagnostics
import Newsroom
import TestSupport
import Testing

@testable import Completeness

/// One mistake is one finding, however many checks come upon it.
@Suite struct CoveringTests {
  private static let guesser = LanguageGuesser(profiles: LanguageProfileLoader.builtIn())
  private static let item = SampleItem.all.first { $0.slug == "aga-khan" }

  /// What is found in the item of the sample after a change, by file and id.
  private func found(after change: (inout [String: SampleItem.Part]) -> Void) throws -> [String] {
    var item = try #require(Self.item)
    change(&item.parts)
    return item.findings(languages: Self.guesser).filter { $0.severity > .note }.map {
      ($0.path?.split(separator: ".").dropLast().last.map(String.init) ?? "") + " " + $0.kind.id
    }.sorted()
  }

  private static let news = [
    "Un paragraphe nouveau dit que la mutuelle des pêcheurs paie désormais tous les soins de ses membres.",
    "Un autre, plus long encore, raconte que les familles ont voté les comptes et choisi un comité pour deux ans.",
  ]

  @Test(arguments: ["aga-khan", "inventaire-mutuelles"])
  func aParagraphPutBackIsOneFinding(slug: String) throws {
    let item = try #require(SampleItem.all.first { $0.slug == slug })
    for language in ["en", "es"] {
      let original = try #require(item.parts["fr"]).blocks
      for (index, block) in original.enumerated() where block.split(separator: " ").count >= 16 {
        var changed = item
        changed.parts[language]?.blocks[index] = block
        let found = changed.findings(languages: Self.guesser)
        #expect(
          found.map(\.kind.id) == ["untranslated-paragraph"], "\(slug).\(language) \(index): \(found.map(\.headline))")
        #expect(found.allSatisfy { $0.fixIts.isEmpty })
      }
    }
  }

  @Test func whatIsAmissElsewhereIsStillTold() throws {
    let found = try found { parts in
      guard let block = parts["fr"]?.blocks[0], let last = parts["en"]?.blocks.last else { return }
      parts["en"]?.blocks[0] = block
      parts["en"]?.blocks[2] = last + " It is known , too."
    }
    #expect(found == ["en punctuation-spacing", "en untranslated-paragraph"])
  }

  @Test func textsExchangedAreInTheWrongLanguageOnly() throws {
    let found = try found { parts in
      guard let original = parts["fr"]?.blocks, let translation = parts["en"]?.blocks else { return }
      parts["fr"]?.blocks = translation
      parts["en"]?.blocks = original
    }
    #expect(found == ["en wrong-language", "fr wrong-language"])
  }

  @Test func whatIsNewInTheOriginalIsPartOfItsChange() throws {
    #expect(try found { $0["fr"]?.blocks += Self.news } == ["en outdated", "es outdated"])
    // More than half of the text is new.
    #expect(try found { $0["fr"]?.blocks += Self.news + Self.news + Self.news } == ["en outdated", "es outdated"])
  }

  @Test func whatIsNewIsShown() throws {
    var item = try #require(Self.item)
    let more = "des familles qui ont répondu en juin à la lettre."
    let new = (0..<8).map { "\(Self.news[1]) Cela vaut pour \($0 + 2) \(more)" }
    item.parts["fr"]?.blocks.insert(contentsOf: new, at: 1)
    let found = item.findings().first { $0.kind.id == "outdated" }
    #expect(found?.notes.count ?? 0 >= 8)
  }

  @Test func whatWasMissingBeforeIsAFindingOfItsOwn() throws {
    var count = 0
    for item in SampleItem.all {
      guard let first = item.parts["en"]?.blocks.first, first.split(separator: " ").count > 30 else { continue }
      var changed = item
      changed.parts["en"]?.blocks.removeFirst()
      func lost() -> [String] { changed.findings().map(\.kind.id).filter { $0 == "paragraph-missing" } }
      guard lost().count == 1 else { continue }
      changed.parts["fr"]?.blocks += Self.news
      #expect(lost().count == 1, "\(item.slug)")
      count += 1
    }
    #expect(count > 5)
  }

  @Test func whatIsIgnoredInAPartThatChangedIsNotUseless() throws {
    let found = try found { parts in
      parts["fr"]?.blocks += Self.news
      guard let front = parts["en"]?.frontMatter else { return }
      parts["en"]?.frontMatter = String(front.dropLast(4)) + "ignore: [{id: paragraph-missing, why: x}]\n---\n"
    }
    #expect(found == ["en outdated", "es outdated"])
  }

  @Test func aStampSaysNothingOfAnotherOriginal() throws {
    var item = try #require(Self.item)
    item.parts["fr"] = nil
    let found = Set(item.findings().map(\.kind.id))
    #expect(found.contains("orphan"))
    #expect(found.isDisjoint(with: ["outdated", "aged", "stamp-bumped"]))
  }

  /// The findings of two bodies.
  private func find(_ original: String, _ translation: String) -> [String] {
    let newsroom = SmallNewsroom([
      "a.fr.md": "---\ntitle: Une chose\nsection: news\nlanguages: [fr, en]\nwhy: x\n---\n\n\(original)\n",
      "a.en.md": "---\ntitle: A thing\ntranslation: {of: fr}\n---\n\n\(translation)\n",
    ])
    return newsroom.findings().map(\.kind.id).filter { $0 != "no-stamp" }
  }

  private static let words = [
    "Un texte assez long pour que l'on puisse comparer les deux versions sans se tromper de paragraphe.",
    "A text that is long enough to compare the two versions without taking one paragraph for another.",
  ]

  @Test func aListGoesWithTheListsInIt() {
    let original = "- \(Self.words[0])\n  - deux\n    - trois\n  - quatre\n- \(Self.words[0]) Encore."
    let found = find(original, "- \(Self.words[1])\n- \(Self.words[1]) Again.")
    #expect(found == ["list-count"])
  }

  @Test func footnotesGoWithTheText() {
    let others = [
      "Les familles ont voté les comptes de la mutuelle et choisi un comité pour deux ans.",
      "The families have voted on the accounts of the mutual and elected a committee for two years.",
    ]
    let lost = "Un fonds né en 1998, que les villages paient eux-mêmes, rembourse tous les soins[^1]."
    let note = "\n\n[^1]: "
    let original = [Self.words[0], others[0], Self.words[0], lost].joined(separator: "\n\n") + note + "Voir ici."
    let translation = [Self.words[1], others[1], Self.words[1]].joined(separator: "\n\n") + note + "See here."
    #expect(find(original, translation) == ["paragraph-missing"])
    let long = (0..<4).map { _ in Self.words[0] }.joined(separator: "\n\n")
    #expect(find(long + "\n\n" + others[0] + "[^1]" + note + "Voir ici.", Self.words[1] + "[^1]") == ["abridged"])
  }
}

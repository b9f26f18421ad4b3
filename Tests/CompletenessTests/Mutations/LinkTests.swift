import Completeness
import Diagnostics
import Testing

/// Links of an original and those of its translation, which are compared paragraph by paragraph.
@Suite struct LinkTests {
  private static let french = [
    "La mutuelle du quartier couvre depuis juin les familles des pêcheurs",
    "Les cotisations sont les mêmes pour tous, et chacun peut les payer par mois",
    "Une assemblée des membres se réunit deux fois par an pour voter les comptes",
  ]
  private static let english = [
    "Since June the mutual of the neighbourhood has covered the fishing families",
    "The contributions are the same for all, and they can be paid every month",
    "A meeting of the members is held twice a year to vote on the accounts",
  ]

  /// What is found where each paragraph ends with a link, or with none.
  private func find(_ original: [String?], _ translation: [String?]) -> [String] {
    func body(_ texts: [String], _ word: String, _ links: [String?]) -> String {
      links.enumerated().map { index, link in
        texts[index % texts.count] + (link.map { ", [\(word)](\($0))." } ?? ", \(word).")
      }.joined(separator: "\n\n")
    }
    let newsroom = SmallNewsroom([
      "a.fr.md": "---\ntitle: Une chose\nsection: news\nlanguages: [fr, en]\nwhy: x\n---\n\n"
        + body(Self.french, "ici", original) + "\n",
      "a.en.md": "---\ntitle: A thing\ntranslation: {of: fr}\n---\n\n" + body(Self.english, "here", translation) + "\n",
    ])
    return newsroom.findings().map(\.kind.id).filter { $0 != "no-stamp" && $0 != "number-missing" }
  }

  @Test func pagesWithOtherNumbersAreOtherPages() {
    let found = find(
      (0..<6).map { "https://github.com/a/b/pull/1\($0)" }, (0..<6).map { "https://github.com/z/y/issues/2\($0)" })
    #expect(found == ["links-gone"])
  }

  @Test func otherPagesOfASiteAreMissing() {
    let original = ["https://example.org/decret", "https://example.org/rapport", nil]
    #expect(
      find(original, ["https://example.org/about", "https://example.org/contact", nil])
        == ["link-missing", "link-missing"])
    #expect(find(original, ["https://example.org/decree", "https://example.org/report", nil]).isEmpty)
  }

  @Test func linksElsewhereStandForNone() {
    #expect(
      find(["https://example.org/decret", nil, nil], [nil, "https://example.org/decree", nil]) == ["link-missing"])
    #expect(find(["https://example.org/decret", nil, nil], [nil, "https://example.org/decret", nil]).isEmpty)
  }

  @Test func oneStandsForOne() {
    let two = "https://example.org/decret-un), [là](https://example.org/decret-deux"
    #expect(find([two, nil, nil], ["https://example.org/decree-one", nil, nil]) == ["link-missing"])
  }

  @Test func aLinkWithoutAddressIsNotAlsoMissing() {
    #expect(find(["https://example.org/a", nil, nil], ["#", nil, nil]) == ["link-dead"])
    let two = "https://example.org/a), [là](https://example.org/b"
    #expect(find([two, nil, nil], ["#", nil, nil]).sorted() == ["link-dead", "link-missing"])
  }
}

import Diagnostics
import Newsroom
import Testing

@testable import Import

@Suite struct AlignmentTests {
  /// Each item as the titles of its versions, original first; `?` for those put together by place.
  private func items(_ result: Room.Result) -> [String] {
    guard let plan = result.plan else { return result.diagnostics.map(\.headline) }
    return plan.groups.flatMap(\.rows).map { row in
      row.slug
        + plan.languages.map { language in
          switch row.versions[language] {
          case nil: ""
          case .place: " \(language)?"
          default: " \(language)"
          }
        }.joined()
    }
  }

  private let letters = ["alpha", "beta", "gamma", "delta"]

  private func edition(_ names: [String], in language: String, by text: (String) -> String) -> String {
    names.map { "## \(language) \($0)\n\n\(text($0))\n\n" }.joined()
  }

  @Test func findsItemsByTheirLinks() {
    let fr = edition(letters, in: "un") { "Voir [ici](https://\($0).org/fr/x) la suite du texte." }
    let en = edition(["alpha", "gamma", "delta"], in: "one") {
      "Look [here](http://www.\($0).org/en/x/) for more of it."
    }
    let result = Room(["fr.md": fr, "en.md": en]).run()
    #expect(items(result) == ["un-alpha fr en", "un-beta fr", "un-gamma fr en", "un-delta fr en"])
    #expect(result.ids.filter { $0 == "import-unaligned" }.count == 1)
  }

  @Test func findsItemsByNumbersAndNames() {
    let fr = "## Un\n\nLe 1er juin 2021, Nairobi a reçu 4800 dollars.\n\n## Deux\n\nÀ Dakar, 312 mutuelles.\n"
    let en = "## Three\n\nIn Dakar, 312 mutual funds.\n\n## Four\n\nOn Sunday nothing happened at all.\n"
    let result = Room(["fr.md": fr, "en.md": en]).run()
    #expect(items(result) == ["un fr", "deux fr en", "four en"])
  }

  @Test func takesTheSamePlaceForTheSameItemAndSaysSo() {
    let fr = "## Un\n\nrien à voir ici\n\n## Deux\n\nni là non plus\n"
    let en = "## One\n\nnothing on it\n\n## Two\n\nnor at it\n"
    let result = Room(["fr.md": fr, "en.md": en]).run()
    #expect(items(result) == ["un fr en?", "deux fr en?"])
    #expect(result.ids.filter { $0 == "import-unsure" }.count == 2)
  }

  @Test func pairsNothingByPlaceWhereTheNumbersDiffer() {
    let result = Room([
      "fr.md": "## Un\n\nrien\n\n## Deux\n\nni là\n", "en.md": "## One\n\nit is so\n",
    ]).run()
    #expect(items(result) == ["un fr", "deux fr", "one en"])
    #expect(result.text("unsorted/one.en.md").contains("order: 30"))
    #expect(!result.text("unsorted/one.en.md").contains("translation"))
  }

  @Test func putsTogetherWhatOnlyTranslationsHave() {
    let link = "see https://example.org/extra for it"
    let result = Room([
      "fr.md": "## Un\n\n[a](https://a.org)\n", "en.md": "## One\n\n[a](https://a.org)\n\n## Extra\n\n\(link)\n",
      "es.md": "## Uno\n\n[a](https://a.org)\n\n## Otro\n\n\(link)\n",
    ]).run()
    #expect(items(result) == ["un fr en es", "extra en es"])
    #expect(result.text("unsorted/extra.es.md").contains("translation: {of: en}"))
  }

  @Test func findsItemsThatMovedToAnotherSection() {
    let fr = "## Quoi de neuf\n\n### A\n\n[a](https://a.org/1)\n\n### B\n\n[b](https://b.org/2)\n\n"
    let en = "## What is new\n\n### A\n\n[a](https://a.org/1)\n\n## Resources\n\n### Bee\n\n[b](https://b.org/2)\n\n"
    let rest = "### \u{43}\n\n[c](https://c.org/3)\n"
    let result = Room(["fr.md": fr + "## Ressources\n\n" + rest, "en.md": en + rest]).run()
    #expect(items(result) == ["a fr en", "b fr en", "c fr en"])
  }

  @Test func letsTheOriginalSayWhatASectionIs() {
    let fr = "## A\n\n[a](https://a.org)\n\n### x\n\n[x](https://x.org)\n\n## B\n\n[b](https://b.org)\n"
    let en = "## Aa\n\n[a](https://a.org)\n[x](https://x.org)\n\n## Bb\n\n[b](https://b.org)\n"
    #expect(items(Room(["fr.md": fr, "en.md": en]).run()) == ["a fr en", "x fr", "b fr en"])
    #expect(items(Room(["en.md": en, "fr.md": fr]).run()) == ["aa fr en", "bb fr en"])
  }

  @Test func comparesAddressesAcrossLanguages() {
    #expect(Features.neutral("https://www.Example.org/fr/news/?utm_source=x") == "example.org/news")
    #expect(Features.neutral("/en/topics/a/") == Features.neutral("/es/topics/a"))
  }
}

import Diagnostics
import Newsroom
import Testing

@testable import Completeness

@Suite struct LanguageCheckTests {
  private let french = [
    "La mutuelle du quartier couvre depuis juin les familles des pêcheurs.",
    "Les cotisations sont les mêmes pour tous, et chacun peut les payer par mois.",
    "Une assemblée des membres se réunit deux fois par an pour voter les comptes.",
  ]
  private let english = [
    "Since June the health mutual of the neighbourhood has covered the fishing families.",
    "The contributions are the same for all, and they can be paid every month.",
    "A meeting of the members is held twice a year to vote on the accounts.",
  ]
  private let spanish = [
    "Desde junio la mutual del barrio cubre también a las familias de los pescadores.",
    "Las cuotas son las mismas para todos, y cada uno puede pagarlas por meses.",
    "Una asamblea de los socios se reúne dos veces al año para votar las cuentas.",
  ]

  private func findings(_ fr: [String], _ en: [String], titles: (String, String) = ("Pêche", "Fishing")) throws
    -> [Diagnostic]
  {
    let issue = try TestNewsroom.issue([
      "a.fr.md": TestNewsroom.file(titles.0, fr.joined(separator: "\n\n"), isOriginal: true),
      "a.en.md": TestNewsroom.file(titles.1, en.joined(separator: "\n\n")),
    ])
    return TestNewsroom.findings(in: issue)
  }

  @Test func aTranslationHasNothingToReport() throws {
    #expect(try findings(french, english).isEmpty)
  }

  @Test func aFileInAThirdLanguageIsInTheWrongOne() throws {
    let found = try findings(french, spanish)
    #expect(TestNewsroom.short(found) == ["a.en.md wrong-language"])
    #expect(found.first?.headline == "This is the file for 'en', but its text is in 'es'")
  }

  @Test func aParagraphInAThirdLanguageIsReported() throws {
    let found = try findings(french, [english[0], spanish[1], english[2]])
    #expect(TestNewsroom.short(found) == ["a.en.md untranslated-paragraph"])
    #expect(found.first?.headline == "This paragraph is in 'es'")
  }

  @Test func aQuotationThatTheOriginalHasIsNot() throws {
    #expect(try findings([french[0], spanish[1], french[2]], [english[0], spanish[1], english[2]]).isEmpty)
  }

  @Test func filesMixedUpAreBothInTheWrongLanguage() throws {
    #expect(TestNewsroom.short(try findings(english, french)) == ["a.en.md wrong-language", "a.fr.md wrong-language"])
  }

  @Test func anOriginalAloneIsJudgedToo() throws {
    let issue = try TestNewsroom.issue([
      "a.fr.md": TestNewsroom.file("Fishing", english.joined(separator: "\n\n"), isOriginal: true)
    ])
    #expect(TestNewsroom.short(TestNewsroom.findings(in: issue)) == ["a.fr.md wrong-language"])
  }

  @Test func aCopyOfTheOriginalIsOneFinding() throws {
    let found = try findings(french, french, titles: ("Des familles assurées", "Des familles assurées"))
    #expect(TestNewsroom.short(found) == ["a.en.md untranslated-item"])
    #expect(found.first?.headline == "All 3 paragraphs are still in 'fr'")
  }

  @Test func halfATranslationIsUntranslated() throws {
    let found = try findings(french + [french[0]], [english[0], english[1], french[2], french[0]])
    #expect(found.map(\.headline) == ["2 of 4 paragraphs are still in 'fr'"])
  }

  @Test func aSingleParagraphLeftIsShownWhereItStandsAndInTheOriginal() throws {
    let found = try findings(french, [english[0], french[1], english[2]])
    #expect(TestNewsroom.short(found) == ["a.en.md untranslated-paragraph"])
    let location = try #require(found.first?.location)
    #expect(String(decoding: location.file.bytes[location.range], as: UTF8.self) == french[1])
    let note = try #require(found.first?.notes.first?.location)
    #expect(note.file.path.hasSuffix("a.fr.md"))
    #expect(String(decoding: note.file.bytes[note.range], as: UTF8.self) == french[1])
  }

  @Test func aParagraphThatChangedInTheOriginalSinceIsFoundByItsLanguage() throws {
    let old = "Chacun paie les mêmes cotisations, qui sont dues au début du mois."
    #expect(
      TestNewsroom.short(try findings(french, [english[0], old, english[2]])) == ["a.en.md untranslated-paragraph"])
  }

  @Test(arguments: [
    ("- ", "This list item"), ("", "This paragraph"), ("> ", "This paragraph"),
  ])
  func theFindingSaysWhatIsLeft(mark: String, name: String) throws {
    let found = try findings(
      [french[0], french[2], mark + french[1]], [english[0], english[2], mark + french[1]])
    #expect(found.map(\.headline) == ["\(name) is still in 'fr'"])
  }

  @Test func aFootnoteLeftIsFound() throws {
    let found = try findings(
      [french[0] + "[^a]", french[2], "[^a]: " + french[1]], [english[0] + "[^a]", english[2], "[^a]: " + french[1]])
    #expect(found.map(\.headline) == ["This footnote is still in 'fr'"])
  }

  @Test func aSummaryLeftIsFound() throws {
    let summary = "summary: \"\(french[1])\"\n---\n"
    let files = [
      "a.fr.md": TestNewsroom.file("Pêche", french[0] + "\n\n" + french[2], isOriginal: true),
      "a.en.md": TestNewsroom.file("Fishing", english[0] + "\n\n" + english[2]),
    ].mapValues { text in
      var parts = text.split(separator: "---\n", omittingEmptySubsequences: false).map(String.init)
      parts[1] += summary
      return parts[0] + "---\n" + parts[1] + parts[2...].joined(separator: "---\n")
    }
    let found = TestNewsroom.findings(in: try TestNewsroom.issue(files))
    #expect(found.map(\.headline) == ["The summary is still in 'fr'"])
  }

  @Test(arguments: [
    "<span lang=\"fr\">La mutuelle du quartier couvre depuis juin les familles des pêcheurs.</span>",
    "[La mutuelle du quartier couvre depuis juin les familles des pêcheurs](https://example.org)",
    "```\nLa mutuelle du quartier couvre depuis juin les familles des pêcheurs.\n```",
    "Jean-Pierre de la Tour, Ana de los Santos, Marie de la Porte, Hervé de la Grange, Luc du Bois",
    "Published as <cite>La mutuelle du quartier et les familles des pêcheurs depuis juin</cite> in the library.",
    "| 1 | 2 |\n|---|---|\n| 2007 | 41 |\n| 2008 | 52 |",
    "https://example.org/la-mutuelle/du/quartier/couvre/depuis/juin/les/familles/des/pecheurs",
    "Rio de Janeiro, Porto Alegre, São Paulo, Belo Horizonte, Salvador de Bahia, Santa Cruz de la Sierra",
  ])
  func whatIsNoTextOfTheEditionIsLeftAlone(text: String) throws {
    #expect(try findings([french[0], text, french[2]], [english[0], text, english[2]]).isEmpty)
  }

  @Test func aQuotationInAThirdLanguageThatBothHaveIsLeftAlone() throws {
    #expect(try findings([french[0], spanish[1], french[2]], [english[0], spanish[1], english[2]]).isEmpty)
  }

  @Test(arguments: [
    ("Comment les familles sont assurées", true), ("Le chiffre de la lettre", true), ("Mise en œuvre", true),
    ("Releases", false), ("Banque de France", false), ("NIP-46", false), ("GIMI", false), ("Notes", false),
    ("Jean-Pierre de la Tour", false), ("Organisation", false), ("2007 - 2008", false),
  ])
  func aHeadingLeftIsFoundWhereItsWordsTellTheLanguage(heading: String, isFound: Bool) throws {
    let found = try findings(
      [french[0], "## " + heading, french[2]], [english[0], "## " + heading, english[2]])
    #expect(TestNewsroom.short(found) == (isFound ? ["a.en.md untranslated-heading"] : []))
  }

  @Test func aTitleLeftIsOneFinding() throws {
    let issue = try TestNewsroom.issue([
      "a.fr.md": TestNewsroom.file("Des familles mieux assurées", french.joined(separator: "\n\n"), isOriginal: true),
      "a.en.md": TestNewsroom.file("Des familles mieux assurées", english.joined(separator: "\n\n")),
    ])
    let context = CheckContext(policy: .preparing, languages: TestNewsroom.guesser)
    let about = Completeness.check(issue, context).filter {
      $0.kind.id.contains("heading") || $0.kind.id.contains("title")
    }
    #expect(TestNewsroom.short(about) == ["a.en.md untranslated-heading"])
  }

  @Test func aLanguageWithoutProfileIsLeftAloneAndSaid() throws {
    let issue = try TestNewsroom.issue(
      [
        "a.fr.md": TestNewsroom.file("Pêche", french.joined(separator: "\n\n"), isOriginal: true),
        "a.ca.md": TestNewsroom.file("Pesca", spanish.joined(separator: "\n\n")),
      ], languages: ["fr", "ca"])
    let found = Completeness.check(issue, CheckContext(policy: .preparing, languages: TestNewsroom.guesser))
    #expect(found.filter { TestNewsroom.ids.contains($0.kind.id) }.isEmpty)
    #expect(found.filter { $0.kind.id == "language-profile-missing" }.map(\.path) == ["Languages/ca.yml"])
  }

  @Test func nothingIsSaidWhereLanguagesAreNotLookedAt() throws {
    let issue = try TestNewsroom.issue([
      "a.fr.md": TestNewsroom.file("Fishing", english.joined(separator: "\n\n"), isOriginal: true)
    ])
    let found = Completeness.check(issue, CheckContext(policy: .preparing))
    #expect(found.filter { TestNewsroom.ids.contains($0.kind.id) }.isEmpty)
  }
}

import Diagnostics
import Testing

@testable import Completeness

/// Texts that were copied and tell no language, or none that is known.
@Suite struct CopiedTextTests {
  /// What is found where a part of the lines was copied and the rest translated.
  private func find(_ original: [String], _ translation: [String], to language: String = "en") throws -> [Diagnostic] {
    let issue = try TestNewsroom.issue(
      [
        "a.fr.md": TestNewsroom.file("Une liste", original.joined(separator: "\n\n"), isOriginal: true),
        "a.\(language).md": TestNewsroom.file("A list", translation.joined(separator: "\n\n")),
      ], languages: ["fr", language])
    return TestNewsroom.findings(in: issue)
  }

  @Test(arguments: [
    // Short items of a list, titles that are links, a short item alone.
    ["- le carnet santé rouge", "- fiche suivi malade", "- caisse du village", "- note pour trésorier"],
    ["[Guide pratique du suivi](https://example.org/a)", "[Prix des soins](https://example.org/b) du village"],
    ["[Guide pratique du suivi](https://example.org/a)", "[Carnet pour le suivi](https://example.org/b)"],
    [
      "[Le guide pratique du suivi et de la gestion des mutuelles de santé pour tous les villages](https://example.org/a)"
    ],
  ])
  func aCopyIsFoundThoughItTellsNoLanguage(lines: [String]) throws {
    #expect(TestNewsroom.short(try find(lines, lines)) == ["a.en.md untranslated-item"])
  }

  @Test func aCopyIsFoundInALanguageWithoutProfile() throws {
    let lines = ["Un texte qui dit des choses.", "Un autre qui en dit encore."]
    #expect(TestNewsroom.short(try find(lines, lines, to: "ca")) == ["a.ca.md untranslated-item"])
  }

  @Test func lessThanHalfIsNot() throws {
    let lines = [
      "- le carnet santé rouge", "- fiche suivi malade", "- caisse du village", "- note pour trésorier", "- aide",
    ]
    let some = ["- health record book", "- patient follow-up sheet", "- village fund box", lines[3], "- help"]
    #expect(try find(lines, some).isEmpty)
    #expect(
      try find(lines, [some[0], some[1]] + lines[2...3] + ["- help"]).map(\.headline) == [
        "2 of 4 paragraphs are word for word those of the original"
      ])
  }

  @Test(arguments: [
    // Names, numbers, addresses, code, and what is marked as in another language.
    ["Jean-Pierre de la Tour", "Ana María de los Santos", "Marie Dupont", "Banque de France"],
    ["Amber v4.1.2", "Zeus v0.8.1", "Rust Nostr 0.40"], ["Rue de la Paix 12, Paris", "Place Vendôme 3, 75001 Paris"],
    ["[Amber v4.1.2](https://example.org/a)", "[Le Monde](https://example.org/b)"], ["```\nun deux trois quatre\n```"],
    ["<span lang=\"fr\">Le guide pratique du suivi et de la gestion</span>", "<cite>Le carnet pour le suivi</cite>"],
  ])
  func whatIsRightlyTheSameIsNot(lines: [String]) throws {
    #expect(try find(lines, lines).isEmpty)
  }
}

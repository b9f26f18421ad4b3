import Testing

@testable import Completeness

@Suite struct TermFinderTests {
  private let finder = TermFinder(["micro-assurance", "Sécurité sociale", "tiers payant", "tiers", "?!", ""])

  private func found(_ text: String) -> [String] {
    finder.terms(in: FoldedText.folded(Array(text.utf8)[...])[...]).map { finder.terms[$0] }
  }

  @Test(arguments: [
    ("La micro-assurance", ["micro-assurance"]), ("LES MICRO-ASSURANCES.", ["micro-assurance"]),
    ("la microassurance", []), ("une micro-assurancement", []), ("sous-micro-assurance", []),
    ("la sécurité\nsociale", ["Sécurité sociale"]), ("securites,  «sociales»", []),
    ("(securites, sociales)", ["Sécurité sociale"]),
    ("sécurité", []), ("le tiers payant, puis la micro-assurance", ["micro-assurance", "tiers payant", "tiers"]),
    ("tiers tiers", ["tiers"]), ("", []), ("?!", []),
  ])
  func findsWordsInARow(text: String, terms: [String]) {
    #expect(found(text) == terms)
  }
}

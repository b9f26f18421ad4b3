import Newsroom
import Testing

@testable import Completeness

@Suite struct LanguageTablesTests {
  private let profiles = LanguageProfileLoader.builtIn().sorted { $0.language < $1.language }

  @Test(arguments: [
    "Les mutuelles de santé du district se réunissent chaque année pour comparer leurs comptes.",
    "The health mutuals of the district meet every year in order to compare their accounts.",
    "Las mutuales de salud del distrito se reúnen cada año para comparar sus cuentas.",
    "Une phrase en français, and then one in English, y otra en español, como se ve.",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft e\u{301}té A B c",
  ])
  func vectorsOfFourSayTheSameAsThoseOfSixteen(text: String) {
    let few = LanguageTables<SIMD4<Int32>>(profiles)
    let many = LanguageTables<SIMD16<Int32>>(profiles)
    Array(text.utf8).withUnsafeBufferPointer { text in
      let (left, right) = (few.evidence(of: text), many.evidence(of: text))
      #expect(left.words == right.words)
      #expect(left.groups == right.groups)
      for language in profiles.indices {
        #expect(left.costs[language] == right.costs[language])
        #expect(left.known[language] == right.known[language])
        #expect(left.foreign[language] == right.foreign[language])
        #expect(left.knownGroups[language] == right.knownGroups[language])
        #expect(left.opposition(to: language) == right.opposition(to: language))
      }
      #expect(few.guess(text) == many.guess(text))
    }
  }

  @Test func aGroupCostsWhatItsProfileSaysWhateverItsLetters() {
    let profile = LanguageProfile(
      language: .french, letters: "é", words: [],
      trigrams: [.init("_le", rarity: 4), .init("les", rarity: 6), .init("ét_", rarity: 8), .init("té_", rarity: 10)])
    let tables = LanguageTables<SIMD4<Int32>>([profile])
    func costs(_ text: String) -> (Int32, Int32) {
      let evidence = Array(text.utf8).withUnsafeBufferPointer { tables.evidence(of: $0) }
      return (evidence.costs[0], evidence.knownGroups[0])
    }
    // In halves of a bit, as groups overlap; what no language has says nothing.
    #expect(costs("les") == (4 * 4 + 6 * 4, 2))
    #expect(costs("été") == (10 * 4, 1))
    #expect(costs("ét") == (8 * 4, 1))
    #expect(costs("zzz") == (0, 0))
  }
}

import Newsroom
import Testing

@testable import Completeness

@Suite struct LanguagePhrasesTests {
  private func profile(_ code: String, omissions: [String] = [], promises: [String] = []) -> LanguageProfile {
    LanguageProfile(
      language: Language(rawValue: code), letters: "", words: [], trigrams: [], omissions: omissions, promises: promises
    )
  }

  private func omission(_ text: String, _ phrases: LanguagePhrases) -> String? {
    phrases.omissions.first(in: FoldedText.folded(Array(text.utf8)[...])[...])
  }

  @Test func aNewLanguageAddsItsPhrases() {
    let phrases = LanguagePhrases([profile("pt", omissions: ["Leia mais em"], promises: ["Por traduzir"])])
    #expect(omission("x. Leia  mais em inglês", phrases) == "leia mais em")
    #expect(omission("x. Lire la suite", phrases) == "lire la suite")
    #expect(phrases.isPromise("(Por traduzir…)") && phrases.isPromise("À traduire") && phrases.isPromise("TODO"))
    #expect(!LanguagePhrases.builtIn.isPromise("Por traduzir"))
  }

  @Test func aNewsroomsPhrasesTakeThePlaceOfThoseBuiltIn() {
    let phrases = LanguagePhrases([profile("fr", omissions: ["la suite au prochain"])])
    #expect(omission("la suite au prochain numéro", phrases) != nil)
    #expect(omission("lire la suite", phrases) == nil)
    // It says nothing of promises, so those built in hold.
    #expect(phrases.isPromise("à traduire"))
  }

  @Test func phrasesBeginWhereWordsDo() {
    #expect(omission("xlire la suite", .builtIn) == nil)
    #expect(omission("« Lire la suite »", .builtIn) == "lire la suite")
    #expect(omission("fin [...]", .builtIn) == "[...]")
  }
}

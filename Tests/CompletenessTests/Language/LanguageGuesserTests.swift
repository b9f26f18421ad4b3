import Newsroom
import Testing

@testable import Completeness

@Suite struct LanguageGuesserTests {
  private let guesser = TestNewsroom.guesser

  @Test(arguments: [
    ("fr", "Les mutuelles de santé du district se réunissent chaque année pour comparer leurs comptes."),
    ("fr", "On ne sait pas encore si la loi sera votée avant l'été, mais tout le monde l'attend."),
    ("en", "The health mutuals of the district meet every year in order to compare their accounts."),
    ("en", "Nobody knows yet whether the act will be passed before the summer, but all are waiting."),
    ("es", "Las mutuales de salud del distrito se reúnen cada año para comparar sus cuentas."),
    ("es", "Todavía no se sabe si la ley se aprobará antes del verano, pero todos la esperan."),
  ])
  func knowsTheLanguageOfASentence(language: String, text: String) {
    #expect(guesser.guess(text)?.language.rawValue == language)
  }

  @Test func aDecomposedAccentIsTheSameAsALetterThatHasIt() {
    let composed = "Été, hiver : les élèves répètent à côté de l'école où ils déjeunent, près du théâtre."
    let decomposed =
      "E\u{301}te\u{301}, hiver : les e\u{301}le\u{300}ves re\u{301}pe\u{300}tent a\u{300} co\u{302}te\u{301}"
      + " de l'e\u{301}cole ou\u{300} ils de\u{301}jeunent, pre\u{300}s du the\u{301}a\u{302}tre."
    #expect(guesser.guess(composed) != nil)
    #expect(guesser.guess(decomposed) == guesser.guess(composed))
  }

  @Test func capitalsAreTheSameAsSmallLetters() {
    let text = "les élèves répètent à côté de l'école où ils déjeunent tous les jours"
    #expect(guesser.guess(text.uppercased())?.language == .french)
  }

  @Test func sevenWordsAreTooFew() {
    #expect(guesser.guess("the accounts of the mutual are here") == nil)
    #expect(guesser.guess("the accounts of the mutual are all here")?.language == .english)
  }

  @Test(arguments: [
    "", " ", "42", "Marie Dupont, José García Pérez, John Smith, Laurence Chircen, Michael Cichon, Fatou Ndiaye",
    "Jean-Pierre de la Tour, Ana de los Santos, Ludwig van der Berg, Maria da Silva, Pablo del Río, Jo di Stefano",
    "npm install && npm run build && git push origin main --force && docker compose up",
    "http://example.org/the/of/and/is?a=of&the=in the.of.and.txt /usr/bin/the/of/and user@the.of.and",
    "1.2.3 4.5 6,7 8 % 9 € 10 $ 11 kg 12 km 13 h 14 m 15 s",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore.",
    "\u{301}\u{301}\u{301} ̈ ́ \u{FFFD}", "日本語の文章はここにあります。今日はいい天気ですね。明日も晴れるでしょう。",
  ])
  func namesCodeAndNoiseAreNoLanguage(text: String) {
    #expect(guesser.guess(text) == nil)
  }

  @Test(arguments: [
    "El butlletí surt cada mes i explica què fan les mutualitats als pobles petits i als barris de la ciutat.",
    "O boletim sai todos os meses e explica o que fazem as mutualidades nas aldeias e nos bairros da cidade.",
    "Il bollettino esce ogni mese e racconta che cosa fanno le mutue nei villaggi e nei quartieri della città.",
    "Der Rundbrief erscheint jeden Monat und berichtet, was die Kassen in den Dörfern und Stadtvierteln tun.",
    "De nieuwsbrief verschijnt elke maand en vertelt wat de verzekeringen in de dorpen en wijken van de stad doen.",
    "Buletinul apare în fiecare lună și povestește ce fac mutualele din sate și din cartierele orașului de acolo.",
    "Biuletyn ukazuje się co miesiąc i opowiada o tym, co robią towarzystwa ubezpieczeń we wsiach i miastach.",
    "Depois de três anos de trabalho, a cooperativa abriu a sua primeira farmácia, mas os preços continuam altos.",
    "A lei foi aprovada ontem pela assembleia e obriga as empresas a pagar metade das despesas de saúde.",
    "Quem quiser participar no seminário deve inscrever-se até ao fim do mês na página da associação.",
    "Després de tres anys de feina, la cooperativa ha obert la seva primera farmàcia, però els preus encara són alts.",
    "Qui vulgui participar al seminari s'ha d'inscriure abans de final de mes a la pàgina de l'associació.",
    "Dopo tre anni di lavoro la cooperativa ha aperto la sua prima farmacia, ma i prezzi restano alti.",
    "Chi vuole partecipare al seminario deve iscriversi entro la fine del mese sulla pagina dell'associazione.",
    "Nach drei Jahren Arbeit hat die Genossenschaft ihre erste Apotheke eröffnet, doch die Preise bleiben hoch.",
    "Na drie jaar werk heeft de coöperatie haar eerste apotheek geopend, maar de prijzen blijven hoog.",
    "Efter tre års arbejde har kooperativet åbnet sit første apotek, men priserne er stadig høje.",
    "După trei ani de muncă, cooperativa a deschis prima sa farmacie, dar prețurile rămân mari.",
    "Üç yıllık çalışmanın ardından kooperatif ilk eczanesini açtı, ancak fiyatlar hâlâ yüksek.",
    "Baada ya miaka mitatu ya kazi, ushirika umefungua duka lake la kwanza la dawa, lakini bei bado ziko juu.",
  ])
  func isSilentInALanguageItDoesNotKnow(text: String) {
    #expect(guesser.guess(text) == nil)
  }

  @Test func isSilentWhereHalfIsInAnotherLanguage() {
    let french = "Les mutuelles se réunissent chaque année pour comparer leurs comptes."
    let english = "The mutuals meet every year in order to compare their accounts."
    #expect(guesser.guess(french)?.language == .french)
    #expect(guesser.guess(english)?.language == .english)
    #expect(guesser.guess(french + " " + english) == nil)
  }

  @Test func aTitleInAnotherLanguageDoesNotChangeTheLanguageOfAParagraph() {
    let text = """
      Le rapport, que l'on peut lire en ligne, s'intitule The Landscape of Microinsurance in the World; il compare les régimes \
      de cent pays et montre que la plupart des personnes couvertes le sont par des assureurs privés.
      """
    #expect([Language.french, nil].contains(guesser.guess(text)?.language))
  }

  @Test func mostWordsDecideADocument() {
    let french = "Les mutuelles se réunissent chaque année pour comparer leurs comptes."
    let english = "The mutuals meet every year in order to compare their accounts."
    #expect(guesser.verdict(of: [french, french, french, english])?.language == .french)
    #expect(guesser.verdict(of: [french, english]) == nil)
    #expect(guesser.verdict(of: []) == nil)
    #expect(
      guesser.verdict(of: ["La mutuelle", "est une association", "de personnes", "et de familles"])?.language == .french
    )
  }

  @Test func oneLanguageAloneIsNeverGuessed() {
    let only = LanguageGuesser(profiles: LanguageProfileLoader.builtIn().filter { $0.language == .french })
    #expect(only.guess("Les mutuelles de santé du district se réunissent chaque année pour comparer.") == nil)
    #expect(LanguageGuesser(profiles: []).guess("Les mutuelles de santé du district se réunissent tous") == nil)
  }

  @Test func anyBytesAreReadWithoutACrash() {
    var state: UInt64 = 1
    for length in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      #expect(guesser.guess(bytes[...]) == nil)
    }
    #expect(guesser.guess(String(repeating: "a", count: 1_000_000)) == nil)
  }
}

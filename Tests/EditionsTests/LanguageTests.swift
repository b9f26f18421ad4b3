import Newsroom
import Testing

@testable import Editions

@Suite struct LanguageTests {
  private func dates(_ text: String) -> ClosedRange<CalendarDate>? {
    let numbers = text.split { $0 == "-" || $0 == "/" }.compactMap { Int($0) }
    guard numbers.count == 6, let first = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]),
      let last = CalendarDate(year: numbers[3], month: numbers[4], day: numbers[5])
    else { return nil }
    return first...last
  }

  private func months(_ text: String) -> ClosedRange<YearMonth>? {
    let numbers = text.split { $0 == "-" || $0 == "/" }.compactMap { Int($0) }
    guard numbers.count == 4, let first = YearMonth(year: numbers[0], month: numbers[1]),
      let last = YearMonth(year: numbers[2], month: numbers[3])
    else { return nil }
    return first...last
  }

  @Test(arguments: [
    (
      "2007-11-26/2007-12-07", "du 26 novembre au 7 décembre 2007", "26 November – 7 December 2007",
      "del 26 de noviembre al 7 de diciembre de 2007"
    ),
    (
      "2007-11-13/2007-11-15", "du 13 au 15 novembre 2007", "13–15 November 2007", "del 13 al 15 de noviembre de 2007"
    ),
    ("2007-10-16/2007-10-17", "les 16 et 17 octobre 2007", "16–17 October 2007", "16 y 17 de octubre de 2007"),
    ("2007-07-27/2007-07-27", "le 27 juillet 2007", "27 July 2007", "27 de julio de 2007"),
    ("2009-01-01/2009-01-01", "le 1er janvier 2009", "1 January 2009", "1 de enero de 2009"),
    (
      "2007-07-31/2007-08-01", "les 31 juillet et 1er août 2007", "31 July – 1 August 2007",
      "31 de julio y 1 de agosto de 2007"
    ),
    (
      "2007-12-31/2008-01-01", "les 31 décembre 2007 et 1er janvier 2008", "31 December 2007 – 1 January 2008",
      "31 de diciembre de 2007 y 1 de enero de 2008"
    ),
    (
      "2007-12-28/2008-01-03", "du 28 décembre 2007 au 3 janvier 2008", "28 December 2007 – 3 January 2008",
      "del 28 de diciembre de 2007 al 3 de enero de 2008"
    ),
  ]) func writesDaysOut(source: String, french: String, english: String, spanish: String) throws {
    let dates = try #require(self.dates(source))
    #expect(French().days(dates) == french)
    #expect(English().days(dates) == english)
    #expect(Spanish().days(dates) == spanish)
  }

  @Test(arguments: [
    ("2007-06/2007-08", "de juin à août 2007", "June to August 2007", "de junio a agosto de 2007"),
    ("2007-08/2007-10", "d'août à octobre 2007", "August to October 2007", "de agosto a octubre de 2007"),
    (
      "2007-11/2008-01", "de novembre 2007 à janvier 2008", "November 2007 to January 2008",
      "de noviembre de 2007 a enero de 2008"
    ),
    ("2007-06/2007-06", "de juin 2007", "June 2007", "de junio de 2007"),
  ]) func writesPeriodsOut(source: String, french: String, english: String, spanish: String) throws {
    let months = try #require(self.months(source))
    #expect(French().period(months) == french)
    #expect(English().period(months) == english)
    #expect(Spanish().period(months) == spanish)
  }

  @Test func writesTheIssueLine() throws {
    let date = try #require(YearMonth(year: 2007, month: 9))
    #expect(French().issueLine(number: 2, date: date) == "N° 2 · septembre 2007")
    #expect(English().issueLine(number: 2, date: date) == "No. 2 · September 2007")
    #expect(Spanish().issueLine(number: 2, date: date) == "N.º 2 · septiembre de 2007")
  }

  @Test(arguments: [
    ("Aidi Hu", true), ("Olivier Louis dit Guérin", true), ("Émile", true), ("Ivón Garcia", true), ("Œdipe", true),
    ("Ursula Kulke", true), ("Yves Roy", true), ("Yvonne", true), ("Ousmane", true), ("Hélène", true), ("Hervé", true),
    ("Yacine", false), ("Youssou", false), ("Ouattara", false), ("Hassan", false), ("Hans", false),
    ("Henrik", false), ("Kenza", false), ("Jens", false), ("", false),
  ]) func elidesFrenchDeByTheSoundOfTheName(name: String, elides: Bool) {
    #expect(French.elides(name) == elides)
  }

  @Test(arguments: [
    (
      [
        BylineGroup(
          names: ["Victoria Giroud-Castiella", "Valérie Schmitt-Diabaté"], details: ["BIT/STEP", "Genève, Suisse"])
      ],
      "Contribution de Victoria Giroud-Castiella et Valérie Schmitt-Diabaté, BIT/STEP, Genève, Suisse"
    ),
    ([BylineGroup(names: ["A", "B", "C"])], "Contribution d'A, B et C"),
    (
      [
        BylineGroup(names: ["Alain Coheur"], details: ["AIM"]),
        BylineGroup(names: ["Jens Schremmer"], details: ["AISS"]),
      ],
      "Contribution d'Alain Coheur, AIM; Jens Schremmer, AISS"
    ),
    ([BylineGroup(names: ["Dr Alain Ahawo", "Peggy Kopnang"])], "Contribution du Dr Alain Ahawo et Peggy Kopnang"),
    ([BylineGroup(names: ["Dre Anne Roy"])], "Contribution de la Dre Anne Roy"),
    ([BylineGroup(names: ["Mme Roy"])], "Contribution de Mme Roy"),
    ([BylineGroup(names: ["le BIT"])], "Contribution du BIT"),
    ([BylineGroup(names: ["les amis"])], "Contribution des amis"),
  ]) func namesContributorsInFrench(groups: [BylineGroup], expected: String) {
    #expect(French().byline(groups) == expected)
  }

  @Test(arguments: [
    (["Ana"], "Contribución de Ana"), (["Ana", "Ivón"], "Contribución de Ana e Ivón"),
    (["Ana", "Hilda"], "Contribución de Ana e Hilda"), (["Ana", "Hierro"], "Contribución de Ana y Hierro"),
    (["Ana", "Yolanda"], "Contribución de Ana y Yolanda"), (["Ana", "Yvonne"], "Contribución de Ana e Yvonne"),
    (["Ana", "Íñigo"], "Contribución de Ana e Íñigo"), (["A", "B", "C"], "Contribución de A, B y C"),
    (["Dr. Alain Ahawo", "Peggy"], "Contribución del Dr. Alain Ahawo y Peggy"),
    (["Dra. Roy"], "Contribución de la Dra. Roy"), (["la Sra. Roy"], "Contribución de la Sra. Roy"),
  ]) func namesContributorsInSpanish(names: [String], expected: String) {
    #expect(Spanish().byline([BylineGroup(names: names)]) == expected)
  }

  @Test func namesContributorsInEnglish() {
    let groups = [
      BylineGroup(names: ["Dr Alain Ahawo", "Peggy Kopnang"], details: ["GTZ"]), BylineGroup(names: ["Aidi Hu"]),
    ]
    #expect(English().byline(groups) == "Contributed by Dr Alain Ahawo and Peggy Kopnang, GTZ; Aidi Hu")
  }

  @Test func everyLanguageKnowsItselfAndTheOthers() {
    #expect(Languages.all.map(\.name) == ["Français", "English", "Español"])
    for rules in Languages.all {
      #expect(rules.months.count == 12)
      for other in Languages.all { #expect(rules.inLanguage(other.language) != nil) }
    }
    #expect(French().inLanguage(.english) == "en anglais")
  }
}

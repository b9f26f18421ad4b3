import Editions
import TestSupport
import Testing

@testable import Typesetting

/// Where lines may end, over real paragraphs.
@Suite struct LineRulesTests {
  private func points(_ text: RichText, _ language: String = "fr", measure: Double = 10_000) throws -> [Breakpoint] {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: language)
    return setter.breakpoints(of: text, as: .body, measure: measure).points
  }

  /// A text with `|` where it may be broken, spaces apart, and `-` where it may be hyphenated.
  private func marked(_ text: String, _ language: String = "fr") throws -> String {
    var result: [UInt8] = []
    var start = 0
    for point in try points(RichText(text), language) {
      result += Array(text.utf8)[start..<point.offset]
      start = point.offset
      if point.ending == .zeroWidth { result.append(0x7C) }
      if point.ending == .hyphen { result.append(0x2D) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: ["fr", "en", "es"])
  func hyphensLeaveTwoLettersBeforeAndThreeBehindInWordsOfFive(language: String) throws {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: language)
    var count = 0
    for paragraph in try SampleIssue.paragraphs(language) {
      let text = paragraph.text
      for point in setter.breakpoints(of: text, as: .body, measure: 120).points where point.ending == .hyphen {
        let before = String(decoding: text.utf8[..<point.offset], as: UTF8.self).reversed().prefix { $0.isLetter }
        let behind = String(decoding: text.utf8[point.offset...], as: UTF8.self).prefix { $0.isLetter }
        count += 1
        #expect(before.count >= 2 && behind.count >= 3, "\(String(before.reversed()))-\(behind)")
      }
    }
    #expect(count > 100)
  }

  @Test(arguments: ["fr", "en", "es"]) func namesOfTwoOrThreeLettersAreNeverHyphenated(language: String) throws {
    let names = "Aga Léo Ida Ana Ron Eva Bo Ng Noé Ian Uma Lee Åsa Zoë l’Ida d’Ana Lu, (Eli) «Ada»"
    for measure in stride(from: 30.0, through: 300, by: 30) {
      #expect(try !points(RichText(names), language, measure: measure).contains { $0.ending == .hyphen }, "\(measure)")
    }
  }

  @Test(arguments: [
    ("www.example.org", "www|.example|.org"), ("(www.example.org)", "(www|.example|.org)"),
    ("http://www.example.org/library/text.pdf", "http://|www|.example|.org/|library/|text|.pdf"),
    ("first.last@example.org.", "first|.last|@example|.org."), ("mutual_health@ilo.org", "mutual|_health|@ilo|.org"),
    // Never behind a hyphen, which would be taken for one that the typesetter put in.
    ("www.social-security.org/a-b", "www|.social|-security|.org/|a-b"),
    // Parts are not broken off that are short.
    ("ab.example.fr", "ab.example.fr"), ("x@y.z", "x@y.z"),
    // Not addresses to the reader, or none at all.
    ("3.500", "3.500"), ("p.m.", "p.m."), ("2007.123.456", "2007.123.456"), ("fin.", "fin."),
  ]) func addressesAreBrokenOnlyWhereAddressesMayBe(text: String, expected: String) throws {
    #expect(try marked(text) == expected)
    // Whatever stands around.
    #expect(try marked("voir " + text + " ici") == "voir " + expected + " ici")
    #expect(try marked("a\u{A0}" + text, "en") == "a\u{A0}" + expected)
  }

  @Test func anAddressIsBrokenOnlyWhereTheLineWouldGapeWithout() throws {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: "fr")
    let text = RichText(
      "Nous en disons plus sur www.microassurance.org et sur www.protection.org, dans les mois qui suivent.")
    let wide = setter.set(text, as: .body, measure: 320)
    #expect(!wide.lines.contains { $0.ending == .zeroWidth }, "\(wide.seen)")
    let narrow = setter.set(RichText("Entrez dans www.microassurance.org et votre nom"), as: .body, measure: 150)
    #expect(narrow.lines.contains { $0.ending == .zeroWidth }, "\(narrow.seen)")
    #expect(narrow.rejoined == narrow.text.plain)
  }

  @Test func anAddressIsBrokenBehindWWWOnlyWhereNothingElseHelps() throws {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: "fr")
    let text = RichText("Nous en disons plus sur le site www.protection.org dans les mois qui suivent.")
    for measure in stride(from: 150.0, through: 400, by: 10) {
      let lines = setter.set(text, as: .body, measure: measure).seen
      #expect(!lines.contains { $0.hasSuffix("www") }, "\(lines)")
    }
  }

  @Test func aLastLineIsNotAFewLetters() throws {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: "fr")
    var count = 0
    for paragraph in try SampleIssue.paragraphs("fr") {
      for measure in stride(from: 260.0, through: 420, by: 20) {
        let set = setter.set(paragraph.text, as: .body, measure: measure)
        guard set.lines.count > 1, set.lines[set.lines.count - 2].ending == .hyphen else { continue }
        let last = set.text.plain.utf8.count - set.lines[set.lines.count - 1].range.lowerBound
        let isAlone = !set.seen[set.lines.count - 1].contains(" ")
        if isAlone, last < 6 { count += 1 }
      }
    }
    #expect(count <= 4)
  }

  @Test func raggedTextBreaksOnlyAddressesThatFitNoLine() throws {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: "fr")
    let text = RichText("Entrez dans www.microassurance.org")
    #expect(setter.set(text, as: .info, measure: 150).seen == ["Entrez dans", "www.microassurance.org"])
    let narrow = setter.set(text, as: .info, measure: 110)
    #expect(narrow.lines.contains { $0.ending == .zeroWidth }, "\(narrow.seen)")
    #expect(narrow.lines.dropFirst().allSatisfy { [0x77, 0x2E].contains(text.utf8[$0.range.lowerBound]) })
  }

  @Test func aHyphenOfTheTextCountsAsOneAtTheEndOfALine() throws {
    let points = try points(RichText("micro-assurance et/ou"))
    let shown = points.filter { $0.ending == .zeroWidth }.map(\.showsHyphen)
    #expect(shown == [true, false])
    #expect(points.allSatisfy { $0.showsHyphen || $0.ending != .hyphen })
  }

  @Test func partsOfCompoundsAreHyphenatedOnlyWhereNothingElseHelps() throws {
    let penalty = { (text: String) in
      try points(RichText(text)).filter { $0.ending == .hyphen }.map(\.penalty).min()
    }
    let plain = try #require(try penalty("assurance"))
    for compound in ["micro-assurance", "assurance-vie", "(micro-assurance)", "micro\u{2010}assurance"] {
      #expect(try #require(try penalty(compound)) > plain, "\(compound)")
    }
  }
}

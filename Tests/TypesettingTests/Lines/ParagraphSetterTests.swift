import Editions
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ParagraphSetterTests {
  private func set(
    _ text: RichText, measure: Double, language: String = "fr", role: TextRole = .body, indent: Double = 0
  ) throws -> TypesetText {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: language)
    return setter.set(text, as: role, measure: measure, indent: indent)
  }

  private func set(_ text: String, measure: Double, language: String = "fr", role: TextRole = .body) throws
    -> TypesetText
  {
    try set(RichText(text), measure: measure, language: language, role: role)
  }

  @Test func breaksAtSpacesAndKeepsAllTheText() throws {
    let set = try set("Les mutuelles de santé du Bénin se réunissent à Cotonou.", measure: 150)
    #expect(set.lines.count > 1)
    #expect(set.rejoined == set.text.plain)
    #expect(set.lines.last?.ending == .end)
  }

  @Test func anEmptyTextHasNoLines() throws {
    #expect(try set("", measure: 150).lines.isEmpty)
  }

  @Test(arguments: ["\u{A0}", "\u{202F}", "\u{2060}"]) func noBreakSpacesNeverBreak(space: String) throws {
    var random = SplitMix(5)
    for _ in 0..<40 {
      var text = "a"
      var tied = 0
      for _ in 0..<30 {
        tied = tied < 3 && Bool.random(using: &random) ? tied + 1 : 0
        text += (tied > 0 ? space : " ") + String(repeating: "n", count: Int.random(in: 1...4, using: &random))
      }
      let set = try set(text, measure: 160)
      for line in set.seen {
        #expect(!line.hasPrefix(space) && !line.hasSuffix(space), "\(set.seen)")
        #expect(!line.hasSuffix("|"), "\(set.seen)")
      }
    }
  }

  @Test func wordsTiedTighterThanTheMeasureAreBrokenAtTheirSpaces() throws {
    let text = (0..<12).map { _ in "mille" }.joined(separator: "\u{A0}")
    let set = try set(text, measure: 100)
    #expect(set.lines.count > 3)
    #expect(set.lines.dropLast().allSatisfy { $0.ending == .zeroWidth })
    #expect(set.seen.dropLast().allSatisfy { $0.hasSuffix("mille\u{A0}|") }, "\(set.seen)")
    #expect(set.rejoined == text)
    #expect(set.lines.allSatisfy { set.tightest($0) <= 100 - ParagraphSetter.slack })
  }

  @Test(arguments: [
    ("fr", "des organisations"), ("en", "many organisations"), ("es", "las organizaciones"),
  ]) func hyphenatesByTheLanguageOfTheEdition(language: String, words: String) throws {
    let set = try set(words + " " + words + " " + words, measure: 92, language: language)
    #expect(set.lines.contains { $0.ending == .hyphen }, "\(set.seen)")
  }

  @Test(arguments: [
    "voir www.microinsurance.org/telechargements/organisations pour la suite",
    "voir http://microinsurance/documentation/organisations-professionnelles pour la suite",
    "écrire à organisation-internationale@microassurance.example.org pour la suite",
    "MICROASSURANCES INTERNATIONALES ORGANISATIONNELLES",
  ]) func addressesAndAcronymsAreNeverHyphenated(text: String) throws {
    for measure in stride(from: 40.0, to: 300, by: 20) {
      let set = try set(text, measure: measure)
      #expect(!set.lines.contains { $0.ending == .hyphen }, "\(measure): \(set.seen)")
      #expect(set.rejoined == text)
    }
  }

  @Test func codeAndWordsOfOtherLanguagesAreNeverHyphenated() throws {
    for element in [RichText.Element.code, .keyboard, .language("en"), .superscript] {
      let text = RichText("organisations organisations organisations").wrapped(in: element)
      for measure in [60.0, 90, 130] {
        let set = try set(text, measure: measure)
        #expect(!set.lines.contains { $0.ending == .hyphen }, "\(element) \(set.seen)")
        #expect(set.rejoined == text.plain)
      }
    }
  }

  @Test func aStyleWithoutHyphensBreaksOnlyWordsThatFitNoLine() throws {
    let wide = try set("les organisations professionnelles", measure: 120, role: .title)
    #expect(wide.seen == ["les organisations", "professionnelles"])
    let narrow = try set("les organisations professionnelles", measure: 60, role: .title)
    #expect(narrow.lines.contains { $0.ending == .hyphen }, "\(narrow.seen)")
    #expect(!narrow.lines.contains { $0.ending == .zeroWidth }, "\(narrow.seen)")
    #expect(narrow.rejoined == "les organisations professionnelles")
  }

  @Test(arguments: [
    "anticonstitutionnellement", String(repeating: "w", count: 200), "漢字" + String(repeating: "x", count: 60),
    String(repeating: "e\u{301}", count: 80), String(repeating: "👩‍👩‍👧‍👦", count: 12),
    "ab" + String(repeating: "—", count: 60),
    String(repeating: "1\u{202F}000\u{202F}", count: 20), String(repeating: "a/b-", count: 40),
  ]) func aWordWiderThanTheMeasureIsBrokenAndNothingIsLost(word: String) throws {
    for measure in [24.0, 41, 77] {
      let set = try set("avant " + word + " après", measure: measure)
      #expect(set.rejoined == "avant " + word + " après")
      for line in set.lines {
        let text = String(decoding: set.text.utf8[line.range], as: UTF8.self)
        #expect(set.tightest(line) <= measure - ParagraphSetter.slack || text.count <= 1, "\(measure): \(text)")
      }
      // No character as readers see it is cut in two.
      #expect(
        set.seen.map { $0.filter { $0 != "-" && $0 != "|" }.count }.reduce(0, +) >= word.filter { $0 != "-" }.count)
      #expect(!set.seen.contains { $0.hasPrefix("\u{301}") || $0.hasPrefix("\u{200D}") })
    }
  }

  @Test func aWordOfSeveralFacesWiderThanTheMeasureIsBroken() throws {
    let text = RichText(
      utf8: Array("xxxxxxxxnnnnnnnnxxxxxxxx".utf8),
      spans: [RichText.Span(.strong, 0..<8), RichText.Span(.emphasis, 8..<16)])
    let set = try set(text, measure: 80)
    #expect(set.rejoined == text.plain)
    #expect(set.lines.allSatisfy { set.tightest($0) <= 80 - ParagraphSetter.slack }, "\(set.seen)")
  }

  @Test func anIndentTakesRoomOfTheFirstLineOnly() throws {
    let words = RichText(String(repeating: "nnnn ", count: 30) + "n")
    let plain = try set(words, measure: 150)
    let indented = try set(words, measure: 150, indent: 40)
    #expect(plain.lines[0].range.count > indented.lines[0].range.count)
    #expect(plain.lines[1].range.count == indented.lines[1].range.count)
    // A first word that fits only without the indent is broken, not overfull.
    let narrow = try set(RichText("organisation"), measure: 90, indent: 40)
    #expect(narrow.lines.allSatisfy { narrow.tightest($0) <= 90 - ParagraphSetter.slack }, "\(narrow.seen)")
  }

  @Test func forcedBreaksEndLines() throws {
    let set = try set("un\ndeux\n\ntrois", measure: 150)
    #expect(set.seen == ["un", "deux", "", "trois"])
    #expect(set.lines.map(\.ending) == [.forced, .forced, .forced, .end])
  }

  @Test(arguments: ["fr", "en", "es"]) func noLineIsWiderThanTheMeasureAndNoTextIsLost(language: String) throws {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: language)
    var random = SplitMix(17)
    for text in Paragraphs.of(language) {
      let measure = Double(Int.random(in: 70...340, using: &random))
      let role: TextRole = Bool.random(using: &random) ? .body : .title
      let set = setter.set(text, as: role, measure: measure)
      #expect(set.rejoined == text.plain)
      for line in set.lines where set.tightest(line) > measure - ParagraphSetter.slack + 1e-6 {
        Issue.record("\(set.tightest(line)) of \(measure): \(String(decoding: text.utf8[line.range], as: UTF8.self))")
      }
    }
  }

  /// The sums of word widths that lines are chosen by, against HarfBuzz's width of the line as a whole.
  @Test(arguments: ["fr", "en", "es"]) func widthsAreThoseOfTheWholeLine(language: String) throws {
    let fonts = try SampleTheme.fonts()
    var shaper = Shaper(fonts: fonts)
    let none = HyphenatorSet()
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: fonts, language: language)
    let scale = SampleTheme.theme.style(.body).size / Double(fonts.files[0].unitsPerEm)
    var most = 0.0
    for text in Paragraphs.of(language) {
      let set = setter.set(text, as: .body, measure: 300)
      for line in set.lines {
        let bytes = text.utf8[line.range] + (line.ending == .hyphen ? [0x2D] : [])
        let whole = Double(shaper.metrics(of: bytes, face: 0, hyphenators: none, hyphenator: -1).advance) * scale
        most = max(most, abs(whole - line.width))
        if abs(whole - line.width) > ParagraphSetter.slack {
          Issue.record("\(line.width) is \(whole): \(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
    #expect(most <= ParagraphSetter.slack)
  }
}

import Editions
import TestSupport
import Testing

@testable import Typesetting

@Suite struct GlyphSetterTests {
  private let words = "La protection sociale s’étend aux travailleurs de l’économie informelle, et c’est heureux."

  /// A text set in the column, and its glyphs.
  private func set(
    _ text: RichText, as role: TextRole = .body, measure: Double = 170
  ) throws -> (text: TypesetText, runs: [[GlyphRun]]) {
    let library = try SampleTheme.fonts()
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: library, language: "fr")
    let set = setter.set(text, as: role, measure: measure)
    let fonts = setter.characters.enumerated().map { face, characters in
      FontSubset.make(of: library.files[face], characters: characters.sorted).flatMap(GlyphFont.init)
    }
    var glyphs = GlyphSetter(theme: SampleTheme.theme, fonts: fonts)
    return (set, glyphs.runs(of: set, lines: 0..<set.lines.count))
  }

  @Test func justifiedLinesEndAtTheMeasure() throws {
    let (text, lines) = try set(RichText(words))
    #expect(lines.count > 2)
    for runs in lines.dropLast() {
      let end = try #require(runs.last { $0.kind != .lineEnd }?.end)
      #expect(abs(end - 170) < 0.01)
    }
    let last = try #require(lines.last?.last?.end)
    #expect(abs(last - (text.lines.last?.width ?? 0)) < 0.6)
  }

  @Test func everyCharacterOfALineHasAGlyphAtItsPlace() throws {
    let (text, lines) = try set(RichText(words))
    for (line, runs) in zip(text.lines, lines) {
      let bytes = runs.filter { $0.kind == .text }.flatMap { run in run.glyphs.map(\.byte) }
      let starts = line.range.filter { text.text.utf8[$0] & 0xC0 != 0x80 }
      #expect(bytes == Array(starts))
      let places = runs.flatMap { $0.glyphs.map(\.x) }
      #expect(places == places.sorted())
    }
  }

  @Test func aHyphenIsDrawnWhereALineEndsInAWord() throws {
    let (text, lines) = try set(RichText("Anticonstitutionnellement, dit-on, c’est anticonstitutionnellement."))
    #expect(text.lines.contains { $0.ending == .hyphen })
    for (line, runs) in zip(text.lines, lines) {
      #expect(runs.contains { $0.kind == .hyphen } == (line.ending == .hyphen))
    }
  }

  @Test func spansBeginRunsOfTheirOwn() throws {
    let text = RichText(
      utf8: Array("un lien ici".utf8),
      spans: [RichText.Span(.link(url: "https://a.org", title: "", language: nil), 3..<7)])
    let (_, lines) = try set(text, as: .caption, measure: 300)
    let texts = lines.flatMap { $0 }.filter { $0.kind == .text }.map { run in
      String(decoding: text.utf8[run.range], as: UTF8.self)
    }
    #expect(texts == ["un ", "lien", " ici"])
  }

  @Test func widthsAreThoseThatWereMeasured() throws {
    let (text, lines) = try set(RichText("Wäre,AVATAR,To.Ty,fj"), as: .caption, measure: 400)
    let end = try #require(lines.first?.last { $0.kind == .text }?.end)
    #expect(abs(end - (text.lines.first?.width ?? 0)) < 0.01)
  }

  @Test func spacesAreKernedAsInWholeLines() throws {
    let words = "La Turquie, y compris"
    let (text, lines) = try set(RichText(words), as: .about, measure: 400)
    let runs = try #require(lines.first?.filter { $0.kind == .text })
    let end = try #require(runs.last?.end)
    // The font sets a space closer to T and y; letters are as far from one another as in words alone.
    #expect(end < (text.lines.first?.width ?? 0) - 0.1)
    let (_, plain) = try set(RichText("on en mange"), as: .about, measure: 400)
    let (alone, _) = try set(RichText("on en mange"), as: .about, measure: 400)
    #expect(abs(try #require(plain.first?.last { $0.kind == .text }?.end) - (alone.lines.first?.width ?? 0)) < 0.01)
  }
}

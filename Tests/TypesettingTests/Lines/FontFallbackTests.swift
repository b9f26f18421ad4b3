import Editions
import TestSupport
import Testing

@testable import Typesetting

@Suite struct FontFallbackTests {
  private var theme: Theme {
    var theme = SampleTheme.theme
    theme.faces.append(
      FontFace(family: "serif", isBold: true, isItalic: true, path: "", package: ""))
    theme.fallbacks = ["sans": ["serif"]]
    return theme
  }

  /// The faces that the characters of a text get, where the sans has no Greek and the serif no Chinese.
  private func faces(_ text: String, in theme: Theme) -> [Int] {
    var fallback = FontFallback(theme: theme)
    let bytes = Array(text.utf8)
    let style = TextStyle(family: "sans", size: 12, leading: 17)
    let runs = fallback.applied(
      to: TextRun.runs(of: RichText(text), style: style, theme: theme), of: bytes
    ) { face, scalar in
      switch scalar.value {
      case 0x370..<0x400: theme.faces[face].family == "serif"
      case 0x300..<0x370: theme.faces[face].family == "serif"
      case 0x590..<0x600: theme.faces[face].family == "serif"
      case 0x3000...: false
      default: true
      }
    }
    #expect(runs.first?.range.lowerBound == 0)
    #expect(runs.last?.range.upperBound == bytes.count)
    for (run, next) in zip(runs, runs.dropFirst()) { #expect(run.range.upperBound == next.range.lowerBound) }
    return runs.map(\.face)
  }

  @Test func charactersThatAFaceLacksAreSetInTheFallback() {
    #expect(faces("l’été αβγ ici", in: theme) == [3, 0, 3])
  }

  @Test func aLetterAndItsMarksStayTogether() {
    #expect(faces("ae\u{301}o", in: theme) == [3, 0, 3])
  }

  @Test func whatNoFaceHasStaysWhereItWasToBe() {
    #expect(faces("un 日 ici", in: theme) == [3])
  }

  @Test func scriptsFromRightToLeftAreLeftToBeReported() {
    #expect(faces("a שלום b", in: theme) == [3])
  }

  @Test func themesWithoutFallbackAreLeftAlone() {
    #expect(faces("αβγ", in: SampleTheme.theme) == [3])
  }

  @Test func theFallbackHasTheSameWeightAndSlant() {
    var fallback = FontFallback(theme: theme)
    let text = RichText(utf8: Array("αβ".utf8), spans: [RichText.Span(.strong, 0..<4)])
    let runs = fallback.applied(
      to: TextRun.runs(of: text, style: TextStyle(family: "sans", size: 12, leading: 17), theme: theme), of: text.utf8
    ) { face, _ in theme.faces[face].family == "serif" }
    #expect(runs.map(\.face) == [2])
  }
}

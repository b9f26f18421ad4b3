import Completeness
import Diagnostics
import Testing

@testable import GNews

@Suite struct DifferenceTextTests {
  private func lines(_ old: String, _ new: String, width: Int = 60, isColoured: Bool = false) -> String {
    DifferenceText(palette: Palette(isColoured: isColoured), width: width).lines(WordDifference.between(old, new))
  }

  @Test(arguments: [
    ("a b c", "a x c", "  a [-b-] {+x+} c\n"), ("a b", "a b c d", "  a b {+c d+}\n"), ("a", "", "  [-a-]\n"),
    ("", "", ""),
    ("a\u{1B}[31m b", "a\u{1B}[31m c", "  a<U+001B>[31m [-b-] {+c+}\n"),
  ])
  func marksWhatWentAndCame(old: String, new: String, expected: String) { #expect(lines(old, new) == expected) }

  @Test func shortensWhatDidNotChange() {
    let words = (1...40).map { "w\($0)" }
    let new = words[..<20].joined(separator: " ") + " x " + words[20...].joined(separator: " ")
    #expect(
      lines(words.joined(separator: " "), new, width: 200)
        == "  … w13 w14 w15 w16 w17 w18 w19 w20 {+x+} w21 w22 w23 w24 w25 w26 w27 w28 …\n")
  }

  @Test func breaksLinesByCells() {
    let text = lines("", (1...40).map { "été\($0)" }.joined(separator: " "), width: 30)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.cells(of: $0) <= 30 && $0.hasPrefix("  ") })
  }

  @Test func coloursOnATerminal() {
    #expect(lines("a", "b", isColoured: true) == "  \u{1B}[1;31m[-a-]\u{1B}[0m \u{1B}[32m{+b+}\u{1B}[0m\n")
  }
}

import Markup
import Newsroom

/// The languages that the parts of a file are in.
struct LanguageReading: Sendable {
  /// The guess of each unit of the outline; nil for what is no running text, or unclear.
  let guesses: [Guess?]
  /// The guess of the summary.
  let summary: Guess?
  /// The language of the text as a whole; nil if it is mixed, or unclear.
  let verdict: Guess?
  /// What the guesses were made by.
  let guesser: LanguageGuesser

  /// Reads a file.
  /// - Returns: nil if its own language is not known to the guesser: then nothing can be said.
  init?(of contribution: Contribution, _ outline: Outline, by guesser: LanguageGuesser) {
    guard guesser.languages.contains(contribution.language) else { return nil }
    self.guesser = guesser
    let tables = guesser.tables
    guesses = outline.text.withUnsafeBufferPointer { text in
      outline.units.map { unit in
        Self.isText(unit) ? tables.guess(UnsafeBufferPointer(rebasing: text[unit.text])) : nil
      }
    }
    summary = (contribution.frontMatter.summary?.value).flatMap { guesser.guess($0) }
    let told = guesses.compactMap(\.self) + (summary.map { [$0] } ?? [])
    if let verdict = LanguageDecision.verdict(of: told) {
      self.verdict = verdict
    } else if told.isEmpty, outline.units.allSatisfy({ !Self.isTelling($0) }) {
      // Many short paragraphs may tell together what none of them tells alone.
      verdict = guesser.guess(
        outline.units.filter(Self.isText).flatMap { Array(outline.text[$0.text]) + [0x0A] }[...])
    } else {
      verdict = nil
    }
  }

  /// Whether a unit is running text. What is links and little else names pages, and they have titles in their language.
  static func isText(_ unit: TextUnit) -> Bool {
    switch unit.kind {
    case .paragraph, .heading, .listItem, .tableRow, .footnote:
      !unit.text.isEmpty && (unit.linked == 0 || unit.text.count - unit.linked > unit.text.count / 4)
    case .code, .chart, .picture: false
    }
  }

  /// Whether a unit is long enough to have told its language.
  private static func isTelling(_ unit: TextUnit) -> Bool {
    isText(unit) && unit.words >= 2 * LanguageGuesser.fewestWords
  }
}

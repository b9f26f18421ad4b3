import Diagnostics
import Newsroom

/// The numbers of a paragraph should be in its translation.
struct NumberMissing: Check {
  static let numberMissing = DiagnosticKind(
    "number-missing", .note, "The numbers of the original are in the translation",
    explanation: """
      A number of three digits or more, or with a per cent sign, is in a paragraph of the original and nowhere in the translation. \
      30 000, 30,000 and 30.000 are the same number. It may be written in words or rounded in the translation, which is fine.
      """,
    bad: "Elle compte 26 500 membres.   and in English: It has 25,600 members.",
    good: "It has 26,500 members.")

  var kinds: [DiagnosticKind] { [Self.numberMissing] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }
  var coveredWithin: Set<String> { [Self.numberMissing.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let own = Set(Numbers.all(in: pair.translation.outline.text[...]).map(\.value))
    for bead in pair.alignment.beads where !bead.translation.isEmpty {
      for index in bead.original where !pair.changed.contains(index) {
        let unit = pair.original.outline.units[index]
        for number in Numbers.all(in: pair.original.outline.text[unit.text]) where !own.contains(number.value) {
          diagnostics.append(
            Diagnostic(
              Self.numberMissing,
              at: pair.translation.location(of: pair.translation.outline.units[bead.translation.lowerBound]),
              "The number \(number.written) of the original is not in \(pair.language)",
              help: "Compare the two; if it is written otherwise, all is well.",
              notes: [pair.note("it stands here", original: index)]))
        }
      }
    }
  }
}

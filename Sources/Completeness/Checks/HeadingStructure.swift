import Diagnostics
import Newsroom

/// A translation must have the headings of its original, on the same levels.
struct HeadingStructure: Check {
  static let headingStructure = DiagnosticKind(
    "heading-structure", .error, "A translation has the headings of its original",
    explanation: """
      The headings inside an item divide it alike in all languages. Here one is missing, one is too many, or one is on another \
      level. Where a heading is missing, a part of the text may be, too.
      """,
    bad: "### How to enrol   (in the original, and no such line in the translation)",
    good: "### Comment s'inscrire")

  var kinds: [DiagnosticKind] { [Self.headingStructure] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    for unit in pair.missing where !pair.changed.contains(unit) && Self.level(pair.original.outline.units[unit]) != nil
    {
      let text = pair.original.outline.text(of: pair.original.outline.units[unit])
      diagnostics.append(
        Diagnostic(
          Self.headingStructure, at: pair.place(ofMissing: unit),
          "A heading of the original is missing here in \(pair.language)",
          help: "Add the heading; in the original it is '\(text)'.",
          notes: [pair.note("the heading of the original", original: unit)]))
    }
    for unit in pair.added where Self.level(pair.translation.outline.units[unit]) != nil {
      diagnostics.append(
        Diagnostic(
          Self.headingStructure, at: pair.translation.location(of: pair.translation.outline.units[unit]),
          "This heading is not in the original", help: "Add it to the original, or take it out."))
    }
    for (bead, units) in zip(
      pair.alignment.beads.filter { $0.original.count == 1 && $0.translation.count == 1 }, pair.pairs)
    {
      guard let meant = Self.level(units.original), let level = Self.level(units.translation), level != meant else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          Self.headingStructure, at: pair.translation.location(of: units.translation),
          "This heading is of level \(level), in the original of level \(meant)",
          help: "Begin the line with \(String(repeating: "#", count: meant)) and a blank.",
          notes: [pair.note("the heading of the original", original: bead.original.lowerBound)]))
    }
  }

  private static func level(_ unit: TextUnit) -> Int? {
    if case .heading(let level) = unit.kind { level } else { nil }
  }
}

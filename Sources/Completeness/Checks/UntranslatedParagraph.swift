import Diagnostics
import Newsroom

/// A paragraph of a translation must not be left in the language of the original.
struct UntranslatedParagraph: Check {
  static let untranslatedParagraph = DiagnosticKind(
    "untranslated-paragraph", .warning, "A paragraph of a translation is still in the language of the original",
    explanation: """
      The rest of the file is translated; this paragraph, list item, footnote or table row, or the summary, is not. It was \
      forgotten, or came later into the original. Or it is in a third language, which the original is not in at that place.

      If it is a quotation that shall stay as it is, mark its language: <span lang="fr">…</span>.
      """,
    bad: "In June the inventory appeared.\n\nIl compte désormais 124 mutuelles dans onze pays.",
    good: "In June the inventory appeared.\n\nIt now lists 124 mutuals in eleven countries.")

  var kinds: [DiagnosticKind] { [Self.untranslatedParagraph] }
  var coveredBy: Set<String> { [WrongLanguage.wrongLanguage.id, UntranslatedItem.untranslatedItem.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    guard let text = UntranslatedText(pair) else { return }
    let original = pair.original
    if text.hasUntranslatedSummary, let summary = pair.translation.contribution.frontMatter.summary {
      let source = original.contribution.frontMatter.summary.map {
        Diagnostic.Note("the original says it here", at: original.location($0.range))
      }
      diagnostics.append(
        Diagnostic(
          Self.untranslatedParagraph, at: pair.translation.location(summary.range),
          "The summary is still in '\(original.language)'",
          help: "Translate it into '\(pair.translation.language)'.", notes: source.map { [$0] } ?? []))
    }
    let units = pair.translation.outline.units
    for index in units.indices {
      let third = text.thirdLanguage(of: index)
      guard third != nil || text.isUntranslated(index), let name = Self.name(of: units[index].kind) else { continue }
      let notes = text.counterpart(of: index).map { range in
        [
          Diagnostic.Note(
            "the original says it here", at: original.location(of: original.outline.units[range.lowerBound]))
        ]
      }
      diagnostics.append(
        Diagnostic(
          Self.untranslatedParagraph, at: pair.translation.location(of: units[index]),
          third.map { "\(name) is in '\($0)'" } ?? "\(name) is still in '\(original.language)'",
          help: "Translate it into '\(pair.translation.language)', or mark it with "
            + "<span lang=\"\(third ?? original.language)\">.",
          notes: notes ?? []))
    }
  }

  /// What a unit is called; nil for those that others look at.
  private static func name(of kind: TextUnit.Kind) -> String? {
    switch kind {
    case .paragraph: "This paragraph"
    case .listItem: "This list item"
    case .tableRow: "This table row"
    case .footnote: "This footnote"
    case .heading, .code, .chart, .picture: nil
    }
  }
}

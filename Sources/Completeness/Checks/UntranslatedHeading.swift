import Diagnostics
import Newsroom

/// A heading of a translation must not be left in the language of the original.
struct UntranslatedHeading: Check {
  static let untranslatedHeading = DiagnosticKind(
    "untranslated-heading", .warning, "A heading of a translation is still in the language of the original",
    explanation: """
      The text below it is translated, the heading or the title is not. Headings that are names only may stay as they are and \
      are not reported; others are, where their words tell the language.
      """,
    bad: "## Le chiffre de la lettre",
    good: "## This issue's figure")

  var kinds: [DiagnosticKind] { [Self.untranslatedHeading] }
  var coveredBy: Set<String> { [WrongLanguage.wrongLanguage.id, UntranslatedItem.untranslatedItem.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    guard let text = UntranslatedText(pair) else { return }
    let original = pair.original
    if text.hasUntranslatedTitle {
      report("The title", at: pair.translation.titleLocation, pair, original.titleLocation, into: &diagnostics)
    }
    let units = pair.translation.outline.units
    for index in units.indices {
      guard case .heading = units[index].kind, text.isUntranslated(index) else { continue }
      let source = text.counterpart(of: index).map { original.location(of: original.outline.units[$0.lowerBound]) }
      report("This heading", at: pair.translation.location(of: units[index]), pair, source, into: &diagnostics)
    }
  }

  private func report(
    _ name: String, at location: Location, _ pair: TranslationPair, _ source: Location?,
    into diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        Self.untranslatedHeading, at: location, "\(name) is still in '\(pair.original.language)'",
        help: "Translate it into '\(pair.translation.language)'.",
        notes: source.map { [.init("the original has it here", at: $0)] } ?? []))
  }
}

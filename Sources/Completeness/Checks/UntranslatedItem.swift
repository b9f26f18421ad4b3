import Diagnostics

/// At least half of a translation must be translated.
struct UntranslatedItem: Check {
  static let untranslatedItem = DiagnosticKind(
    "untranslated-item", .error, "A translation is still in the language of its original",
    explanation: """
      At least half of the paragraphs are in the language of the original, or word for word those of the original: the file was \
      copied and not translated, or not to the end. Readers of the edition could not read it. Translate it, or set status: draft until it \
      is, and the item is left out of that edition.

      Code, addresses, names, titles in <cite> and what is marked with <span lang="fr"> do not count.
      """,
    bad: "mutuelle.en.md: La mutuelle de santé couvre les familles du quartier.",
    good: "mutuelle.en.md: The health mutual covers the families of the neighbourhood.")

  var kinds: [DiagnosticKind] { [Self.untranslatedItem] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    if !reportByLanguage(pair, into: &diagnostics) { reportCopy(pair, into: &diagnostics) }
  }

  /// What is said of a text that is told by its language.
  /// - Returns: whether anything is.
  private func reportByLanguage(_ pair: TranslationPair, into diagnostics: inout [Diagnostic]) -> Bool {
    guard let text = UntranslatedText(pair) else { return false }
    let units = pair.translation.outline.units
    let paragraphs = units.indices.filter { if case .heading = units[$0].kind { false } else { true } }
    let untranslated = paragraphs.filter(text.isUntranslated)
    let translated = paragraphs.filter(text.isTranslated)
    guard let first = untranslated.first else {
      return reportShortText(pair, into: &diagnostics)
    }
    guard untranslated.count >= translated.count else { return false }
    let total = untranslated.count + translated.count
    let language = pair.original.language
    let headline =
      switch (untranslated.count, total) {
      case (1, 1): "The text is still in '\(language)'"
      case (total, _): "All \(total) paragraphs are still in '\(language)'"
      default: "\(untranslated.count) of \(total) paragraphs are still in '\(language)'"
      }
    diagnostics.append(
      finding(
        pair, headline, notes: [.init("the first of them is here", at: pair.translation.location(of: units[first]))]))
    return true
  }

  /// A text of short paragraphs only is judged as a whole.
  private func reportShortText(_ pair: TranslationPair, into diagnostics: inout [Diagnostic]) -> Bool {
    guard pair.translation.reading?.verdict?.language == pair.original.language else { return false }
    diagnostics.append(finding(pair, "The text is still in '\(pair.original.language)'", notes: []))
    return true
  }

  /// Short items of a list tell their language neither alone nor together, but a copy is a copy.
  private func reportCopy(_ pair: TranslationPair, into diagnostics: inout [Diagnostic]) {
    let text = CopiedText(pair)
    guard text.isMost, let first = text.copied.first else { return }
    let (copied, total) = (text.copied.count, text.judged.count)
    let headline =
      switch (copied, total) {
      case (1, 1): "The text is word for word that of the original"
      case (total, _): "All \(total) paragraphs are word for word those of the original"
      default: "\(copied) of \(total) paragraphs are word for word those of the original"
      }
    let place = pair.translation.location(of: pair.translation.outline.units[first])
    diagnostics.append(finding(pair, headline, notes: [.init("the first of them is here", at: place)]))
  }

  private func finding(_ pair: TranslationPair, _ headline: String, notes: [Diagnostic.Note]) -> Diagnostic {
    let original = Diagnostic.Note("the original is here", at: pair.original.titleLocation)
    return Diagnostic(
      Self.untranslatedItem, at: pair.translation.titleLocation, headline,
      help: "Translate it, or write 'status: draft' until it is translated.", notes: notes + [original])
  }
}

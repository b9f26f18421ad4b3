import Newsroom

/// A translation beside its original.
struct TranslationPair: Sendable {
  /// The version the item was written in.
  let original: Version
  /// The translation.
  let translation: Version
  /// Which units of the one correspond to which of the other.
  let alignment: Alignment

  init(original: Version, translation: Version) {
    self.original = original
    self.translation = translation
    alignment = Alignment(original.outline, translation.outline)
  }

  /// The words of the translation for each word of the original, bodies only; nil for a body without words.
  var ratio: Double? {
    let words = original.outline.words
    return words == 0 ? nil : Double(translation.outline.words) / Double(words)
  }
}

/// How an item stands in one language.
///
/// The cases stand in order, the worse the later: of several that hold, the worst is told.
public enum TranslationState: String, Sendable, Hashable, CaseIterable {
  /// It is there, whole and fresh, as far as the checks can tell.
  case complete
  /// The original has changed a little since it was translated.
  case aged
  /// It is there, but its item has no section, so it is in no edition.
  case unsorted
  /// It is there, but has an error, so the issue cannot be built.
  case faulty
  /// The original has changed since it was translated.
  case outdated
  /// It leaves out a part of the original.
  case abridged
  /// Its text is in another language than its file says, or was never translated.
  case wrongLanguage = "wrong-language"
  /// It is there, but said not to be ready, or has no text yet; or its original is not ready.
  case draft
  /// There is no such version.
  case missing
  /// The item is not meant for this language.
  case excluded

  /// Whether readers of this edition get the item as it is meant, or are not meant to get it.
  public var isDone: Bool { self == .complete || self == .excluded }

  /// The state in a word or two, for people: `wrong language`.
  public var words: String {
    switch self {
    case .faulty: "error"
    case .wrongLanguage: "wrong language"
    case .excluded: "not meant for it"
    default: rawValue
    }
  }

  /// The state that a kind of diagnostic about a file means, if it means one.
  static func meant(by id: String) -> TranslationState? {
    switch id {
    case "aged": .aged
    case "unsorted-item": .unsorted
    case "outdated", "stamp-bumped": .outdated
    case "abridged", "links-gone", "paragraph-missing": .abridged
    case "wrong-language", "untranslated-item": .wrongLanguage
    case "draft-item", "placeholder": .draft
    case "missing-edition": .missing
    default: nil
    }
  }

  /// How bad a state is, larger for worse; its place among all cases.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

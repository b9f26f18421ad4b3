internal import Diagnostics

/// What can be wrong with translations that are to be stamped or compared.
enum TranslationDiagnostics {
  /// All kinds, sorted by id.
  static let all = [stampRefused]

  /// A translation that was not touched since its original changed cannot be stamped.
  static let stampRefused = DiagnosticKind(
    "stamp-refused", .error, "A translation is stamped when it has been translated",
    explanation: """
      gnews translation stamp says that a translation agrees with its original. It does not do so for a translation whose text \
      is still what it was when it was stamped, while the original has changed: the stamp would hide that there is something to do.

      gnews translation diff FILE shows what changed in the original. Translate it and stamp again; or, if the translation holds as \
      it is, say so with gnews translation reviewed FILE.
      """,
    bad: "gnews translation stamp course.en.md   # nothing was translated",
    good: "gnews translation reviewed course.en.md   # and nothing is to be")
}

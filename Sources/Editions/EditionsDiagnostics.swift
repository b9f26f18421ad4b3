public import Diagnostics

/// The kinds of diagnostic that assembling an edition can give.
public enum EditionsDiagnostics {
  /// All of them, sorted by id.
  public static let all: [DiagnosticKind] = [
    danglingReference, unknownEditionLanguage,
  ]

  /// A cross reference to an item that the edition does not have.
  public static let danglingReference = DiagnosticKind(
    "dangling-reference", .error, "A cross reference leads to an item that is not in the edition",
    explanation: """
      [see page {page}](#slug) becomes a link to another item of the same edition, with its page number. The slug is the \
      item's file name without its language and ending: inventaire for inventaire.fr.md.

      When no item of the issue has that slug, this is an error. When the item exists but is not in this edition, because it is \
      not translated, still a draft or not yet in a section, it is a warning. In both cases the words are printed without the \
      link, and '…' for the page.
      """,
    bad: "More on this [page {page}](#inventaires).",
    good: "More on this [page {page}](#inventaire).")

  /// An edition in a language that gnews has no rules for.
  public static let unknownEditionLanguage = DiagnosticKind(
    "unknown-edition-language", .warning, "Editions are in languages that gnews has rules for",
    explanation: """
      Dates, contributor lines and typography differ from language to language. gnews knows how French (fr), English (en) and \
      Spanish (es) write them. An edition in another language is made all the same: its dates are written 2007-09-10, its \
      contributors are named without words around them, and quotation marks, spaces and numbers stay as they were typed.

      The fixed words of such an edition stand in the theme's labels.yml, in as many languages as one likes. Rules are added \
      to gnews itself: one file in Sources/Editions/Languages and one line in LanguageRules.swift.
      """,
    bad: "languages: [fr, de]",
    good: "languages: [fr, en]")
}

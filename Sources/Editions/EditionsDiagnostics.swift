public import Diagnostics

/// The kinds of diagnostic that assembling an edition can give.
public enum EditionsDiagnostics {
  /// All of them, sorted by id.
  public static let all: [DiagnosticKind] = [
    danglingReference, labelMissing, missingAlternative, unknownEditionLanguage,
  ]

  /// A cross reference to an item that the edition does not have.
  public static let danglingReference = DiagnosticKind(
    "dangling-reference", .error, "A cross reference leads to an item that is not in the edition",
    explanation: """
      [see page {page}](#slug) becomes a link to another item of the same edition, with its page number. The slug is the \
      item's file name without its language and ending: inventaire for inventaire.fr.md.

      When no item of the issue has that slug, this is an error. When the item exists but is not in this edition, because it is \
      not translated, still a draft or not yet in a section, it is a warning. In both cases the words are printed without the \
      link.
      """,
    bad: "More on this [page {page}](#inventaires).",
    good: "More on this [page {page}](#inventaire).")

  /// A word that an edition needs is missing in its language.
  public static let labelMissing = DiagnosticKind(
    "label-missing", .error, "A fixed word of the edition is missing in its language",
    explanation: """
      Every edition needs its fixed words in its own language: the labels of the theme (Styles/NAME/labels.yml), the titles of \
      the sections (Sections/*.yml) and the title of the publication (gnews.yml). Add the missing word.
      """,
    bad: "contents: {fr: Sommaire, en: Contents}",
    good: "contents: {fr: Sommaire, en: Contents, es: Sumario}")

  /// A picture without words for those who do not see it.
  public static let missingAlternative = DiagnosticKind(
    "missing-alternative", .warning, "A picture is not described in the language of the edition",
    explanation: """
      Readers who do not see a picture are read its description, so each edition needs one in its own language. Say what the \
      picture shows in the alt of the item's image; a translation gives the words only and leaves the file to the original.
      """,
    bad: "image:\n  src: atelier.jpg",
    good: "image:\n  src: atelier.jpg\n  alt: Twelve people around a table covered with forms")

  /// An edition in a language that gnews has no rules for.
  public static let unknownEditionLanguage = DiagnosticKind(
    "unknown-edition-language", .error, "An edition is wanted in a language that gnews has no rules for",
    explanation: """
      Dates, contributor lines and typography differ from language to language. gnews knows French (fr), English (en) and Spanish \
      (es). Take the language out of the publication's languages, or add its rules to gnews: one file in \
      Sources/Editions/Languages and one line in LanguageRules.swift.
      """,
    bad: "languages: [fr, xx]",
    good: "languages: [fr, en]")
}

import Diagnostics

extension DiagnosticKind {
  static let brokenYAML = DiagnosticKind(
    "broken-yaml", .error, "YAML must be well-formed",
    explanation: """
      The front matter of a contribution and the files that end in .yml are YAML: lines of "key: value". The commonest \
      mistake is a value that holds a colon and a space, or begins with one of * & ! @ % ` # [ { - and a space: YAML \
      gives these a meaning of their own. Put such a value in quotes.

      Anchors (&name), aliases (*name) and tags (!name) are not read, nor are several documents in one file.
      """,
    bad: "title: Santé : un droit", good: "title: \"Santé : un droit\"")
  static let duplicateKey = DiagnosticKind(
    "duplicate-key", .error, "A key may be given once",
    explanation: "When a key stands twice, nobody can know which of the two values is meant. Keep one.",
    bad: "title: A\ntitle: B", good: "title: B")
  static let mistypedValue = DiagnosticKind(
    "mistyped-value", .error, "A value must be of the type its key asks for",
    explanation: """
      Each key takes one type of value: a text, a whole number, a date as 2007-11-26, a list, or a group of keys. See \
      docs/front-matter.md for the keys of a contribution.
      """,
    bad: "order: first", good: "order: 10")
  static let emptyValue = DiagnosticKind(
    "empty-value", .error, "A key must have a value",
    explanation: "A key without a value says nothing. Fill it in or remove the line.",
    bad: "summary:", good: "summary: Thirty new mutual funds opened in June.")
  static let unknownKey = DiagnosticKind(
    "unknown-key", .warning, "Only the documented keys are read",
    explanation: """
      A key that is not known has no effect; most are misspelt, or written in another language than English. \
      docs/front-matter.md lists the keys of a contribution.
      """,
    bad: "titel: News from Dakar", good: "title: News from Dakar")
  static let missingKey = DiagnosticKind(
    "missing-key", .error, "Required keys must be there",
    explanation: "Some keys must be given: a link needs a label and a url, a contributor a name, an issue a number.",
    bad: "links:\n  - label: The report", good: "links:\n  - label: The report\n    url: https://example.org/report")
  static let unknownLanguage = DiagnosticKind(
    "unknown-language", .error, "A language must be one of the newsletter's",
    explanation: """
      Languages are written by their two-letter code, and gnews.yml lists those the newsletter appears in. A region \
      (fr-FR) is not written.
      """,
    bad: "lang: french", good: "lang: fr")
}

/// The diagnostics about YAML.
enum YAMLDiagnostics {
  static let all: [DiagnosticKind] = [
    .brokenYAML, .duplicateKey, .mistypedValue, .emptyValue, .unknownKey, .missingKey, .unknownLanguage,
  ]
}

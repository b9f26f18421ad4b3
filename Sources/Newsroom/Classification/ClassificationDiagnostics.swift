import Diagnostics

extension DiagnosticKind {
  static let unsortedItem = DiagnosticKind(
    "unsorted-item", .warning, "Every item has a section",
    explanation: """
      An item without "section" is sorted by its kind, the dates of its event and its words in all languages together. \
      Here the evidence is too thin, or speaks for two sections alike. "gnews classify --explain" shows it.
      """,
    bad: "title: Thank you", good: "title: Thank you\nsection: quoi-de-neuf")
}

/// The diagnostics about classification.
enum ClassificationDiagnostics {
  static let all: [DiagnosticKind] = [.unsortedItem]
}

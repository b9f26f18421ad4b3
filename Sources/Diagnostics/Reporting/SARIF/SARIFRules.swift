/// The kinds of diagnostic that occur in a run, as SARIF's rules.
struct SARIFRules {
  private let kinds: [DiagnosticKind]
  private let indices: [String: Int]

  /// Gathers the kinds, each once, sorted by id.
  init(_ diagnostics: [Diagnostic]) {
    kinds = Set(diagnostics.map(\.kind)).sorted { $0.id < $1.id }
    indices = Dictionary(kinds.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The place of a kind among the rules.
  func index(of kind: DiagnosticKind) -> Int { indices[kind.id] ?? -1 }

  /// The rules.
  var values: [JSONValue] { kinds.map(rule) }

  private func rule(_ kind: DiagnosticKind) -> JSONValue {
    let summary = SARIFText.escaping(kind.summary.prefix(1).uppercased() + kind.summary.dropFirst() + ".")
    let explanation = kind.explanation.isEmpty ? summary : SARIFText.escaping(kind.explanation)
    var text = explanation
    var markdown = kind.explanation.isEmpty ? MarkdownText.escaping(summary) : MarkdownText.paragraphs(explanation)
    for (title, example) in [("Wrong:", kind.bad), ("Right:", kind.good)] where !example.isEmpty {
      let example = SARIFText.escaping(example)
      text += "\n\n" + title + "\n\n" + example
      markdown += "\n\n" + title + "\n\n" + MarkdownText.block(example)
    }
    return .members(
      ("id", .string(kind.id)),
      ("shortDescription", .members(("text", .string(summary)))),
      ("fullDescription", .members(("text", .string(explanation)))),
      ("help", .members(("text", .string(text)), ("markdown", .string(markdown)))),
      ("defaultConfiguration", .members(("level", .string(kind.severity.rawValue)))))
  }
}

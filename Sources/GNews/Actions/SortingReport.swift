internal import Diagnostics
internal import Newsroom

/// The result of sorting, for people and for machines.
struct SortingReport {
  /// The items, in the order they are told.
  var items: [SortedItem]
  /// Whether evidence and scores are shown.
  var isExplained: Bool

  /// A line an item: path and section; then, if explained, scores and evidence.
  var text: String {
    let width = items.map { DisplayWidth.cells(of: VisibleText.escaping($0.path)) }.max() ?? 0
    var text = ""
    for (index, item) in items.enumerated() {
      if isExplained, index > 0 { text += "\n" }
      text += SortingReport.padded(VisibleText.escaping(item.path), isExplained ? 0 : width) + "  "
      text += item.classification.section ?? "unsorted"
      if item.isWritten { text += " (written)" }
      if let stated = item.stated, stated != item.classification.section { text += " (the file says \(stated))" }
      text += "\n"
      if isExplained { text += explanation(item.classification) }
    }
    return text
  }

  private func explanation(_ classification: Classification) -> String {
    let sections = classification.scores.filter { $0.value > 0 }
    if sections.isEmpty { return "  nothing speaks for any section\n" }
    var text = ""
    for score in sections {
      text += "  " + SortingReport.right(JSONValue.text(ofDecimal: score.value), 6) + "  " + score.section + "\n"
      for piece in classification.evidence where piece.section == score.section {
        text += "    " + SortingReport.right(JSONValue.text(ofDecimal: piece.weight), 6) + "  "
        text += VisibleText.escaping(piece.what)
        if let start = piece.location?.start { text += ", line " + String(start.line) }
        text += "\n"
      }
    }
    return text
  }

  /// An object of version 1 with the items; evidence only if explained.
  var json: String {
    JSONValue.members(("version", 1), ("items", .array(items.map(value)))).encoded() + "\n"
  }

  private func value(_ item: SortedItem) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("path", .string(item.path)),
      .init("slug", .string(item.original.slug)),
      .init("section", .optional(item.classification.section)),
      .init("stated", .optional(item.stated)),
      .init("written", .bool(item.isWritten)),
      .init(
        "scores",
        .array(
          item.classification.scores.map {
            .members(("section", .string($0.section)), ("score", .decimal($0.value)))
          })),
    ]
    if isExplained {
      members.append(
        .init(
          "evidence",
          .array(
            item.classification.evidence.map { piece in
              .members(
                ("section", .string(piece.section)), ("what", .string(piece.what)), ("weight", .decimal(piece.weight)),
                ("line", piece.location.map { .number($0.start.line) } ?? .null))
            })))
    }
    return .object(members)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.cells(of: text)))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}

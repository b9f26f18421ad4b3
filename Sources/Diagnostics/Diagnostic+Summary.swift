extension Diagnostic {
  /// How many diagnostics of one kind are told of one file.
  static let mostOfAKind = 200

  /// Diagnostics without endless repetition: of a kind found very often in one file the first are told, then their number.
  ///
  /// Each one told costs time with the length of its line, and nobody reads the thousandth.
  /// - Parameter diagnostics: in reporting order.
  /// - Returns: in reporting order; what is summed up is as grave as the worst of it.
  public static func summarizing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    struct Key: Hashable {
      var path: String?
      var id: String
    }
    var counts: [Key: Int] = [:]
    for diagnostic in diagnostics { counts[Key(path: diagnostic.path, id: diagnostic.kind.id), default: 0] += 1 }
    guard counts.values.contains(where: { $0 > mostOfAKind }) else { return diagnostics }
    var told: [Key: Int] = [:]
    var worst: [Key: Severity] = [:]
    var result: [Diagnostic] = []
    for diagnostic in diagnostics {
      let key = Key(path: diagnostic.path, id: diagnostic.kind.id)
      let total = counts[key, default: 0]
      let number = told[key, default: 0] + 1
      told[key] = number
      if number <= mostOfAKind || total <= mostOfAKind {
        result.append(diagnostic)
        continue
      }
      worst[key] = max(worst[key] ?? diagnostic.severity, diagnostic.severity)
      guard number == total else { continue }
      var summary = Diagnostic(
        diagnostic.kind, at: diagnostic.location,
        "\(total - mostOfAKind) more findings of this kind, the last one here: \(diagnostic.kind.summary)")
      summary.path = diagnostic.path
      summary.severity = worst[key] ?? diagnostic.severity
      result.append(summary)
    }
    return result.sorted(by: inReportingOrder)
  }
}

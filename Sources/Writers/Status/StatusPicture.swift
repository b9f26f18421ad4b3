internal import Completeness
internal import Newsroom

extension StatusOverview {
  /// The items side by side before the picture goes on below; as many as a phone has room for.
  private static let perBand = 20
  private static let step = StatusSymbols.side + 2
  private static let lead = 28

  /// Writes a picture: by section, a column an item and a row a language. Its label says what it shows.
  static func picture(_ report: StatusReport, into buffer: inout MarkupBuffer) {
    guard !report.groups.isEmpty else { return }
    buffer.start("div", [("class", "picture")])
    for group in report.groups {
      buffer.start("figure")
      let name = report.name(of: group)
      buffer.element("figcaption", StatusTables.language(name.language), text: StatusTables.title(name.text))
      for start in stride(from: 0, to: group.rows.count, by: perBand) {
        let rows = group.rows[start..<min(start + perBand, group.rows.count)]
        band(rows, report, label: start == 0 ? label(group, report) : "continued", into: &buffer)
      }
      buffer.end()
    }
    buffer.end()
    buffer.newline()
  }

  private static func label(_ group: StatusReport.Group, _ report: StatusReport) -> String {
    report.languages.map { language in
      let count = group.count(language)
      let gaps = count.gapWords
      return "\(LanguageName.of(language)): \(count[.complete]) of \(count.meant) complete"
        + (gaps.isEmpty ? "" : ", " + gaps)
    }.joined(separator: "; ")
  }

  private static func band(
    _ rows: ArraySlice<StatusReport.Row>, _ report: StatusReport, label: String, into buffer: inout MarkupBuffer
  ) {
    let width = lead + rows.count * step
    let height = report.languages.count * step
    buffer.start(
      "svg",
      [
        ("role", "img"), ("aria-label", label), ("viewBox", "0 0 \(width) \(height)"), ("width", String(width)),
        ("height", String(height)),
      ])
    var squares = ""
    var others: [(TranslationState, x: Int, y: Int)] = []
    for (column, language) in report.languages.enumerated() {
      let y = column * step
      buffer.element("text", [("x", "0"), ("y", String(y + 10))], text: language.rawValue)
      for (index, row) in rows.enumerated() where row.cells.indices.contains(column) {
        let x = lead + index * step
        let state = row.cells[column].state
        if state == .complete {
          squares += "M\(x) \(y)h12v12h-12z"
        } else {
          others.append((state, x, y))
        }
      }
    }
    if !squares.isEmpty { buffer.empty("path", [("class", TranslationState.complete.rawValue), ("d", squares)]) }
    for (state, x, y) in others {
      buffer.empty(
        "use",
        [
          ("href", "#s-" + state.rawValue), ("class", state.rawValue), ("x", String(x)), ("y", String(y)),
          ("width", "12"), ("height", "12"),
        ])
    }
    buffer.end()
  }
}

import Diagnostics

/// Reads `chart` blocks: fenced code whose info string begins with `chart`.
///
/// What cannot be drawn is told, and kept: as a table where it is one, else as code.
struct ChartReader {
  let findings: Findings

  /// Reads a block of code.
  /// - Parameters:
  ///   - info: the text behind the fence.
  ///   - node: the block.
  /// - Returns: the blocks it makes; nil if it is to stay code.
  func read(info: String, _ node: Node, of source: ParsedSource) -> [Block.Kind]? {
    let words = info.split(separator: " ").map(String.init)
    guard words.first?.lowercased() == "chart" else { return nil }
    let text = ChartText(node, of: source)
    let fence = source.text.file(source.text.range(ofLine: node.startLine))
    let kind = kind(words.dropFirst().joined(separator: " "), at: fence)
    let options = ChartOptions(text, findings)
    let head = text.bytes[options.end...].drop(while: ASCII.isSpace).prefix { $0 != ASCII.newline }
    let separator = CSVReader.separator(of: head)
    let csv = CSVReader(text.bytes, from: options.end, separator: separator)
    guard let table = table(csv, text, at: fence) else { return nil }
    let faults = ChartFaults(findings: findings, text: text)
    let parts = ChartParts(table, decimalMark: separator == 0x2C ? "." : ",", faults)
    parts.check(for: kind, faults, at: fence)
    guard let kind, faults.count == 0 else {
      return printable(table, options, place: findings.range(text.file(0..<text.bytes.count)))
    }
    return [
      .chart(
        Chart(
          kind: kind, title: options.values["title"], unit: options.values["unit"],
          description: options.values["description"], source: options.values["source"], corner: table[0][0].text,
          labels: parts.labels, series: parts.series))
    ]
  }

  private func kind(_ name: String, at fence: Range<Int>) -> Chart.Kind? {
    guard !name.isEmpty else { return .bar }
    if let kind = Chart.Kind(rawValue: name.lowercased()) { return kind }
    let known = Chart.Kind.allCases.map(\.rawValue)
    findings.report(
      .chartKind, fence, "There is no chart \(name.quotedBriefly)",
      help: (Suggestion.nearest(to: name, in: known).map { "Did you mean '\($0)'?" }
        ?? "A chart is one of: " + known.joined(separator: ", ") + ".") + " The data is printed as a table.")
    return nil
  }

  /// The rows, all of one length; nil if that was told to be impossible.
  private func table(_ csv: CSVReader, _ text: ChartText, at fence: Range<Int>) -> [[CSVReader.Field]]? {
    let asCode = "The block is printed as it stands."
    switch csv.fault {
    case .unclosedQuote(let place):
      findings.report(
        .chartData, text.file(place..<place + 1), "A quotation mark is not closed",
        help: "Put one at the end of the cell; inside a cell, write \"\" for \". " + asCode)
      return nil
    case .textBehindQuote(let place):
      findings.report(
        .chartData, text.file(place..<place + 1), "Text follows a closing quotation mark",
        help: "Put quotation marks around the whole cell; inside it, write \"\" for \". " + asCode)
      return nil
    case nil: break
    }
    guard let head = csv.rows.first, csv.rows.count > 1, head.count > 1 else {
      findings.report(
        .chartData, fence, "The chart has no data",
        help: "It needs a line of column names, and under it lines of a label and numbers: Africa,120. " + asCode)
      return nil
    }
    let ragged = csv.rows.filter { $0.count != head.count }
    for row in ragged.prefix(ChartLimits.findings) {
      findings.report(
        .chartData, text.file(row[0].range.lowerBound..<row[row.count - 1].range.upperBound),
        "This row has \(row.count) cells, the first row has \(head.count)",
        help: "Give every row as many cells; a comma inside a cell needs quotation marks around the cell. " + asCode)
    }
    return ragged.isEmpty ? csv.rows : nil
  }

  /// The table as Markdown would have it, with the words over and under it; nil if it is too large for that.
  private func printable(_ rows: [[CSVReader.Field]], _ options: ChartOptions, place: Range<Int>) -> [Block.Kind]? {
    guard rows.count <= ChartLimits.tableRows, rows[0].count <= ChartLimits.tableColumns else { return nil }
    func words(_ text: String) -> [Inline] { [Inline(.text(text), range: place)] }
    let cells = rows.map { $0.map { $0.text.isEmpty ? [] : words($0.text) } }
    let alignments = rows[0].indices.map { $0 == 0 ? Block.Table.Alignment.left : .right }
    let unit = options.values["unit"].map { " (\($0))" } ?? ""
    let title = options.values["title"].map { Block.Kind.paragraph([Inline(.strong(words($0 + unit)), range: place)]) }
    let table = Block.Kind.table(
      Block.Table(alignments: alignments, header: cells[0], rows: Array(cells.dropFirst())))
    return [title, table, options.values["source"].map { .paragraph(words($0)) }].compactMap(\.self)
  }
}

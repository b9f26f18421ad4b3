import Diagnostics

/// The labels and values of a table of data.
struct ChartParts {
  private(set) var labels: [String] = []
  private(set) var series: [Chart.Series] = []
  private let table: [[CSVReader.Field]]

  /// Reads the values.
  /// - Parameters:
  ///   - table: rows of equal length, the first the head; at least two of each.
  ///   - decimalMark: what a number's decimal mark is where the number does not tell.
  init(_ table: [[CSVReader.Field]], decimalMark: Unicode.Scalar, _ faults: ChartFaults) {
    self.table = table
    labels = table.dropFirst().map { $0[0].text }
    for column in 1..<table[0].count {
      let values = table.dropFirst().map { Self.value($0[column], decimalMark: decimalMark, faults) }
      series.append(Chart.Series(name: table[0][column].text, values: values))
    }
  }

  private static func value(
    _ field: CSVReader.Field, decimalMark: Unicode.Scalar, _ faults: ChartFaults
  ) -> Chart.Number? {
    switch NumberReader.read(field.text, decimalMark: decimalMark) {
    case .number(let number): return number
    case .empty: return nil
    case .ambiguous:
      faults.report(
        .chartNumber, field.range,
        "\(field.text.quotedBriefly) can be read as \(readings(field.text))",
        help: "Write whole numbers without a sign between the thousands, or one more decimal.")
    case .tooLong:
      faults.report(
        .chartNumber, field.range, "\(field.text.quotedBriefly) has more than \(ChartLimits.digits) digits",
        help: "Round it; nobody sees the rest in a chart.")
    case .none:
      faults.report(
        .chartNumber, field.range, "\(field.text.quotedBriefly) is not a number",
        help: "Write the number alone; what it counts goes into a line 'unit: %' over the table.")
    }
    return nil
  }

  /// What a number with one sign and three digits behind it may mean: `1250 or as 1.25`.
  private static func readings(_ text: String) -> String {
    let whole = text.filter { $0 != "," && $0 != "." }
    var decimal = text.map { $0 == "," ? "." : $0 }
    while decimal.last == "0" { decimal.removeLast() }
    if decimal.last == "." { decimal.removeLast() }
    return "\(whole) or as \(String(decimal))"
  }

  /// Checks what the kind of chart asks for.
  /// - Parameter fence: the block's first line in the file.
  func check(for kind: Chart.Kind?, _ faults: ChartFaults, at fence: Range<Int>) {
    checkNames(faults)
    guard let kind else { return }
    checkSize(kind, faults, at: fence)
    if faults.count == 0, series.allSatisfy({ $0.values.allSatisfy { $0 == nil } }) {
      faults.report(.chartData, file: fence, "The chart has no numbers", help: "Fill in its cells.")
    }
    if kind == .pie { checkPie(faults, at: fence) }
  }

  private func checkNames(_ faults: ChartFaults) {
    for field in table[0].dropFirst() where field.text.isEmpty && series.count > 1 {
      faults.report(
        .chartData, field.range, "A column has no name", help: "Write in the first row what its numbers are.")
    }
    for row in table.dropFirst() where row[0].text.isEmpty {
      faults.report(
        .chartData, row[0].range, "A row has no label", help: "Write in its first cell what its numbers belong to.")
    }
    for field in table[0] + table.dropFirst().map({ $0[0] }) where field.text.count > ChartLimits.label {
      faults.report(
        .chartTooLarge, field.range, "A label has \(field.text.count) characters, more than \(ChartLimits.label)",
        help: "Shorten it, and say the rest in the text.")
    }
  }

  private func checkSize(_ kind: Chart.Kind, _ faults: ChartFaults, at fence: Range<Int>) {
    if labels.count > ChartLimits.rows(kind) {
      faults.report(
        .chartTooLarge, file: fence,
        "A \(kind.rawValue) chart of \(labels.count) rows has more than \(ChartLimits.rows(kind))",
        help: kind == .pie
          ? "Put the smallest parts together, or write 'chart bar'." : "Put rows together, or leave some out.")
    } else if series.count > ChartLimits.series {
      faults.report(
        .chartTooLarge, file: fence,
        "A chart of \(series.count) columns of numbers has more than \(ChartLimits.series)",
        help: "Leave some out, or make several charts of them.")
    } else if kind == .bar, labels.count * series.count > ChartLimits.bars {
      faults.report(
        .chartTooLarge, file: fence,
        "A bar chart of \(labels.count * series.count) bars has more than \(ChartLimits.bars)",
        help: "Leave some out, or write 'chart line'.")
    }
  }

  private func checkPie(_ faults: ChartFaults, at fence: Range<Int>) {
    guard series.count == 1 else {
      faults.report(
        .chartData, table[0][2].range, "A pie has one column of numbers, this has \(series.count)",
        help: "Leave one, or write 'chart bar'.")
      return
    }
    for (row, value) in zip(table.dropFirst(), series[0].values) {
      guard let value else {
        if NumberReader.read(row[1].text, decimalMark: ".") == .empty {
          faults.report(
            .chartNumber, row[1].range, "A part of a pie has no number", help: "Write it, or delete the row.")
        }
        continue
      }
      if value.coefficient < 0 {
        faults.report(
          .chartNumber, row[1].range, "A part of a pie cannot be negative", help: "Write 'chart bar' for such numbers.")
      }
    }
    if faults.count == 0, series[0].values.allSatisfy({ ($0?.coefficient ?? 0) == 0 }) {
      faults.report(.chartData, file: fence, "All parts of the pie are zero", help: "Give it something to divide.")
    }
  }
}

internal import Diagnostics
internal import Editions

/// Draws a chart in plain text: bars of block characters, with a share behind each for a pie; a line, and bars that are
/// negative, become a table.
struct TextChart {
  /// The most cells of a bar.
  private static let longestBar = 32
  /// The fewest cells in which bars can be compared.
  private static let shortestBar = 8
  /// What stands for a value that is missing.
  private static let missing = "–"

  /// The data.
  let chart: ContentChart
  /// The edition's language.
  let language: String

  /// The lines of the chart.
  /// - Parameters:
  ///   - width: cells of a line, prefix included.
  ///   - prefix: what stands before every line.
  func lines(width: Int, prefix: String) -> [String] {
    func wrapped(_ text: RichText?) -> [String] {
      guard let text else { return [] }
      return TextLines.wrap(text, width: width, first: prefix, rest: prefix, language: language)
    }
    let head = wrapped(chart.headline) + wrapped(chart.subline)
    let data =
      bars(width: width, prefix: prefix)
      ?? TextTable(table: chart.table, language: language).blocks(width: width, prefix: prefix).flatMap(\.lines)
    let source = wrapped(chart.source)
    let blank = [TextLines.trimmed(prefix)]
    return head + (head.isEmpty ? [] : blank) + data + (source.isEmpty ? [] : blank) + source
  }

  /// Bars under one another; nil if the chart is better told as a table.
  private func bars(width: Int, prefix: String) -> [String]? {
    let numbers = chart.series.flatMap { $0.values.compactMap { $0?.number } }
    guard chart.kind != .line, let high = numbers.max(), numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    let room = width - DisplayWidth.cells(of: prefix)
    let percents = chart.kind == .pie && !chart.isPercent ? chart.percents : nil
    let values = chart.series.map { series in
      series.values.enumerated().map { row, value in
        let text = value?.text ?? TextChart.missing
        return percents.map { "\($0[row]) (\(text))" } ?? text
      }
    }
    let names = chart.series.count > 1 ? chart.series.map { TextLines.oneLine($0.name) } : [""]
    let valueWidth = widest(values.flatMap(\.self))
    let nameWidth = min(widest(names), room / 4)
    let labelWidth = min(widest(chart.labels.map(\.plain)), room / 3)
    let spaces = 4 + (nameWidth > 0 ? 2 : 0)
    let barWidth = min(TextChart.longestBar, room - labelWidth - nameWidth - valueWidth - spaces)
    guard barWidth >= TextChart.shortestBar else { return nil }

    var lines: [String] = []
    for (row, label) in chart.labels.enumerated() {
      if row > 0, names.count > 1 { lines.append(TextLines.trimmed(prefix)) }
      let words = TextLines.wrap(label, width: labelWidth, language: language)
      for line in 0..<max(words.count, chart.series.count) {
        var cells = padded(line < words.count ? words[line] : "", labelWidth) + "  "
        if chart.series.indices.contains(line) {
          if nameWidth > 0 { cells += padded(TextLines.cut(names[line], to: nameWidth), nameWidth) + "  " }
          let number = chart.series[line].values[row]?.number ?? 0
          let bar = TextChart.bar(high > 0 ? number / high : 0, cells: barWidth)
          let value = values[line][row]
          cells += bar + (bar.isEmpty ? "" : " ") + value
        }
        lines.append(TextLines.trimmed(prefix + cells))
      }
    }
    return lines
  }

  private func widest(_ texts: [String]) -> Int { texts.map { DisplayWidth.cells(of: $0) }.max() ?? 0 }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.cells(of: text)))
  }

  /// A bar in eighths of a cell; what is more than nothing is seen.
  private static func bar(_ share: Double, cells: Int) -> String {
    let eighths = share > 0 ? max(1, Int((share * Double(cells) * 8).rounded())) : 0
    let rest = Array("▏▎▍▌▋▊▉")
    return String(repeating: "█", count: eighths / 8) + (eighths % 8 > 0 ? String(rest[eighths % 8 - 1]) : "")
  }
}

internal import Completeness
internal import Diagnostics
internal import Newsroom

/// How far each language is, a line each: a bar, how many items are complete, and what the others lack.
struct StatusBars {
  private let counts: [(Language, StatusCount)]
  private let width: Int
  private let palette: Palette

  init(_ counts: [(Language, StatusCount)], width: Int, palette: Palette) {
    self.counts = counts
    self.width = width
    self.palette = palette
  }

  /// The lines, each ended.
  var text: String {
    let codes = counts.map { DisplayWidth.cells(of: $0.0.rawValue) }.max() ?? 0
    let numbers = counts.map { StatusBars.fraction($0.1).utf8.count }.max() ?? 0
    let percents = 7
    let bar = min(20, width - codes - numbers - percents - 4)
    var text = ""
    for (language, count) in counts {
      var line = palette.paint(TextCells.fill(language.rawValue, to: codes), .strong) + "  "
      var used = codes + 2
      if bar >= 5 {
        let full = count.meant == 0 ? bar : count[.complete] * bar / count.meant
        line += palette.paint(String(repeating: "█", count: full), .help)
        line += palette.paint(String(repeating: "░", count: bar - full), .faint) + "  "
        used += bar + 2
      }
      line += TextCells.right(StatusBars.fraction(count), numbers) + TextCells.right("\(count.percent) %", percents)
      used += numbers + percents
      // What the bar leaves out stands behind it, or below it where there is no room.
      let gaps = count.gapWords
      if !gaps.isEmpty {
        if width - used - 3 >= DisplayWidth.cells(of: gaps) {
          line += "   " + gaps
        } else {
          for part in TextWrapping.lines(of: gaps, width: width - codes - 2) {
            line += "\n" + String(repeating: " ", count: codes + 2) + part
          }
        }
      }
      text += line + "\n"
    }
    return text
  }

  private static func fraction(_ count: StatusCount) -> String { "\(count[.complete]) of \(count.meant)" }
}

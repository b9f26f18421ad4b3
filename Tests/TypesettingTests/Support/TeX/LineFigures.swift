@testable import Typesetting

/// What can be counted of the lines of some paragraphs.
struct LineFigures {
  var lines = 0
  var hyphens = 0
  /// Lines that end in a hyphen behind one that does.
  var consecutiveHyphens = 0
  /// Hyphens in front of a last line.
  var finalHyphens = 0
  /// Lines without a space to stretch that do not reach the measure.
  var unfilled = 0
  /// The widest space of a line, times its natural width.
  var widest = 1.0
  /// Demerits by gnews' own reckoning; paragraphs that it does not allow count nothing.
  var demerits = 0.0
  /// Paragraphs whose breaks are not allowed by gnews.
  var notAllowed = 0
  /// Demerits by TeX's reckoning.
  var texDemerits = 0

  /// Counts the lines of a paragraph.
  mutating func add(_ chosen: [Int], of points: [Breakpoint], breaker: LineBreaker) {
    lines += chosen.count
    texDemerits += TeXDemerits.total(of: chosen, in: points, measure: breaker.measure)
    if let sum = breaker.demerits(of: chosen, in: points) { demerits += sum } else { notAllowed += 1 }
    var before: Breakpoint?
    for index in chosen {
      let point = points[index]
      if point.showsHyphen { hyphens += 1 }
      if before?.showsHyphen == true {
        if point.showsHyphen { consecutiveHyphens += 1 }
        if point.ending == .end { finalHyphens += 1 }
      }
      let missing = breaker.measure - (point.width + point.extra - (before?.widthAfter ?? 0))
      let stretch = point.stretch - (before?.stretchAfter ?? 0)
      if missing > 0, point.ending != .end, point.ending != .forced {
        if stretch > 0 { widest = max(widest, 1 + missing / stretch * LineFigures.spaceStretch) } else { unfilled += 1 }
      }
      before = point
    }
  }

  /// How far a space stretches, as a part of its width.
  private static let spaceStretch = 0.5

  /// A row of the table in `docs/typesetting.md`.
  static func row(_ gnews: LineFigures, _ tex: LineFigures, title: String, same: Int, of count: Int) -> String {
    func pair(_ value: (LineFigures) -> Int) -> String { "\(value(gnews)) / \(value(tex))" }
    let cells = [
      title, "\(same * 100 / count) %", pair(\.lines), pair(\.hyphens), pair(\.consecutiveHyphens),
      pair(\.finalHyphens), "\(rounded(gnews.widest)) / \(rounded(tex.widest))",
      pair(\.unfilled),
      "\(millions(gnews.demerits)) / \(millions(tex.demerits))",
      "\(millions(Double(gnews.texDemerits))) / \(millions(Double(tex.texDemerits)))",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  /// Whole millions, thousands set apart.
  private static func millions(_ value: Double) -> String {
    let digits = Array("\(Int((value / 1e6).rounded()))")
    return digits.indices.map { index in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
    }.joined()
  }
}

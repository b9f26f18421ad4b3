/// What a chart may hold: more of it, and nobody could read it in a newsletter's column.
enum ChartLimits {
  /// The most rows of a kind.
  static func rows(_ kind: Chart.Kind) -> Int {
    switch kind {
    case .bar: 40
    case .line: 200
    case .pie: 8
    }
  }

  /// The most series.
  static let series = 6
  /// The most bars, those of all series together.
  static let bars = 40
  /// The most characters of a label or of a series' name.
  static let label = 60
  /// The most digits of a number.
  static let digits = 15
  /// What is wrong with one block is told this many times.
  static let findings = 5
  /// A table of more rows or columns is printed as code when it cannot be drawn.
  static let tableRows = 200
  static let tableColumns = 12
}

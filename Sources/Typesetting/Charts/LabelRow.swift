internal import Editions

/// The labels under a scale: all of them if they fit beside one another, else every second, third, …
enum LabelRow {
  private static let gap = 5.0
  private static let mostLines = 2

  /// Draws the labels.
  /// - Parameters:
  ///   - labels: the labels.
  ///   - places: the middle of each, ascending and evenly spaced.
  ///   - top: the top of their first lines.
  ///   - layout: takes them.
  ///   - setter: measures them.
  /// - Returns: the height they take.
  static func draw(
    _ labels: [RichText], at places: [Double], top: Double, in layout: inout ChartLayout,
    setter: inout ParagraphSetter
  ) -> Double {
    let step = places.count > 1 ? places[1] - places[0] : layout.width
    for every in 1...max(1, labels.count) {
      let isLast = every >= labels.count
      let measure = isLast ? layout.width : step * Double(every) - gap
      guard measure > gap else { continue }
      let chosen = stride(from: 0, to: labels.count, by: every)
      var row: [(left: Double, label: SetLabel)] = []
      for index in chosen {
        let label = setter.label(labels[index], as: .tableCell, measure: min(measure, layout.width))
        row.append((max(0, min(layout.width - label.width, places[index] - label.width / 2)), label))
      }
      guard isLast || fits(row) else { continue }
      for (left, label) in row {
        // Lines of one label are centred on one another.
        layout.labels += label.placed(x: left + label.width / 2, top: top, anchor: .middle)
      }
      return row.map(\.label.height).max() ?? 0
    }
    return 0
  }

  private static func fits(_ row: [(left: Double, label: SetLabel)]) -> Bool {
    guard row.allSatisfy({ !$0.label.isBroken && $0.label.lines.count <= mostLines }) else { return false }
    return zip(row, row.dropFirst()).allSatisfy { $0.left + $0.label.width + gap <= $1.left }
  }
}

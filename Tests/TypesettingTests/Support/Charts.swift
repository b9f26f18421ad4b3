import Editions
import TestSupport

@testable import Typesetting

extension ContentChart {
  /// A chart of some numbers; nil for a value that is missing.
  static func of(
    _ kind: Kind, _ rows: [(label: String, values: [Double?])], names: [String]? = nil, isPercent: Bool = false
  ) -> ContentChart {
    let count = rows.first?.values.count ?? 0
    return ContentChart(
      kind: kind, name: "Essai", description: "", labels: rows.map { RichText($0.label) },
      series: (0..<count).map { index in
        Series(
          name: RichText(names?[index] ?? "Série \(index)"),
          values: rows.map { row in row.values[index].map { Value($0, text: text($0)) } })
      }, isPercent: isPercent)
  }

  private static func text(_ number: Double) -> String {
    NumberFormat.international.text(Int((number * 10).rounded()), decimals: 1)
  }

  /// A chart of any kind with labels short and long and numbers small and great.
  static func random(_ kind: Kind, _ random: inout SplitMix) -> ContentChart {
    let words = [
      "Afrique", "de", "l’Ouest", "Amérique", "2007", "Asie du Sud-Est", "protection", "î", "anticonstitutionnel",
    ]
    func label() -> String {
      var label = ""
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let word = words[Int.random(in: 0..<words.count, using: &random)]
        if label.count + word.count < 60 { label += (label.isEmpty ? "" : " ") + word }
      }
      return label
    }
    let scale = [1.0, 30, 1000, 4e9][Int.random(in: 0..<4, using: &random)]
    let series = kind == .pie ? 1 : Int.random(in: 1...6, using: &random)
    let most = kind == .bar ? 40 / series : kind == .line ? 60 : 8
    let isSigned = kind != .pie && Bool.random(using: &random)
    let rows = (0..<Int.random(in: 1...most, using: &random)).map { _ -> (String, [Double?]) in
      let values = (0..<series).map { _ -> Double? in
        if kind != .pie, Int.random(in: 0..<8, using: &random) == 0 { return nil }
        return (Double.random(in: isSigned ? -1...1 : 0...1, using: &random) * scale * 10).rounded() / 10
      }
      return (label(), values)
    }
    return .of(kind, rows, names: (0..<series).map { _ in label() })
  }
}

extension ChartLayout {
  /// What is wrong with it, empty if nothing is: what reaches out of the frame, what covers what.
  var faults: [String] {
    var faults: [String] = []
    func isInside(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Bool {
      left >= -0.01 && top >= -0.01 && right <= width + 0.01 && bottom <= height + 0.01
    }
    for label in labels where !isInside(label.left, label.top, label.left + label.width, label.top + label.height) {
      faults.append("'\(label.text)' is outside")
    }
    for bar in bars + samples where !isInside(bar.x, bar.y, bar.x + bar.width, bar.y + bar.height) {
      faults.append("a bar is outside: \(bar)")
    }
    for point in curves.flatMap({ $0.runs.flatMap(\.self) }) + rules.flatMap({ [$0.from, $0.to] })
    where !isInside(point.x, point.y, point.x, point.y) {
      faults.append("a point is outside: \(point)")
    }
    for wedge in wedges
    where !isInside(
      wedge.centre.x - wedge.radius, wedge.centre.y - wedge.radius, wedge.centre.x + wedge.radius,
      wedge.centre.y + wedge.radius)
    {
      faults.append("the pie is outside")
    }
    for (index, one) in labels.enumerated() {
      for other in labels[..<index] where one.covers(other.left, other.top, other.width, other.height) {
        faults.append("'\(one.text)' covers '\(other.text)'")
      }
      for bar in bars + samples where one.covers(bar.x, bar.y, bar.width, bar.height) {
        faults.append("'\(one.text)' covers a bar")
      }
    }
    return faults
  }
}

extension ChartLayout.Label {
  fileprivate func covers(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Bool {
    left + self.width > x + 0.01 && left < x + width - 0.01 && top + self.height > y + 0.01 && top < y + height - 0.01
  }
}

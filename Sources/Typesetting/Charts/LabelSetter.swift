internal import Editions

/// A label of a chart with its lines chosen.
struct SetLabel {
  /// A line's words and width in pixels.
  var lines: [(text: String, width: Double)]
  /// The style.
  var role: TextRole
  /// The distance of its lines.
  var leading: Double
  /// The baseline of a line below its top.
  var baseline: Double
  /// Whether a word had to be broken.
  var isBroken: Bool

  /// The width of its longest line.
  var width: Double { lines.map(\.width).max() ?? 0 }
  /// The height of all its lines.
  var height: Double { leading * Double(lines.count) }

  /// Puts its lines under one another.
  func placed(x: Double, top: Double, anchor: ChartLayout.Label.Anchor) -> [ChartLayout.Label] {
    lines.enumerated().map { index, line in
      let lineTop = top + leading * Double(index)
      return ChartLayout.Label(
        text: line.text, x: x, y: lineTop + baseline, anchor: anchor, role: role, width: line.width, top: lineTop,
        height: leading)
    }
  }
}

extension ParagraphSetter {
  /// Sets a label, ragged and without hyphenation.
  /// - Parameters:
  ///   - text: the label.
  ///   - role: its style.
  ///   - measure: the width of its lines in pixels; infinite for a single line.
  mutating func label(_ text: RichText, as role: TextRole, measure: Double = .infinity) -> SetLabel {
    let style = theme.style(role)
    let face = theme.faceIndex(family: style.family, bold: style.isBold, italic: style.isItalic)
    let file = shaper.fonts.files[face]
    let (ascent, descent) = file.extents
    let content = Double(ascent + descent) * style.size / Double(file.unitsPerEm)
    var label = SetLabel(
      lines: [], role: role, leading: style.leading,
      baseline: (style.leading - content) / 2 + Double(ascent) * style.size / Double(file.unitsPerEm),
      isBroken: false)
    guard !text.isEmpty else { return label }
    let runs = runs(of: text, style: style)
    let points = BreakpointBuilder.build(
      text, runs: runs, measure: measure, shrinkPerSpace: 0, language: language, hyphenator: -1, shaper: &shaper,
      hyphenators: hyphenators, indent: 0)
    let breaker = LineBreaker(measure: measure, mode: .ragged)
    for line in ParagraphSetter.lines(breaker.breaks(points), of: points) {
      let hyphen = line.ending == .hyphen ? "-" : ""
      label.lines.append((String(decoding: text.utf8[line.range], as: UTF8.self) + hyphen, line.width))
      // Between characters, but not behind a hyphen or slash, where words break anyway.
      let last = line.range.isEmpty ? 0x2D : text.utf8[line.range.upperBound - 1]
      if line.ending == .hyphen || (line.ending == .zeroWidth && last != 0x2D && last != 0x2F) { label.isBroken = true }
    }
    return label
  }

  /// Sets words of the program's own, such as numbers.
  mutating func label(_ text: String, as role: TextRole) -> SetLabel { label(RichText(text), as: role) }
}

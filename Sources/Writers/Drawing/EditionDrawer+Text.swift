internal import Editions
internal import Newsroom
internal import Typesetting

extension EditionDrawer {
  /// The parts of the document that a text and its spans are, also where it goes on in another column.
  struct TextNodes {
    /// The text; nil if it is not read.
    var whole: Int?
    /// Its spans, by their numbers.
    var spans: [Int: Int] = [:]
  }

  /// How a stretch of a line is drawn.
  private struct Manner {
    var colour: Colour
    var rise = 0.0
    var isUnderlined = false
    var isStruck = false
    var node: Int?
    /// The innermost link around it: the number of its span, and where it leads.
    var link: (span: Int, target: DrawnLink.Target)?
  }

  /// Draws lines of a text.
  /// - Parameters:
  ///   - text: the text.
  ///   - lines: which lines.
  ///   - x: the left edge of its box, in pixels.
  ///   - top: the upper edge of the first of the lines, in pixels.
  ///   - nodes: the parts of the document that it is.
  ///   - alignment: how lines fill the measure; nil for what its style says.
  mutating func draw(
    _ text: TypesetText, _ lines: Range<Int>, x: Double, top: Double, nodes: inout TextNodes,
    alignment: TextStyle.Alignment? = nil
  ) {
    let lines = lines.clamped(to: 0..<text.lines.count)
    let style = theme.style(text.role)
    let rise = library.baseline(of: style, theme: theme)
    let words = BrokenWords(text)
    let set = setter.runs(of: text, lines: lines, alignment: alignment)
    for (index, runs) in zip(lines, set) {
      let line = Rectangle(
        x: x, y: top + Double(index - lines.lowerBound) * style.leading, width: 0, height: style.leading)
      // Runs that are drawn alike are one piece.
      for piece in words.pieces(of: runs, line: index) {
        guard let run = piece.runs.first else { continue }
        let manner = manner(of: run, in: text, style: style, nodes: &nodes)
        let baseline = line.y + rise - manner.rise
        let content = Mark.Words(
          runs: piece.runs, text: text.text.utf8, x: x, baseline: baseline, colour: manner.colour,
          replacement: piece.replacement)
        mark(.words(content), in: manner.node)
        decorate(piece.runs, manner, x: x, baseline: baseline)
      }
      links(of: text, index, runs, at: line, nodes: nodes)
    }
  }

  /// How a run is drawn: what the spans over it say.
  private mutating func manner(of run: GlyphRun, in text: TypesetText, style: TextStyle, nodes: inout TextNodes)
    -> Manner
  {
    var manner = Manner(colour: colour(style.colour), node: nodes.whole)
    for (index, span) in text.text.spans.enumerated() where covers(span, run) {
      switch span.element {
      case .superscript: manner.rise += style.superscriptRise
      case .subscript: manner.rise -= style.subscriptDrop
      case .strikethrough: manner.isStruck = true
      case .link, .reference:
        manner.colour = colour(ColourToken.link.rawValue)
        manner.isUnderlined = true
        manner.node = node(of: index, .link, in: manner.node, &nodes)
      case .footnoteMark:
        manner.rise += style.superscriptRise
        manner.colour = colour(ColourToken.link.rawValue)
        manner.isUnderlined = false
        manner.node = node(of: index, .link, in: manner.node, &nodes)
      case .code, .keyboard:
        manner.node = node(of: index, .code, in: manner.node, &nodes)
      case .language(let tag):
        manner.node = node(of: index, .span, in: manner.node, &nodes) { $0.language = tag }
      case .abbreviation(let title) where !title.isEmpty:
        manner.node = node(of: index, .span, in: manner.node, &nodes) { $0.expansion = title }
      default: break
      }
    }
    return manner
  }

  /// Whether a span lies over a run; what is drawn behind a line's text belongs to the text before it.
  private func covers(_ span: RichText.Span, _ run: GlyphRun) -> Bool {
    let byte = run.kind == .text ? run.range.lowerBound : run.range.lowerBound - 1
    return span.range.contains(byte)
  }

  private mutating func node(
    of span: Int, _ kind: Structure.Kind, in parent: Int?, _ nodes: inout TextNodes,
    _ change: (inout Structure.Node) -> Void = { _ in }
  ) -> Int? {
    guard let parent else { return nil }
    if let known = nodes.spans[span] { return known }
    let node = drawn.structure.add(kind, to: parent)
    drawn.structure.describe(node, change)
    nodes.spans[span] = node
    return node
  }

  /// Underlines words, and strikes them through.
  private mutating func decorate(_ runs: [GlyphRun], _ manner: Manner, x: Double, baseline: Double) {
    guard let first = runs.first, let last = runs.last(where: { $0.kind != .lineEnd }), last.end > first.start else {
      return
    }
    func rule(_ y: Double, _ height: Double) -> Mark.Content {
      EditionDrawer.rectangle(
        Rectangle(x: x + first.start, y: y, width: last.end - first.start, height: height), manner.colour)
    }
    if manner.isUnderlined { mark(rule(baseline + 2, 0.5), in: manner.node) }
    if manner.isStruck { mark(rule(baseline - first.size * 0.3, 1), in: manner.node) }
  }

  /// Makes the links of a line clickable.
  private mutating func links(
    of text: TypesetText, _ index: Int, _ runs: [GlyphRun], at line: Rectangle, nodes: TextNodes
  ) {
    for (number, span) in text.text.spans.enumerated() {
      guard let node = nodes.spans[number], let target = target(of: span.element) else { continue }
      let inside = runs.filter { $0.kind == .text && covers(span, $0) }
      guard let first = inside.first, let last = inside.last else { continue }
      let name = String(decoding: text.text.utf8[span.range], as: UTF8.self)
      if case .footnoteMark(let id) = span.element { anchor(id + "-mark", y: line.y) }
      link(
        target,
        at: Rectangle(x: line.x + first.start, y: line.y, width: last.end - first.start, height: line.height),
        named: name, in: node)
    }
  }

  private func target(of element: RichText.Element) -> DrawnLink.Target? {
    switch element {
    case .link(let url, _, _): SafeAddress.isSafe(url) ? .address(url) : nil
    case .reference(let slug): .anchor(slug)
    case .footnoteMark(let id): .anchor(id)
    default: nil
    }
  }
}

/// Makes frames of galleys.
enum FrameMaker {
  /// Puts a whole galley into one frame.
  /// - Returns: the frame, as high as its content, at the place given.
  static func frame(_ role: Frame.Role, _ blocks: [GalleyBlock], x: Double, y: Double, width: Double) -> Frame {
    var galley = Galley()
    galley.blocks = blocks
    let lines = GalleyLines(galley, unit: 1)
    let fragments = fragments(of: lines, 0..<lines.count)
    return Frame(
      role: role, x: x, y: y, width: width, height: lines.height(0..<lines.count), fragments: fragments)
  }

  /// The height of blocks in a frame, in pixels.
  static func height(_ blocks: [GalleyBlock]) -> Double { frame(.column, blocks, x: 0, y: 0, width: 0).height }

  /// The frames of a box across the columns.
  /// - Parameters:
  ///   - box: the box.
  ///   - x: the left edge of the text area.
  ///   - y: the box's upper edge.
  ///   - page: the page's geometry.
  static func frames(of box: SpanningBox, x: Double, y: Double, page: PageGeometry) -> [Frame] {
    let left = x + Insets.box
    let top = y + page.baseline
    return [
      Frame(role: .span, x: x, y: y, width: page.textWidth, height: box.height, fragments: []),
      frame(.spanHead, box.head, x: left, y: top, width: box.headWidth),
      frame(.spanBody, box.body, x: left + box.headWidth + page.gutter, y: top, width: box.bodyWidth),
    ]
  }

  /// The fragments of some lines of a galley, the first at the top of a frame.
  static func fragments(of lines: GalleyLines, _ range: Range<Int>) -> [Fragment] {
    var fragments: [Fragment] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let origin = lines.origins[start]
      var end = start + 1
      while end < range.upperBound, lines.origins[end].block == origin.block { end += 1 }
      let block = lines.galley.blocks[origin.block]
      let isTop = start == range.lowerBound
      var space = origin.line > 0 ? 0 : block.fill + (isTop ? 0 : block.spaceBefore)
      space += lines.gridSpace(above: start, columnFrom: range.lowerBound)
      if isTop, let header = lines.repeatedHeader(above: start).map({ lines.galley.blocks[$0] }) {
        fragments.append(Fragment(block: header, lines: 0..<1, spaceAbove: header.fill, isRepeated: true))
      }
      fragments.append(
        Fragment(block: block, lines: origin.line..<(origin.line + end - start), spaceAbove: space))
      start = end
    }
    return fragments
  }

  /// The frame of a column's footnotes, at the foot of the text area.
  static func notes(_ notes: [Int], of galley: Galley, x: Double, bottom: Double, width: Double) -> Frame? {
    let blocks = notes.flatMap { galley.footnotes.indices.contains($0) ? galley.footnotes[$0].blocks : [] }
    guard !blocks.isEmpty else { return nil }
    var made = frame(.footnotes, blocks, x: x, y: 0, width: width)
    made.y = bottom - made.height
    return made
  }
}

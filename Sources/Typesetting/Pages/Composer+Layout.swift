extension Composer {
  /// What a page costs, against which everything else is weighed: no box is worth one.
  private static let pageCost = 400.0
  /// What it costs that a box leaves its place between its neighbours.
  private static let spanCost = 150.0
  /// Less waste than this is not looked at again.
  private static let usualWaste = 150.0
  /// No more boxes than this of one section are tried across the columns, those before which most room is wasted.
  private static let mostBoxes = 5

  /// Cuts a galley into pages, boxes in their columns or across them, whichever costs least.
  ///
  /// One box after the other is taken out of the galley as long as that makes the whole better. Where the galley can be
  /// cut well as it is, none is tried.
  /// - Parameters:
  ///   - galley: the galley.
  ///   - boxes: the boxes in it, in its order.
  ///   - firstHeight: the height of columns on the first page, in pixels.
  mutating func layout(_ galley: Galley, boxes: [GalleyBox], firstHeight: Double) -> GalleyLayout {
    let page = theme.page
    let unit = page.baseline / 2
    let lines = GalleyLines(galley, unit: unit, height: page.textHeight, baseline: page.baseline)
    let plain = ColumnBreaker(lines: lines, columns: page.columns, firstHeight: firstHeight, height: page.textHeight)
    var best = GalleyLayout(lines: lines, cut: plain.cut() ?? .init(pages: [], cost: 0, waste: 0, worstCut: 0))
    guard best.cut.waste > Composer.usualWaste || best.cut.worstCut >= GalleyLines.insideGroup else { return best }

    let candidates = Composer.costly(boxes, in: best, height: page.textHeight).compactMap { box in
      builder.spanning(box.item).map { (box: box, set: $0) }
    }
    var chosen: [Int] = []
    while chosen.count < candidates.count {
      var better: (layout: GalleyLayout, chosen: [Int])?
      for index in candidates.indices where !chosen.contains(index) {
        let tried = (chosen + [index]).sorted()
        let taken = tried.map { candidates[$0].box.blocks }
        let rest = Composer.without(taken, galley)
        let breaker = ColumnBreaker(
          lines: GalleyLines(rest.galley, unit: unit, height: page.textHeight, baseline: page.baseline),
          columns: page.columns, firstHeight: firstHeight, height: page.textHeight,
          spans: zip(rest.anchors, tried).map { anchor, index in
            ColumnStates.Span(anchor: max(1, anchor), height: candidates[index].set.height + page.baseline)
          })
        guard let cut = breaker.cut() else { continue }
        let layout = GalleyLayout(lines: breaker.lines, cut: cut, boxes: tried.map { candidates[$0].set })
        if Composer.cost(layout) < Composer.cost(better?.layout ?? best) { better = (layout, tried) }
      }
      guard let better else { break }
      best = better.layout
      chosen = better.chosen
    }
    return best
  }

  /// The boxes that are cut, or begin a column behind one with much room left; the worst of them, in their order.
  private static func costly(_ boxes: [GalleyBox], in layout: GalleyLayout, height: Double) -> [GalleyBox] {
    let columns = layout.cut.pages.flatMap(\.columns)
    var found: [(index: Int, empty: Double)] = []
    for (column, next) in zip(columns, columns.dropFirst()) where !next.lines.isEmpty {
      let origin = layout.lines.origins[next.lines.lowerBound]
      guard let index = boxes.firstIndex(where: { $0.blocks.contains(origin.block) }) else { continue }
      let isCut = origin.block > boxes[index].blocks.lowerBound || origin.line > 0
      found.append((index, isCut ? height : height - layout.lines.height(column.lines)))
    }
    let worst = found.sorted { ($1.empty, $0.index) < ($0.empty, $1.index) }.prefix(mostBoxes)
    return Set(worst.map(\.index)).sorted().map { boxes[$0] }
  }

  private static func cost(_ layout: GalleyLayout) -> Double {
    layout.cut.cost + pageCost * Double(layout.cut.pages.count) + spanCost * Double(layout.boxes.count)
  }

  /// A galley without some of its blocks.
  /// - Parameter taken: the blocks, ascending.
  /// - Returns: the rest, and for each stretch of blocks the line of the rest before which it stood.
  private static func without(_ taken: [Range<Int>], _ galley: Galley) -> (galley: Galley, anchors: [Int]) {
    var rest = galley
    rest.blocks = []
    var anchors: [Int] = []
    var lines = 0
    var start = 0
    for range in taken + [galley.blocks.count..<galley.blocks.count] {
      let kept = galley.blocks[start..<range.lowerBound]
      rest.blocks += kept
      lines += kept.reduce(0) { $0 + $1.lineCount }
      anchors.append(lines)
      start = range.upperBound
    }
    anchors.removeLast()
    return (rest, anchors)
  }
}

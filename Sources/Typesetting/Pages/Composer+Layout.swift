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
    let measures = GalleyMeasures(galley)
    let lines = GalleyLines(measures, unit: unit, height: page.textHeight, baseline: page.baseline)
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
        let anchors = Composer.anchors(of: taken, in: measures)
        let breaker = ColumnBreaker(
          lines: GalleyLines(
            measures, without: taken, unit: unit, height: page.textHeight, baseline: page.baseline),
          columns: page.columns, firstHeight: firstHeight, height: page.textHeight,
          spans: zip(anchors, tried).map { anchor, index in
            ColumnStates.Span(anchor: max(1, anchor), height: candidates[index].set.height + page.baseline)
          },
          bound: Composer.cost(better?.layout ?? best) - Composer.spanCost * Double(tried.count),
          pageCost: Composer.pageCost)
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

  /// The line, among those that are left, before which each of some stretches of blocks stood.
  private static func anchors(of taken: [Range<Int>], in measures: GalleyMeasures) -> [Int] {
    var lines = 0
    var start = 0
    return taken.map { range in
      lines += measures.blocks[start..<range.lowerBound].reduce(0) { $0 + $1.lineCount }
      start = range.upperBound
      return lines
    }
  }
}

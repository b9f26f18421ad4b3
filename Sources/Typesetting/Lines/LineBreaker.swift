/// Chooses the line breaks of a text by total fit.
///
/// The method is that of D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice and
/// Experience 11 (1981): of all ways to break the text, the one with the least sum of demerits over its lines.
struct LineBreaker {
  /// How lines are to fill the measure.
  enum Mode {
    /// Spaces stretch and shrink to fill it.
    case justified
    /// Spaces keep their width.
    case ragged
  }

  /// A line may be this many times its stretch too short before it counts as merely possible.
  private static let tolerance = 4.0
  private static let linePenalty = 10.0
  private static let consecutiveHyphens = 3000.0
  private static let fitnessMismatch = 1500.0
  private static let finalHyphen = 5000.0

  /// The width lines must not pass, in the unit of the breakpoints.
  var measure: Double
  /// How lines fill it.
  var mode: Mode

  private struct Node {
    var point: Int
    var previous: Int
    var demerits: Double
    var fitness: Int
  }

  /// Chooses the breaks.
  /// - Parameter points: where lines may end, ascending; the last is the end of the text. Forced breaks must be taken.
  /// - Returns: indices of the points chosen, ascending, the last included; empty for no points.
  func breaks(_ points: [Breakpoint]) -> [Int] {
    guard !points.isEmpty else { return [] }
    var nodes = [Node(point: -1, previous: -1, demerits: 0, fitness: 1)]
    var active = [0]
    for index in points.indices {
      active = step(to: index, points: points, nodes: &nodes, active: active)
    }
    var best = active[0]
    for node in active where nodes[node].demerits < nodes[best].demerits { best = node }
    var result: [Int] = []
    while nodes[best].point >= 0 {
      result.append(nodes[best].point)
      best = nodes[best].previous
    }
    return result.reversed()
  }

  /// Extends the active nodes by the break at a point; never returns an empty list.
  private func step(to index: Int, points: [Breakpoint], nodes: inout [Node], active: [Int]) -> [Int] {
    let point = points[index]
    let isForced = point.ending == .forced || point.ending == .end
    var candidates: [Node?] = [nil, nil, nil, nil]
    var survivors: [Int] = []
    var rescue: (node: Int, excess: Double)?

    for id in active {
      let start = nodes[id].point
      let width = point.width - (start < 0 ? 0 : points[start].widthAfter) + point.extra
      let stretch = point.stretch - (start < 0 ? 0 : points[start].stretchAfter)
      let shrink = point.shrink - (start < 0 ? 0 : points[start].shrinkAfter)
      let isOverfull = width - (mode == .justified ? shrink : 0) > measure
      if isOverfull {
        if rescue.map({ width < $0.excess }) ?? true { rescue = (id, width) }
        // Width only grows from here on, so no later line can start at this node.
        continue
      }
      if !isForced { survivors.append(id) }
      let isLast = point.ending == .end || point.ending == .forced
      let (badness, fitness) = quality(width: width, stretch: stretch, shrink: shrink, isLast: isLast)
      let demerits =
        nodes[id].demerits
        + lineDemerits(badness: badness, fitness: fitness, point: point, from: nodes[id], points: points)
      if candidates[fitness].map({ demerits < $0.demerits }) ?? true {
        candidates[fitness] = Node(point: index, previous: id, demerits: demerits, fitness: fitness)
      }
    }

    var next = survivors
    var added = false
    for candidate in candidates {
      guard let candidate else { continue }
      nodes.append(candidate)
      next.append(nodes.count - 1)
      added = true
    }
    // Nothing fits: the text has an unbreakable piece wider than the measure. Take the least bad line and go on.
    if next.isEmpty || (isForced && !added), let rescue {
      nodes.append(
        Node(point: index, previous: rescue.node, demerits: nodes[rescue.node].demerits + 1e9, fitness: 1))
      next = [nodes.count - 1]
    }
    return next.isEmpty ? active : next
  }

  private func quality(width: Double, stretch: Double, shrink: Double, isLast: Bool) -> (badness: Double, fitness: Int)
  {
    let missing = measure - width
    switch mode {
    case .ragged:
      if isLast { return (0, 1) }
      let part = missing / max(measure, 1)
      return (part * part * 400, 1)
    case .justified:
      if isLast, missing >= 0 {
        // A last line shorter than an indent looks like a mistake.
        return (width < measure * 0.12 ? 300 : 0, 1)
      }
      if missing >= 0 {
        let ratio = stretch > 0 ? missing / stretch : 1000
        let badness = 100 * ratio * ratio * ratio
        let capped =
          ratio > LineBreaker.tolerance ? 100 * LineBreaker.tolerance * LineBreaker.tolerance * ratio * 2 : badness
        return (capped, ratio > 1 ? 3 : ratio > 0.5 ? 2 : 1)
      }
      let ratio = shrink > 0 ? -missing / shrink : 1
      return (100 * ratio * ratio * ratio, ratio > 0.5 ? 0 : 1)
    }
  }

  private func lineDemerits(badness: Double, fitness: Int, point: Breakpoint, from node: Node, points: [Breakpoint])
    -> Double
  {
    let base = LineBreaker.linePenalty + badness
    var demerits = base * base + point.penalty * point.penalty
    let previous: Line.Ending? = node.point >= 0 ? points[node.point].ending : nil
    if previous == .hyphen {
      if point.ending == .hyphen { demerits += LineBreaker.consecutiveHyphens }
      if point.ending == .end { demerits += LineBreaker.finalHyphen }
    }
    if abs(fitness - node.fitness) > 1 { demerits += LineBreaker.fitnessMismatch }
    return demerits
  }
}

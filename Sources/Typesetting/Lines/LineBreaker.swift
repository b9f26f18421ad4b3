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
    /// The sums behind the break, where the next line begins.
    var width: Double
    var stretch: Double
    var shrink: Double
  }

  /// Chooses the breaks.
  /// - Parameter points: where lines may end, ascending; the last is the end of the text. Forced breaks must be taken.
  /// - Returns: indices of the points chosen, ascending, the last included; empty for no points.
  func breaks(_ points: [Breakpoint]) -> [Int] {
    guard !points.isEmpty else { return [] }
    var nodes = [Node(point: -1, previous: -1, demerits: 0, fitness: 1, width: 0, stretch: 0, shrink: 0)]
    nodes.reserveCapacity(points.count * 2)
    var active = [0]
    for index in points.indices { step(to: index, points: points, nodes: &nodes, active: &active) }
    guard var best = active.first else { return [points.count - 1] }
    for node in active where nodes[node].demerits < nodes[best].demerits { best = node }
    var result: [Int] = []
    while nodes[best].point >= 0 {
      result.append(nodes[best].point)
      best = nodes[best].previous
    }
    return result.reversed()
  }

  /// The cheapest way found to a point for each of the four fitness classes; no array, since one is made a point.
  private struct Candidates {
    var classes: (Node?, Node?, Node?, Node?) = (nil, nil, nil, nil)

    mutating func offer(_ node: Node) {
      switch node.fitness {
      case 0: keep(node, in: &classes.0)
      case 1: keep(node, in: &classes.1)
      case 2: keep(node, in: &classes.2)
      default: keep(node, in: &classes.3)
      }
    }

    private func keep(_ node: Node, in slot: inout Node?) {
      if slot.map({ node.demerits < $0.demerits }) ?? true { slot = node }
    }
  }

  /// Extends the active nodes by the break at a point; never leaves the list empty.
  private func step(to index: Int, points: [Breakpoint], nodes: inout [Node], active: inout [Int]) {
    let point = points[index]
    let isForced = point.ending == .forced || point.ending == .end
    var candidates = Candidates()
    var kept = 0
    var rescue: (node: Int, width: Double)?

    for position in active.indices {
      let id = active[position]
      let node = nodes[id]
      let width = point.width - node.width + point.extra
      let shrink = point.shrink - node.shrink
      let tightest = width - (mode == .justified ? shrink : 0)
      let isTooWide = tightest > measure
      // Width only grows from here on, so no later line can start at this node, unless only the hyphen is too much.
      if !isForced, tightest - point.extra <= measure {
        active[kept] = id
        kept += 1
      }
      if isTooWide {
        if rescue.map({ width < $0.width }) ?? true { rescue = (id, width) }
        continue
      }
      let (badness, fitness) = quality(
        width: width, stretch: point.stretch - node.stretch, shrink: shrink, isLast: isForced)
      let previous: Line.Ending? = node.point >= 0 ? points[node.point].ending : nil
      let demerits =
        node.demerits
        + lineDemerits(badness: badness, fitness: fitness, point: point, from: node, endingIn: previous)
      candidates.offer(makeNode(at: index, point, previous: id, demerits: demerits, fitness: fitness))
    }
    active.removeSubrange(kept...)
    for candidate in [candidates.classes.0, candidates.classes.1, candidates.classes.2, candidates.classes.3] {
      guard let candidate else { continue }
      active.append(nodes.count)
      nodes.append(candidate)
    }
    // Nothing fits: the text has an unbreakable piece wider than the measure. Take the least bad line and go on.
    if active.isEmpty, let rescue {
      active.append(nodes.count)
      nodes.append(
        makeNode(at: index, point, previous: rescue.node, demerits: nodes[rescue.node].demerits + 1e9, fitness: 1))
    }
  }

  /// The sum of demerits of some breaks, by the reckoning that ``breaks(_:)`` makes least.
  /// - Parameters:
  ///   - chosen: indices of points, ascending; every forced break and the end among them.
  ///   - points: where lines may end.
  /// - Returns: nil if a line is wider than the measure.
  func demerits(of chosen: [Int], in points: [Breakpoint]) -> Double? {
    var node = Node(point: -1, previous: -1, demerits: 0, fitness: 1, width: 0, stretch: 0, shrink: 0)
    for index in chosen {
      let point = points[index]
      let width = point.width - node.width + point.extra
      let shrink = point.shrink - node.shrink
      guard width - (mode == .justified ? shrink : 0) <= measure else { return nil }
      let (badness, fitness) = quality(
        width: width, stretch: point.stretch - node.stretch, shrink: shrink,
        isLast: point.ending == .forced || point.ending == .end)
      let previous: Line.Ending? = node.point >= 0 ? points[node.point].ending : nil
      let demerits =
        node.demerits
        + lineDemerits(badness: badness, fitness: fitness, point: point, from: node, endingIn: previous)
      node = makeNode(at: index, point, previous: node.point, demerits: demerits, fitness: fitness)
    }
    return node.demerits
  }

  private func makeNode(at index: Int, _ point: Breakpoint, previous: Int, demerits: Double, fitness: Int) -> Node {
    Node(
      point: index, previous: previous, demerits: demerits, fitness: fitness, width: point.widthAfter,
      stretch: point.stretchAfter, shrink: point.shrinkAfter)
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

  private func lineDemerits(
    badness: Double, fitness: Int, point: Breakpoint, from node: Node, endingIn previous: Line.Ending?
  ) -> Double {
    let base = LineBreaker.linePenalty + badness
    var demerits = base * base + point.penalty * point.penalty
    if previous == .hyphen {
      if point.ending == .hyphen { demerits += LineBreaker.consecutiveHyphens }
      if point.ending == .end { demerits += LineBreaker.finalHyphen }
    }
    if abs(fitness - node.fitness) > 1 { demerits += LineBreaker.fitnessMismatch }
    return demerits
  }
}

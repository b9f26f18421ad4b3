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
    /// Spaces keep their width, and lines are of like length, the last among them: for titles.
    case balanced
  }

  /// A line may be this many times its stretch too short before it counts as merely possible.
  private static let tolerance = 4.0
  /// Lines that a browser could draw as one, were it to measure them a little narrower, are a last resort.
  private static let joinDemerits = 1e7
  /// Lines that miss more than this many times their stretch (of an eighth of the measure, if ragged) are only looked at
  /// where there is no way without them.
  static let usualShortfall = 3.0
  private static let linePenalty = 10.0
  // More than TeX's 10,000 and 5,000, so that there are no more hyphens than in TeX's lines: docs/typesetting.md has the figures. In
  // ragged text, where no line costs much, so much would leave lines half empty.
  private static let consecutiveHyphens = (justified: 40_000.0, ragged: 3000.0)
  private static let finalHyphen = (justified: 20_000.0, ragged: 5000.0)
  private static let fitnessMismatch = 10_000.0

  /// The width lines must not pass, in the unit of the breakpoints.
  var measure: Double
  /// How lines fill it.
  var mode: Mode
  /// What those who draw the lines may find narrower than it was measured, in the unit of the breakpoints.
  var joinSlack = 0.0

  private struct Node {
    var point: Int
    var previous: Int
    var demerits: Double
    var fitness: Int
    /// The sums behind the break, where the next line begins.
    var width: Double
    var stretch: Double
    var shrink: Double
    /// The width and shrink where the line that ends here begins; nothing before it can be drawn into the next line.
    var lineWidth: Double
    var lineShrink: Double
  }

  /// What is looked at of an active node at every point; small, since most points are no end for most nodes.
  private struct Active {
    var id: Int
    var width: Double
    var stretch: Double
    var shrink: Double

    init(_ node: Node, id: Int) {
      self.id = id
      width = node.width
      stretch = node.stretch
      shrink = node.shrink
    }
  }

  /// The start of the text.
  private static let start = Node(
    point: -1, previous: -1, demerits: 0, fitness: 1, width: 0, stretch: 0, shrink: 0, lineWidth: -.infinity,
    lineShrink: 0)

  /// Chooses the breaks.
  /// - Parameter points: where lines may end, ascending; the last is the end of the text. Forced breaks must be taken.
  /// - Returns: indices of the points chosen, ascending, the last included; empty for no points.
  func breaks(_ points: [Breakpoint]) -> [Int] {
    guard !points.isEmpty else { return [] }
    if mode == .balanced { return breaks(points, shortest: .infinity) ?? [points.count - 1] }
    // Most texts have good lines everywhere; only those that have not are searched among all lines, however short.
    return breaks(points, shortest: LineBreaker.usualShortfall)
      ?? breaks(points, shortest: LineBreaker.usualShortfall * 3) ?? breaks(points, shortest: .infinity)
      ?? [points.count - 1]
  }

  /// The ways to begin a line that are still open, and all that led to them.
  ///
  /// Active nodes ascend by where their line begins, so that at each point those that are too wide for good come first,
  /// and those that are too short last.
  private struct Search {
    var nodes: [Node] = [LineBreaker.start]
    var active: [Active] = [Active(LineBreaker.start, id: 0)]
    /// Active nodes before this one are no longer active.
    var first = 0

    init(capacity: Int) {
      nodes.reserveCapacity(capacity + 1)
      active.reserveCapacity(capacity + 1)
    }

    mutating func append(_ node: Node) {
      active.append(Active(node, id: nodes.count))
      nodes.append(node)
    }
  }

  /// Chooses the breaks among lines that are not too short.
  /// - Returns: nil if there is no way without a line that is too long.
  private func breaks(_ points: [Breakpoint], shortest: Double) -> [Int]? {
    var search = Search(capacity: points.count)
    for index in points.indices {
      step(to: index, points: points, shortest: shortest, search: &search)
      if search.first == search.active.count { return nil }
    }
    var best = search.active[search.first].id
    for node in search.active[search.first...] where search.nodes[node.id].demerits < search.nodes[best].demerits {
      best = node.id
    }
    var result: [Int] = []
    while search.nodes[best].point >= 0 {
      result.append(search.nodes[best].point)
      best = search.nodes[best].previous
    }
    return result.reversed()
  }

  /// The cheapest way found to a point in one fitness class.
  private struct Candidate {
    var demerits = Double.infinity
    var start = -1
  }

  /// Extends the active nodes by the break at a point.
  ///
  /// Where nothing fits, none is left active, or, if lines of any length are allowed, the least bad line is taken.
  private func step(to index: Int, points: [Breakpoint], shortest: Double, search: inout Search) {
    let point = points[index]
    let isForced = point.ending == .forced || point.ending == .end
    let isJustified = mode == .justified
    // One for each of the four fitness classes; no array, since they are made at every point.
    var candidates = (Candidate(), Candidate(), Candidate(), Candidate())
    let end = search.active.count
    // Width only grows from here on, so no later line can start at a node that is too wide now, unless only the hyphen
    // is too much.
    while search.first < end {
      let start = search.active[search.first]
      let tightest = point.width - start.width - (isJustified ? point.shrink - start.shrink : 0)
      if tightest <= measure { break }
      search.first += 1
    }
    for position in search.first..<end {
      let start = search.active[position]
      let width = point.width - start.width + point.extra
      let shrink = point.shrink - start.shrink
      if width - (isJustified ? shrink : 0) > measure { continue }
      let stretch = point.stretch - start.stretch
      // Those behind it are shorter yet.
      if !isForced, measure - width > shortest * (isJustified ? stretch : measure / 8) { break }
      let node = search.nodes[start.id]
      let joined = widthJoined(node, point)
      // One line holds both, and is looked at by itself.
      if joined <= measure { continue }
      let (badness, fitness) = quality(width: width, stretch: stretch, shrink: shrink, isLast: isForced)
      let followsHyphen = node.point >= 0 && points[node.point].showsHyphen
      let demerits =
        node.demerits
        + lineDemerits(badness: badness, fitness: fitness, point: point, from: node, followsHyphen: followsHyphen)
        + (joined <= measure + joinSlack ? LineBreaker.joinDemerits : 0)
      switch fitness {
      case 0: if demerits < candidates.0.demerits { candidates.0 = Candidate(demerits: demerits, start: start.id) }
      case 1: if demerits < candidates.1.demerits { candidates.1 = Candidate(demerits: demerits, start: start.id) }
      case 2: if demerits < candidates.2.demerits { candidates.2 = Candidate(demerits: demerits, start: start.id) }
      default: if demerits < candidates.3.demerits { candidates.3 = Candidate(demerits: demerits, start: start.id) }
      }
    }
    if isForced { search.first = end }
    add(candidates.0, fitness: 0, at: index, point, to: &search)
    add(candidates.1, fitness: 1, at: index, point, to: &search)
    add(candidates.2, fitness: 2, at: index, point, to: &search)
    add(candidates.3, fitness: 3, at: index, point, to: &search)
    // Nothing fits: the text has an unbreakable piece wider than the measure. Take the least bad line, the shortest, and
    // go on.
    if search.first == search.active.count, shortest == .infinity, let start = search.active.last {
      let node = search.nodes[start.id]
      search.append(makeNode(at: index, point, after: node, start.id, demerits: node.demerits + 1e9, fitness: 1))
    }
  }

  private func add(_ candidate: Candidate, fitness: Int, at index: Int, _ point: Breakpoint, to search: inout Search) {
    guard candidate.start >= 0 else { return }
    search.append(
      makeNode(
        at: index, point, after: search.nodes[candidate.start], candidate.start, demerits: candidate.demerits,
        fitness: fitness))
  }

  /// The sum of demerits of some breaks, by the reckoning that ``breaks(_:)`` makes least.
  /// - Parameters:
  ///   - chosen: indices of points, ascending; every forced break and the end among them.
  ///   - points: where lines may end.
  ///   - shortest: how short lines may be.
  /// - Returns: nil if a line may not be.
  func demerits(of chosen: [Int], in points: [Breakpoint], shortest: Double = .infinity) -> Double? {
    var node = LineBreaker.start
    for index in chosen {
      let point = points[index]
      let isForced = point.ending == .forced || point.ending == .end
      let width = point.width - node.width + point.extra
      let stretch = point.stretch - node.stretch
      let shrink = point.shrink - node.shrink
      let joined = widthJoined(node, point)
      guard width - (mode == .justified ? shrink : 0) <= measure, joined > measure,
        isForced || !(measure - width > shortest * (mode == .justified ? stretch : measure / 8))
      else { return nil }
      let (badness, fitness) = quality(width: width, stretch: stretch, shrink: shrink, isLast: isForced)
      let followsHyphen = node.point >= 0 && points[node.point].showsHyphen
      let demerits =
        node.demerits
        + lineDemerits(badness: badness, fitness: fitness, point: point, from: node, followsHyphen: followsHyphen)
        + (joined <= measure + joinSlack ? LineBreaker.joinDemerits : 0)
      node = makeNode(at: index, point, after: node, node.point, demerits: demerits, fitness: fitness)
    }
    return node.demerits
  }

  private func makeNode(
    at index: Int, _ point: Breakpoint, after start: Node, _ id: Int, demerits: Double, fitness: Int
  ) -> Node {
    let isForced = point.ending == .forced
    return Node(
      point: index, previous: id, demerits: demerits, fitness: fitness, width: point.widthAfter,
      stretch: point.stretchAfter, shrink: point.shrinkAfter, lineWidth: isForced ? -.infinity : start.width,
      lineShrink: start.shrink)
  }

  /// The width of a line drawn together with the one before it, its spaces at their tightest.
  ///
  /// A break mark is an opportunity, not an order: where two lines fit into one, a browser draws them as one. So they
  /// must not be chosen.
  private func widthJoined(_ node: Node, _ point: Breakpoint) -> Double {
    let width = point.width - node.lineWidth + point.extra
    return mode == .justified ? width - (point.shrink - node.lineShrink) : width
  }

  private func quality(width: Double, stretch: Double, shrink: Double, isLast: Bool) -> (badness: Double, fitness: Int)
  {
    let missing = measure - width
    switch mode {
    case .ragged, .balanced:
      if isLast, mode == .ragged { return (0, 1) }
      let part = missing / max(measure, 1)
      return (part * part * 400, 1)
    case .justified:
      if isLast, missing >= 0 {
        // A last line shorter than an indent looks like a mistake.
        return (width < measure * 0.12 ? 300 : 0, 1)
      }
      if missing >= 0 {
        let ratio = stretch > 0 ? missing / stretch : missing > 0 ? 1000 : 0
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
    badness: Double, fitness: Int, point: Breakpoint, from node: Node, followsHyphen: Bool
  ) -> Double {
    let base = LineBreaker.linePenalty + badness
    var demerits = base * base + point.penalty * point.penalty
    if followsHyphen {
      let (consecutive, final) = (LineBreaker.consecutiveHyphens, LineBreaker.finalHyphen)
      if point.showsHyphen { demerits += mode == .justified ? consecutive.justified : consecutive.ragged }
      if point.ending == .end { demerits += mode == .justified ? final.justified : final.ragged }
    }
    if abs(fitness - node.fitness) > 1 { demerits += LineBreaker.fitnessMismatch }
    return demerits
  }
}

import TestSupport
import Testing

@testable import Typesetting

/// The breaks chosen against all breaks there are.
@Suite struct LineBreakerOracleTests {
  /// The least demerits of any set of breaks, found by trying them all; nil if none fits.
  private func least(_ points: [Breakpoint], _ breaker: LineBreaker, shortest: Double) -> Double? {
    var best: Double?
    func extend(_ chosen: [Int]) {
      guard let sum = breaker.demerits(of: chosen, in: points, shortest: shortest) else { return }
      guard chosen.last != points.count - 1 else {
        if best.map({ sum < $0 }) ?? true { best = sum }
        return
      }
      for next in ((chosen.last ?? -1) + 1)..<points.count {
        extend(chosen + [next])
        if points[next].ending == .forced { break }
      }
    }
    extend([])
    return best
  }

  private func paragraph(_ random: inout SplitMix) -> [Breakpoint] {
    var maker = PointMaker(
      space: 10, stretch: [5, 10, 25].randomElement(using: &random) ?? 5, shrink: Bool.random(using: &random) ? 2 : 0)
    let count = Int.random(in: 1...11, using: &random)
    while maker.points.count < count {
      maker.add(Double(Int.random(in: 1...45, using: &random)))
      switch Int.random(in: 0..<10, using: &random) {
      case 0: maker.addBreak()
      case 1...3: maker.addHyphen(6)
      default: maker.addSpace()
      }
    }
    maker.add(Double(Int.random(in: 1...45, using: &random)))
    maker.end()
    return maker.points
  }

  @Test(arguments: [LineBreaker.Mode.justified, .ragged])
  func noOtherBreaksHaveFewerDemerits(mode: LineBreaker.Mode) {
    var random = SplitMix(mode == .ragged ? 1 : 2)
    var compared = 0
    for round in 0..<1500 {
      let points = paragraph(&random)
      let breaker = LineBreaker(measure: Double([60, 90, 130].randomElement(using: &random) ?? 60), mode: mode)
      let chosen = breaker.breaks(points)
      let forced = points.indices.filter { points[$0].ending == .forced || points[$0].ending == .end }
      #expect(Set(forced).isSubset(of: chosen), "round \(round)")
      #expect(zip(chosen, chosen.dropFirst()).allSatisfy { $0 < $1 }, "round \(round)")
      // Lines that are very short count only where there is no way without them.
      let usual = least(points, breaker, shortest: LineBreaker.usualShortfall)
      guard let best = usual ?? least(points, breaker, shortest: .infinity) else { continue }
      compared += 1
      guard let sum = breaker.demerits(of: chosen, in: points) else {
        let all = points.map { "\($0.width) \($0.extra) \($0.widthAfter) \($0.stretchAfter) \($0.ending)" }
        Issue.record("round \(round), measure \(breaker.measure): \(chosen) is too wide though \(best) is not: \(all)")
        continue
      }
      #expect(abs(sum - best) <= 1e-6 * best, "round \(round): \(sum) instead of \(best), \(chosen)")
    }
    #expect(compared > 800)
  }
}

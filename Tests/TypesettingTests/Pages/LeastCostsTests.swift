import TestSupport
import Testing

@testable import Typesetting

@Suite struct LeastCostsTests {
  private static let height = 17.0 * 20
  private static let pageCost = 400.0

  /// A galley with some boxes that stand across the columns.
  private func breaker(_ seed: Int, bound: Double = .infinity) -> ColumnBreaker {
    var random = SplitMix(seed)
    let galley = Galley.random(&random, items: Int.random(in: 1...30, using: &random))
    let lines = GalleyLines(galley, unit: 8.5, height: LeastCostsTests.height, baseline: 17)
    let anchors = (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 1...lines.count, using: &random)
    }
    let spans = anchors.sorted().map {
      ColumnStates.Span(anchor: $0, height: 17 * Double(Int.random(in: 3...8, using: &random)))
    }
    let first = 17.0 * Double(Int.random(in: 12...20, using: &random))
    return ColumnBreaker(
      lines: lines, columns: 2, firstHeight: first, height: LeastCostsTests.height, spans: spans, bound: bound,
      pageCost: LeastCostsTests.pageCost)
  }

  private func cost(_ cut: ColumnBreaker.Cut) -> Double {
    cut.cost + LeastCostsTests.pageCost * Double(cut.pages.count)
  }

  @Test(arguments: 0..<150) func noCutCostsLess(seed: Int) throws {
    let breaker = breaker(seed)
    guard let cut = breaker.cut(), cut.worstCut < GalleyLines.forbidden else { return }
    let states = ColumnStates(
      columns: 2, first: breaker.firstHeight, later: breaker.height, spans: breaker.spans)
    let least = LeastCosts(breaker.lines, from: 0, states, share: 200)
    #expect(least.costs[0] <= cut.cost + LeastCosts.rounding)
    let columns = Double(cut.pages.reduce(0) { $0 + $1.columns.count })
    #expect(least.costsWithPages[0] <= cut.cost + 200 * columns + LeastCosts.rounding)
    #expect(least.costs[0] >= ColumnBreaker.columnCost)
  }

  @Test(arguments: 0..<150) func aBoundChangesNothingButWhatCostsAsMuch(seed: Int) throws {
    let free = breaker(seed).cut()
    let all = free.map(cost) ?? 1000
    for bound in [all - 500, all - 1, all + 1, all + 150, all + 2000] {
      let bounded = breaker(seed, bound: bound).cut()
      if let free, all < bound {
        let bounded = try #require(bounded)
        #expect(bounded.cost == free.cost)
        #expect(bounded.pages.map { $0.columns.map(\.lines) } == free.pages.map { $0.columns.map(\.lines) })
        #expect(bounded.pages.map(\.span) == free.pages.map(\.span))
      } else if let bounded {
        #expect(cost(bounded) >= bound)
      }
    }
  }
}

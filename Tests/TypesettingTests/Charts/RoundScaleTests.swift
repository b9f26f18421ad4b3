import TestSupport
import Testing

@testable import Typesetting

@Suite struct RoundScaleTests {
  @Test(arguments: [
    (0.0, 100.0, ["0", "20", "40", "60", "80", "100"]),
    (0, 2100, ["0", "500", "1000", "1500", "2000", "2500"]),
    (0, 0.3, ["0.0", "0.1", "0.2", "0.3"]),
    (-30, 45, ["-40", "-20", "0", "20", "40", "60"]),
    (97, 99, ["97.0", "97.5", "98.0", "98.5", "99.0"]),
    (5, 5, ["5", "6", "7", "8", "9", "10"]),
    (0, 4e9, ["0", "1000000000", "2000000000", "3000000000", "4000000000"]),
  ]) func ticksAreRound(low: Double, high: Double, ticks: [String]) {
    let scale = RoundScale(low, high, count: 5)
    let found = scale.ticks.map { tick -> String in
      let (coefficient, decimals) = scale.digits(tick)
      guard decimals > 0 else { return String(coefficient) }
      let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
      return "\(coefficient / power).\(abs(coefficient) % power)"
    }
    #expect(found == ticks)
  }

  @Test func holdsItsNumbersWithFewTicks() {
    var random = SplitMix(5)
    for _ in 0..<2000 {
      let scale = [1e-9, 0.1, 1, 1e6, 1e14][Int.random(in: 0..<5, using: &random)]
      let one = Double.random(in: -1...1, using: &random) * scale
      let other = Double.random(in: -1...1, using: &random) * scale
      let (low, high) = (min(one, other), max(one, other))
      let found = RoundScale(low, high, count: 5)
      #expect(found.value(found.ticks.lowerBound) <= low + scale * 1e-9)
      #expect(found.value(found.ticks.upperBound) >= high - scale * 1e-9)
      #expect((3...9).contains(found.ticks.count), "\(low) to \(high): \(found.ticks)")
      #expect([1, 2, 5].contains(found.mantissa))
    }
  }
}

@Suite struct SpreadingTests {
  @Test(arguments: [
    ([(10.0, 4.0), (30, 4)], [8.0, 28]), ([(10, 4), (11, 4), (12, 4)], [8, 12, 16]),
    ([(38, 4), (39, 4)], [32, 36]), ([(0, 10), (0, 10)], [0, 10]), ([(5, 30), (5, 30)], [0, 30]),
  ]) func labelsStandNearWhereTheyBelong(labels: [(middle: Double, height: Double)], tops: [Double]) {
    #expect(Spreading.tops(of: labels, from: 0, to: 40) == tops)
  }
}

import TestSupport
import Testing

@testable import Typesetting

@Suite struct LineBreakerTests {
  /// What first fit makes of the same points: each line as full as it can be.
  private func firstFit(_ points: [Breakpoint], measure: Double) -> [Int] {
    var chosen: [Int] = []
    var start = 0.0
    var last: Int?
    for index in points.indices {
      if points[index].width + points[index].extra - start > measure, let taken = last {
        chosen.append(taken)
        start = points[taken].widthAfter
      }
      last = index
    }
    return chosen + [points.count - 1]
  }

  @Test func totalFitBeatsFirstFitOnARaggedText() throws {
    let points = PointMaker.words([3, 2, 2, 5])
    let breaker = LineBreaker(measure: 6, mode: .ragged)
    let chosen = breaker.breaks(points)
    #expect(chosen == [0, 2, 3])
    #expect(firstFit(points, measure: 6) == [1, 2, 3])
    let best = try #require(breaker.demerits(of: chosen, in: points))
    let first = try #require(breaker.demerits(of: [1, 2, 3], in: points))
    #expect(best < first)
  }

  @Test func titlesHaveLinesOfLikeLength() {
    let points = PointMaker.words([5, 5, 5, 2])
    #expect(LineBreaker(measure: 18, mode: .ragged).breaks(points) == [2, 3])
    #expect(LineBreaker(measure: 18, mode: .balanced).breaks(points) == [1, 3])
    #expect(LineBreaker(measure: 21, mode: .balanced).breaks(points) == [3], "no line more than needed")
    #expect(LineBreaker(measure: 10, mode: .balanced).breaks(PointMaker.words([4, 15, 1])).last == 2)
  }

  @Test func firstFitIsNeverBetterAndMostlyWorse() throws {
    var random = SplitMix(3)
    var worse = 0
    for _ in 0..<100 {
      let widths = (0..<40).map { _ in Double.random(in: 5...60, using: &random) }
      let points = PointMaker.words(widths, space: 4, stretch: 2, shrink: 0)
      let breaker = LineBreaker(measure: 200, mode: .justified)
      let best = try #require(breaker.demerits(of: breaker.breaks(points), in: points))
      let first = try #require(breaker.demerits(of: firstFit(points, measure: 200), in: points))
      #expect(best <= first)
      if best < first { worse += 1 }
    }
    #expect(worse > 40)
  }

  @Test(arguments: [LineBreaker.Mode.justified, .ragged, .balanced])
  func forcedBreaksAreTaken(mode: LineBreaker.Mode) {
    var maker = PointMaker(space: 1, stretch: 1, shrink: 0)
    for _ in 0..<4 {
      maker.add(3)
      maker.addSpace()
      maker.add(3)
      maker.addBreak()
    }
    maker.add(1)
    maker.end()
    #expect(LineBreaker(measure: 50, mode: mode).breaks(maker.points) == [1, 3, 5, 7, 8])
    #expect(LineBreaker(measure: 3, mode: mode).breaks(maker.points) == Array(0...8))
  }

  @Test(arguments: [LineBreaker.Mode.justified, .ragged, .balanced])
  func aWordWiderThanTheMeasureStandsAloneAndStopsNothing(mode: LineBreaker.Mode) {
    let breaker = LineBreaker(measure: 100, mode: mode)
    #expect(breaker.breaks(PointMaker.words([40, 200, 40])) == [0, 1, 2])
    #expect(breaker.breaks(PointMaker.words([200])) == [0])
    #expect(breaker.breaks(PointMaker.words([200, 300, 200])) == [0, 1, 2])
    #expect(LineBreaker(measure: 0, mode: mode).breaks(PointMaker.words([1, 1])) == [0, 1])
    #expect(LineBreaker(measure: -5, mode: mode).breaks(PointMaker.words([1, 1])) == [0, 1])
  }

  @Test func aHyphenBehindAHyphenIsAvoidedForASomewhatLooserLine() {
    // Line 1 can only end at the first hyphen. Line 2 is filled exactly by the second hyphen, or a little loose without.
    var maker = PointMaker(space: 10, stretch: 25, shrink: 0)
    maker.add(60)
    maker.addSpace()
    maker.add(25)
    maker.addHyphen(5)  // 1
    maker.add(20)
    maker.addSpace()
    maker.add(50)
    maker.addSpace()  // 3
    maker.add(5)
    maker.addHyphen(5)  // 4
    maker.add(15)
    maker.addBreak()  // 5
    maker.add(30)
    maker.end()
    #expect(LineBreaker(measure: 100, mode: .justified).breaks(maker.points) == [1, 3, 5, 6])
  }

  @Test func theLastLineDoesNotFollowAHyphenIfItCanBeHelped() {
    var maker = PointMaker(space: 10, stretch: 40, shrink: 0)
    for width in [30.0, 30] {
      maker.add(width)
      maker.addSpace()
    }
    maker.add(15)
    maker.addHyphen(5)
    maker.add(20)
    maker.end()
    // 30 10 30 10 15 - fills 100 exactly; 30 10 30 leaves 30 to stretch one space by.
    #expect(LineBreaker(measure: 100, mode: .justified).breaks(maker.points) == [1, 3])
  }

  @Test func aRaggedTextKeepsItsLastLineFree() {
    #expect(LineBreaker(measure: 10, mode: .ragged).breaks(PointMaker.words([4, 5, 1])) == [1, 2])
    #expect(LineBreaker(measure: 10, mode: .ragged).breaks(PointMaker.words([4, 5])) == [1])
    #expect(LineBreaker(measure: 10, mode: .ragged).breaks([]).isEmpty)
  }

  @Test func aHyphenThatDoesNotFitDoesNotHideTheLineWithoutIt() {
    var maker = PointMaker(space: 10, stretch: 5, shrink: 0)
    maker.add(98)
    maker.addHyphen(5)
    maker.add(2)
    maker.addSpace()
    maker.add(50)
    maker.end()
    #expect(LineBreaker(measure: 100, mode: .justified).breaks(maker.points) == [1, 2])
  }

  @Test(.timeLimit(.minutes(10)), arguments: [LineBreaker.Mode.justified, .ragged, .balanced])
  func twentyThousandBreakpointsTakeTimeInProportion(mode: LineBreaker.Mode) {
    var random = SplitMix(7)
    var maker = PointMaker(space: 4, stretch: 2, shrink: 0.8)
    for _ in 0..<10_000 {
      maker.add(Double.random(in: 5...30, using: &random))
      maker.addHyphen(4)
      maker.add(Double.random(in: 5...30, using: &random))
      maker.addSpace()
    }
    maker.end()
    let chosen = LineBreaker(measure: 300, mode: mode).breaks(maker.points)
    #expect(chosen.last == 20_000)
    #expect((1_200...1_700).contains(chosen.count))
    #expect(LineBreaker(measure: 300, mode: mode).demerits(of: chosen, in: maker.points) != nil)
  }
}

import Testing

@testable import Newsroom

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1_000])
  func resultsAreInOrder(count: Int) {
    #expect(Parallel.map(count) { String($0) } == (0..<count).map { String($0) })
  }
}

import Testing

@testable import Newsroom

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 3, 7, 8, 100], [1, 2, 3, 20]) func keepsTheOrder(count: Int, threads: Int) {
    for least in [0, 1, 4] {
      #expect(Parallel.map(count, threads: threads, least: least) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }

  @Test func givesEachIndexOutOnce() {
    let queue = Parallel.Queue(3)
    #expect([queue.next(), queue.next(), queue.next(), queue.next()] == [0, 1, 2, nil])
  }
}

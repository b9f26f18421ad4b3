import Glibc

/// Does the same work on many things on all cores.
package enum Parallel {
  /// Fewer things than this a thread are not worth one.
  private static let leastPerThread = 4
  private static let mostThreads = 8

  /// The number of cores that are running.
  package static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The results of a function for `0..<count`, in order.
  ///
  /// Threads of the system are used rather than tasks, so that callers need not be asynchronous.
  package static func map<Result: Sendable>(_ count: Int, _ transform: @escaping @Sendable (Int) -> Result) -> [Result]
  {
    let threads = min(cores, mostThreads, count / leastPerThread)
    guard threads > 1 else { return (0..<count).map(transform) }
    let shares = (0..<threads).map { Share(from: $0, to: count, by: threads, transform) }
    let others = shares.dropFirst().map { share in SystemThread { share.work() } }
    shares[0].work()
    for thread in others { thread.join() }
    var iterators = shares.map { $0.results.makeIterator() }
    return (0..<count).compactMap { iterators[$0 % threads].next() }
  }

  /// The part of the work that one thread does. It is touched by its thread only, until that is joined.
  private final class Share<Result: Sendable>: @unchecked Sendable {
    private let indices: StrideTo<Int>
    private let transform: @Sendable (Int) -> Result
    private(set) var results: [Result] = []

    init(from start: Int, to end: Int, by step: Int, _ transform: @escaping @Sendable (Int) -> Result) {
      indices = stride(from: start, to: end, by: step)
      self.transform = transform
    }

    func work() { results = indices.map(transform) }
  }
}

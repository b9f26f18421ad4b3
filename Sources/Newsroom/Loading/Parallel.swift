import Glibc
import Synchronization

/// Does the same work on many things on all cores.
package enum Parallel {
  /// Fewer things than this a thread are not worth one.
  private static let leastPerThread = 4
  private static let mostThreads = 8
  /// How many things a thread takes at a time.
  private static let step = 2

  /// The number of cores that are running.
  package static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The results of a function for `0..<count`, in order.
  ///
  /// Threads of the system are used rather than tasks, so that callers need not be asynchronous. Each takes what is
  /// next when it is done with what it has, so that all are done at the same time.
  package static func map<Result: Sendable>(_ count: Int, _ transform: @escaping @Sendable (Int) -> Result) -> [Result]
  {
    let threads = min(cores, mostThreads, count / leastPerThread)
    guard threads > 1 else { return (0..<count).map(transform) }
    let next = Next()
    let shares = (0..<threads).map { _ in Share(of: count, next, transform) }
    let others = shares.dropFirst().map { share in SystemThread { share.work() } }
    shares[0].work()
    for thread in others { thread.join() }
    var places = Array(repeating: (share: 0, index: 0), count: count)
    for (share, done) in shares.enumerated() {
      for (index, place) in done.places.enumerated() { places[place] = (share, index) }
    }
    return places.map { shares[$0.share].results[$0.index] }
  }

  /// Where what no thread has taken yet begins.
  private final class Next: Sendable {
    let place = Atomic(0)
  }

  /// The part of the work that one thread does. It is touched by its thread only, until that is joined.
  private final class Share<Result: Sendable>: @unchecked Sendable {
    private let count: Int
    private let next: Next
    private let transform: @Sendable (Int) -> Result
    private(set) var results: [Result] = []
    /// Which each of the results is.
    private(set) var places: [Int] = []

    init(of count: Int, _ next: Next, _ transform: @escaping @Sendable (Int) -> Result) {
      (self.count, self.next, self.transform) = (count, next, transform)
    }

    func work() {
      while true {
        let first = next.place.add(Parallel.step, ordering: .relaxed).oldValue
        guard first < count else { return }
        for place in first..<min(first + Parallel.step, count) {
          results.append(transform(place))
          places.append(place)
        }
      }
    }
  }
}

import Glibc
import Synchronization

/// Does the same work on many things on all cores.
package enum Parallel {
  /// Fewer things than this a thread are not worth one.
  package static let leastPerThread = 4
  private static let mostThreads = 8

  /// The number of cores that are running.
  package static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The results of a function for `0..<count`, in order.
  ///
  /// Threads of the system are used rather than tasks, so that callers need not be asynchronous. Each takes the next index
  /// that is left, so that all end at about the same time, however the work is spread and whatever else the cores do.
  /// - Parameters:
  ///   - threads: the most threads there may be.
  ///   - least: fewer things than this a thread are not worth one.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int = cores, least: Int = leastPerThread,
    _ transform: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let threads = min(threads, mostThreads, count / max(1, least))
    guard threads > 1 else { return (0..<count).map(transform) }
    let queue = Queue(count)
    let shares = (0..<threads).map { _ in Share(of: queue, transform) }
    let others = shares.dropFirst().map { share in SystemThread { share.work() } }
    shares[0].work()
    for thread in others { thread.join() }
    var owners = [Int](repeating: 0, count: count)
    for (number, share) in shares.enumerated() { for index in share.indices { owners[index] = number } }
    var iterators = shares.map { $0.results.makeIterator() }
    return owners.compactMap { iterators[$0].next() }
  }

  /// Gives out indices, each once, in order.
  package final class Queue: Sendable {
    private let taken = Atomic(0)
    private let count: Int

    /// Makes a queue of `0..<count`.
    package init(_ count: Int) { self.count = count }

    /// The next index; nil if none is left.
    package func next() -> Int? {
      let index = taken.add(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }
  }

  /// The part of the work that one thread does. It is touched by its thread only, until that is joined.
  private final class Share<Result: Sendable>: @unchecked Sendable {
    private let queue: Queue
    private let transform: @Sendable (Int) -> Result
    /// What it took, ascending.
    private(set) var indices: [Int] = []
    private(set) var results: [Result] = []

    init(of queue: Queue, _ transform: @escaping @Sendable (Int) -> Result) {
      self.queue = queue
      self.transform = transform
    }

    func work() {
      while let index = queue.next() {
        indices.append(index)
        results.append(transform(index))
      }
    }
  }
}

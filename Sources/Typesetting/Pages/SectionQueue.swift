internal import Diagnostics
internal import Editions
internal import Newsroom

/// Gives out sections to those who compose them, to several the largest first, so that all end at about the same time.
final class SectionQueue: Sendable {
  private let order: [Int]
  private let queue: Parallel.Queue

  /// Makes a queue.
  /// - Parameters:
  ///   - sections: indices of sections.
  ///   - edition: the edition.
  ///   - isShared: whether several take from it; for one alone they come as they are.
  init(_ sections: [Int], of edition: Edition, isShared: Bool) {
    queue = Parallel.Queue(sections.count)
    guard isShared else {
      order = sections
      return
    }
    let weights = sections.map { (index: $0, size: SectionQueue.size(of: edition.sections[$0])) }
    order = weights.sorted { ($1.size, $0.index) < ($0.size, $1.index) }.map(\.index)
  }

  /// The index of a section that nobody has taken; nil if none is left.
  func next() -> Int? { queue.next().map { order[$0] } }

  /// About how much there is to set in a section.
  private static func size(of section: EditionSection) -> Int {
    section.items.reduce(0) { $0 + 1 + ($1.source?.bytes.count ?? 0) }
  }
}

extension [SectionQueue] {
  /// The index of a section that nobody has taken, from the first queue that has one.
  func next() -> Int? {
    for queue in self { if let index = queue.next() { return index } }
    return nil
  }
}

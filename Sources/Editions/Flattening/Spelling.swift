/// Finds what a writer may have meant.
enum Spelling {
  /// The candidate that is nearest to a word, if one is near enough to be what was meant.
  /// - Parameters:
  ///   - word: what was written.
  ///   - candidates: what could have been meant, in an order that decides ties.
  /// - Returns: a candidate at most a third of the word's letters away; nil if there is none, or the word is over 64 bytes.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word.utf8)
    guard (2...64).contains(letters.count) else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.utf8)
      let limit = min(best.map { $0.distance - 1 } ?? .max, max(1, letters.count / 3))
      guard other.count <= 64, abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// The number of letters to put in, take out, exchange or swap with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}

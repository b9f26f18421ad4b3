/// Guesses what was meant by a misspelt name.
public enum Suggestion {
  /// Names longer than this are not compared: no key or id is.
  private static let longest = 48

  /// The candidate that a name was probably meant to be.
  /// - Parameters:
  ///   - name: the name as written.
  ///   - candidates: the names that exist.
  /// - Returns: the nearest candidate, if one is near enough to be plausible and no other is as near.
  public static func closest(to name: String, among candidates: [String]) -> String? {
    let written = Array(name.lowercased().unicodeScalars.prefix(longest + 1))
    guard !written.isEmpty, written.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    var isUnique = true
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(1, max(scalars.count, written.count) / 3)
      guard abs(scalars.count - written.count) <= allowed else { continue }
      let distance = editDistance(written, scalars)
      guard distance <= allowed, distance < min(scalars.count, written.count) else { continue }
      if let found = best, distance >= found.distance {
        if distance == found.distance, candidate != found.candidate { isUnique = false }
        continue
      }
      best = (candidate, distance)
      isUnique = true
    }
    return isUnique ? best?.candidate : nil
  }

  /// A help text: `Did you mean 'title'?`, or what exists when nothing is near.
  /// - Parameters:
  ///   - name: the name as written.
  ///   - candidates: the names that exist, in the order to list them.
  ///   - what: what they are, in the plural: `sections`.
  public static func help(for name: String, among candidates: [String], what: String) -> String {
    if let closest = closest(to: name, among: candidates) { return "Did you mean '\(closest)'?" }
    guard !candidates.isEmpty else { return "There are no \(what)." }
    return "The \(what) are: " + candidates.joined(separator: ", ") + "."
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let isSame = left[row] == right[column]
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}

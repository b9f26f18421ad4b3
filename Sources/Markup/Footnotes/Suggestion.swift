/// Finds what a writer may have meant.
enum Suggestion {
  /// The one known word that differs from a given one by at most two edits, and by fewer than any other.
  static func nearest(to word: String, in known: [String]) -> String? {
    let bytes = Array(word.lowercased().utf8)
    guard bytes.count <= 40 else { return nil }
    var best: (word: String, distance: Int)?
    var isUnique = false
    for candidate in known.prefix(200) {
      let distance = distance(bytes, Array(candidate.lowercased().utf8))
      if distance < best?.distance ?? min(3, bytes.count) {
        best = (candidate, distance)
        isUnique = true
      } else if distance == best?.distance {
        isUnique = false
      }
    }
    return isUnique ? best?.word : nil
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard abs(left.count - right.count) <= 2 else { return Int.max }
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[right.count]
  }
}

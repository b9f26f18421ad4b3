/// How much the texts of two lists share, each with each.
struct Similarity {
  /// The evidence by row (left) and column (right), 0 to 1 and rarely more.
  private let values: [Float]
  private let columns: Int
  private let left: [Features]
  private let right: [Features]

  /// Compares all with all, by way of what they share: the rarer a thing is, the more it says.
  init(_ left: [Features], _ right: [Features]) {
    self.left = left
    self.right = right
    columns = right.count
    let leftPlaces = Self.places(left)
    let rightPlaces = Self.places(right)
    var values = [Float](repeating: 0, count: left.count * right.count)
    var leftNorms = [Float](repeating: 0, count: left.count)
    var rightNorms = [Float](repeating: 0, count: right.count)
    for hash in leftPlaces.keys.sorted() {
      guard let rows = leftPlaces[hash], let cells = rightPlaces[hash] else { continue }
      let rarity = 1 / Float(max(rows.count, cells.count))
      for (row, weight) in rows { leftNorms[row] += weight * rarity }
      for (column, weight) in cells { rightNorms[column] += weight * rarity }
      // What stands everywhere tells nothing apart, and would take long.
      guard rows.count * cells.count <= 1_000 else { continue }
      for (row, weight) in rows {
        for (column, other) in cells { values[row * columns + column] += min(weight, other) * rarity }
      }
    }
    for row in left.indices {
      for column in right.indices {
        let norm = (leftNorms[row] * rightNorms[column]).squareRoot()
        values[row * columns + column] = norm > 0 ? values[row * columns + column] / norm : 0
      }
    }
    self.values = values
  }

  /// What speaks for two texts being the same.
  func evidence(_ row: Int, _ column: Int) -> Float { values[row * columns + column] }

  /// How near the lengths of two texts are, 0 to 1.
  func likeness(_ row: Int, _ column: Int) -> Float {
    let (one, two) = (Float(left[row].words + 3), Float(right[column].words + 3))
    return min(one, two) / max(one, two)
  }

  private static func places(_ list: [Features]) -> [UInt64: [(Int, Float)]] {
    var places: [UInt64: [(Int, Float)]] = [:]
    for (index, features) in list.enumerated() {
      for token in features.tokens { places[token.hash, default: []].append((index, token.weight)) }
    }
    return places
  }
}

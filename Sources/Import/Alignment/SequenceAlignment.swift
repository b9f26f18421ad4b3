/// Pairs two lists of texts in order, so that what they share is most (Needleman and Wunsch 1970).
enum SequenceAlignment {
  /// A pair, or a text without a counterpart.
  struct Match: Equatable {
    var left: Int?
    var right: Int?
    /// Whether what they say shows it; else only their places do.
    var isSure = true
  }

  /// A pair must share this much to be worth more than two texts without counterparts.
  private static let threshold: Float = 0.2
  /// What the same length adds.
  private static let length: Float = 0.1
  /// What being at other places takes.
  private static let distance: Float = 0.02
  /// Less evidence than this shows nothing.
  static let leastEvidence: Float = 0.05

  /// Aligns.
  /// - Returns: all texts of both lists, in the order of both; texts of the left before those of the right.
  static func align(_ left: [Features], _ right: [Features]) -> [Match] {
    let similarity = Similarity(left, right)
    let anchors = anchors(similarity, left.count, right.count)
    var matches: [Match] = []
    var row = 0
    var column = 0
    for (nextRow, nextColumn) in anchors + [(left.count, right.count)] {
      matches += between(row..<nextRow, column..<nextColumn, similarity)
      if nextRow < left.count, nextColumn < right.count {
        let isSure = similarity.evidence(nextRow, nextColumn) >= leastEvidence
        matches.append(Match(left: nextRow, right: nextColumn, isSure: isSure))
      }
      row = nextRow + 1
      column = nextColumn + 1
    }
    return matches
  }

  /// The pairs that content speaks for.
  private static func anchors(_ similarity: Similarity, _ rows: Int, _ columns: Int) -> [(Int, Int)] {
    let width = columns + 1
    var best = [Float](repeating: 0, count: (rows + 1) * width)
    func gain(_ row: Int, _ column: Int) -> Float {
      let place = Float(row) / Float(max(rows, 1)) - Float(column) / Float(max(columns, 1))
      return similarity.evidence(row, column) + length * similarity.likeness(row, column) - threshold
        - distance * abs(place)
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let pair = best[row * width + column] + gain(row, column)
        let other = max(best[row * width + column + 1], best[(row + 1) * width + column])
        best[(row + 1) * width + column + 1] = max(pair, other)
      }
    }
    var pairs: [(Int, Int)] = []
    var row = rows
    var column = columns
    while row > 0, column > 0 {
      let value = best[row * width + column]
      if value == best[(row - 1) * width + column] {
        row -= 1
      } else if value == best[row * width + column - 1] {
        column -= 1
      } else {
        pairs.append((row - 1, column - 1))
        row -= 1
        column -= 1
      }
    }
    return pairs.reversed()
  }

  /// What stands between two pairs: as many on both sides belong together by their places.
  private static func between(_ rows: Range<Int>, _ columns: Range<Int>, _ similarity: Similarity) -> [Match] {
    if rows.count == columns.count {
      return zip(rows, columns).map { row, column in
        Match(left: row, right: column, isSure: similarity.evidence(row, column) >= leastEvidence)
      }
    }
    return rows.map { Match(left: $0, right: nil) } + columns.map { Match(left: nil, right: $0) }
  }
}

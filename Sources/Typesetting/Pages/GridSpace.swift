/// What brings running text back onto the baseline grid: space above paragraphs, and above the titles they follow at once.
///
/// Everything is a whole number of half baselines high, so that such a space is half a baseline or nothing. How much it is
/// depends on where the column begins only for the first paragraph in it; those behind it count from there.
struct GridSpace {
  /// A block as far as the grid is concerned.
  struct Block {
    /// Its first line in the galley.
    var line: Int
    /// The height above its first line: space, what is filled, and what containers put there.
    var above: Double
    /// The height of its lines and what containers put below them.
    var rest: Double
    /// Whether it is running text, whose lines stand on the grid.
    var isOnGrid: Bool
    /// Whether it is followed by the next block at once.
    var keepsWithNext: Bool
  }

  /// The space that a place gets if a column begins long before it, by line; most have none.
  private(set) var usual: [Double]
  /// Where the first space behind a line is that depends on it, and how much it is, by line.
  private(set) var first: [(line: Int, space: Double)]

  /// Finds the spaces.
  /// - Parameters:
  ///   - blocks: the galley's blocks.
  ///   - baseline: the distance of the grid's lines, in pixels.
  ///   - sums: the height of the lines before each line, without any space.
  ///   - gains: by how much a column is higher that begins with a line, for what is dropped or repeated there.
  init(_ blocks: [Block], baseline: Double, sums: [Double], gains: [Double]) {
    let count = gains.count
    usual = Array(repeating: 0, count: count)
    first = Array(repeating: (count, 0), count: count)
    /// The places where space is put: the line, and the height from there to the line that must be on the grid.
    var places: [(line: Int, rise: Double, target: Block)] = []
    var index = 0
    while index < blocks.count {
      var rise = blocks[index].above
      var target = index
      while target + 1 < blocks.count, blocks[target].keepsWithNext, !blocks[target].isOnGrid {
        rise += blocks[target].rest + blocks[target + 1].above
        target += 1
      }
      if blocks[target].isOnGrid { places.append((blocks[index].line, rise, blocks[target])) }
      index = target + 1
    }
    for (place, next) in zip(places, places.dropFirst()) {
      usual[next.line] = GridSpace.missing(
        sums[next.line] - sums[place.target.line] - place.target.above + next.rise, baseline)
    }
    var next = 0
    for line in 0..<count {
      while next < places.count, places[next].line < line { next += 1 }
      guard next < places.count else { break }
      first[line] = (
        places[next].line,
        GridSpace.missing(sums[places[next].line] - sums[line] + gains[line] + places[next].rise, baseline)
      )
    }
  }

  /// What is missing of a height to a whole number of baselines.
  private static func missing(_ height: Double, _ baseline: Double) -> Double {
    let missing = (height / baseline).rounded(.up) * baseline - height
    return missing < 0.01 || baseline - missing < 0.01 ? 0 : missing
  }
}

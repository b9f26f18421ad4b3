import Newsroom

/// What it costs to take units of a translation for those of its original; the unit is the natural logarithm of a
/// probability, roughly.
struct AlignmentCosts: Sendable {
  private let original: [AlignmentUnits.Unit]
  private let translation: [AlignmentUnits.Unit]
  private let changed: Set<Int>
  /// The bytes of the translation for each byte of the original.
  private let expansion: Double

  /// The price of a unit without counterpart.
  private static let gap = 5.0
  /// The price of one of the original that may well have none, being new.
  private static let gapOfChanged = 2.0
  /// The price of taking two for one.
  static let merge = 4.0
  /// Above it two units that stand at the same place are not taken for each other without a look at the others.
  private static let plain = 6.0
  /// The variance of the length for each byte of it.
  private static let variance = 6.8
  /// The price of a sentence more or less.
  private static let sentence = 1.5
  private static let impossible = Double.infinity

  /// How long a text is in each language, for one of 1 in English; measured on newsletters translated by people.
  private static let lengths: [Language: Double] = [.english: 1, .spanish: 1.12, .french: 1.17]

  /// - Parameters:
  ///   - original: the units of the original.
  ///   - translation: the units of the translation.
  ///   - languages: their languages, in this order.
  ///   - changed: the units of the original that are new or different since it was translated.
  init(_ original: AlignmentUnits, _ translation: AlignmentUnits, languages: (Language, Language), changed: Set<Int>) {
    self.changed = changed
    self.original = original.units
    self.translation = translation.units
    if let left = Self.lengths[languages.0], let right = Self.lengths[languages.1] {
      expansion = right / left
    } else {
      let ratio = Double(translation.length + 1) / Double(original.length + 1)
      expansion = min(max(ratio, 0.8), 1.25)
    }
  }

  /// Whether two units may be taken for each other at once.
  func isPlain(_ row: Int, _ column: Int) -> Bool {
    original[row].kind == translation[column].kind && pair(row, column) <= Self.plain
  }

  /// The price of a unit without counterpart.
  /// - Parameter rows: the unit, if it is one of the original.
  func unpaired(_ rows: Range<Int>) -> Double {
    guard !changed.isEmpty, let row = rows.first, changed.contains(row) else { return Self.gap }
    return Self.gapOfChanged
  }

  /// The price of a pair.
  func pair(_ row: Int, _ column: Int) -> Double {
    let left = original[row]
    let right = translation[column]
    let base = Self.price(of: left.kind, as: right.kind)
    guard base < Self.impossible else { return base }
    let likeness = base + length(left.length, right.length) + Self.sentences(left.sentences, right.sentences)
    return likeness + Self.evidence(left.anchors, right.anchors)
  }

  /// The price of two units of the original for one of the translation, or of one for two.
  func merged(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let kinds = original[rows].map(\.kind) + translation[columns].map(\.kind)
    guard let kind = kinds.first, kind == .paragraph || kind == .footnote,
      kinds.allSatisfy({ $0 == kind })
    else { return Self.impossible }
    let left = original[rows].reduce(0) { $0 + $1.length }
    let right = translation[columns].reduce(0) { $0 + $1.length }
    let anchors = (original[rows].flatMap(\.anchors).sorted(), translation[columns].flatMap(\.anchors).sorted())
    let count = (
      original[rows].reduce(0) { $0 + $1.sentences }, translation[columns].reduce(0) { $0 + $1.sentences }
    )
    let likeness = length(left, right) + Self.sentences(count.0, count.1)
    return Self.merge + likeness + Self.evidence(anchors.0, anchors.1)
  }

  private func length(_ left: Double, _ right: Double) -> Double {
    let mean = (left * expansion + right) / 2
    guard mean > 0 else { return 0 }
    let difference = left * expansion - right
    return min(difference * difference / (2 * Self.variance * mean), 20)
  }

  private static func sentences(_ left: Int, _ right: Int) -> Double {
    sentence * Double(min(abs(left - right), 4))
  }

  private static func price(of left: TextUnit.Kind, as right: TextUnit.Kind) -> Double {
    if left == right { return 0 }
    switch (left, right) {
    case (.heading, .heading): return 2
    case (.heading, .paragraph), (.paragraph, .heading): return 6
    case (.listItem, .paragraph), (.paragraph, .listItem): return 4
    default: return impossible
    }
  }

  /// What shared names, numbers and addresses say: they make a pair cheaper, their absence dearer.
  private static func evidence(_ left: [UInt64], _ right: [UInt64]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var shared = 0
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        shared += 1
        row += 1
        column += 1
      } else if left[row] < right[column] {
        row += 1
      } else {
        column += 1
      }
    }
    let fraction = 2 * Double(shared) / Double(left.count + right.count)
    return fraction == 0 ? 2 : -4 * fraction
  }
}

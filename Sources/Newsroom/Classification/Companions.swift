import Diagnostics
import Glibc

/// Which items of an issue belong together: a box stands beside the item that speaks of the same.
///
/// Items are compared by their words in the languages both have, rare words counting more (cosine of binary tf-idf).
struct Companions: Sendable {
  /// The item a box belongs to, and what that is worth.
  struct Companion {
    var item: Item
    var weight: Double
  }

  private struct Entry: Sendable {
    var item: Item
    var words: Set<UInt64>
    var norm: Double
  }

  private let entries: [Entry]
  private let weights: ClassificationWeights
  /// In how many items a word stands.
  private let spread: [UInt64: Int]

  /// - Returns: nil if there is no box among the items, or nothing beside it.
  init?(_ items: [Item], _ weights: ClassificationWeights) {
    let others = items.filter { !Self.isBox($0) }
    guard others.count > 1, others.count < items.count else { return nil }
    let sets = others.map { Self.words(of: $0) }
    var spread: [UInt64: Int] = [:]
    for words in sets { for word in words { spread[word, default: 0] += 1 } }
    self.weights = weights
    self.spread = spread
    let total = others.count
    entries = zip(others, sets).map { item, words in
      // Sums of the same numbers in another order differ in their last digits: sets have no order of their own.
      let squares = words.map { Self.square(spread[$0] ?? 1, total) }.sorted()
      return Entry(item: item, words: words, norm: squares.reduce(0, +).squareRoot())
    }
  }

  /// The item beside which a box stands; nil for other items, and where no item is clearly nearest.
  func companion(of item: Item) -> Companion? {
    guard Self.isBox(item) else { return nil }
    let words = Self.words(of: item)
    let own = words.map { Self.square(spread[$0] ?? 1, entries.count) }.sorted().reduce(0, +).squareRoot()
    guard own > 0 else { return nil }
    var best: (entry: Entry, likeness: Double)?
    var next = 0.0
    for entry in entries where entry.norm > 0 {
      let shared = words.filter { entry.words.contains($0) }.map { Self.square(spread[$0] ?? 1, entries.count) }
      let likeness = shared.sorted().reduce(0, +) / (own * entry.norm)
      if likeness > (best?.likeness ?? 0) {
        next = best?.likeness ?? 0
        best = (entry, likeness)
      } else {
        next = max(next, likeness)
      }
    }
    guard let best, best.likeness >= max(weights.leastLikeness, next * weights.leastLead) else { return nil }
    let lead = best.likeness / max(next, weights.leastLikeness / weights.fullLead)
    let strength = min(1, (lead - 1) / (weights.fullLead - 1))
    return Companion(item: best.entry.item, weight: weights.companion * strength)
  }

  private static func isBox(_ item: Item) -> Bool {
    item.kind == .zoom || item.kind == .figure || item.kind == .quote
  }

  private static func square(_ spread: Int, _ total: Int) -> Double {
    let rarity = log(Double(total + 1) / Double(spread))
    return rarity * rarity
  }

  /// The words of all versions; those of different languages are kept apart, but names are the same in all of them.
  private static func words(of item: Item) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for version in item.versions {
      let bytes = version.file.bytes
      let start = min(version.frontMatter.range.upperBound, bytes.count)
      take(Array(version.frontMatter.title.value.utf8), 0, into: &words)
      take(bytes, start, into: &words)
    }
    take(Array(item.slug.utf8), 0, into: &words)
    return words
  }

  private static func take(_ bytes: [UInt8], _ start: Int, into words: inout Set<UInt64>) {
    WordScanner(isMarkdown: true).scan(bytes, in: start..<bytes.count) { token in
      if case .word(let hash, let place) = token, place.count > 2 { words.insert(hash) }
    }
  }
}

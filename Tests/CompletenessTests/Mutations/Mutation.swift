import Newsroom
import TestSupport
import Testing

/// A mistake that people make in a translation, made on purpose.
struct Mutation: Sendable, CustomTestStringConvertible {
  /// What it does.
  let name: String
  /// The ids of which one must be found, and no other.
  let expected: Set<String>
  /// The share of these mistakes that must be found: a short paragraph beside a long one may have been merged with it.
  var recall = 1.0
  /// Makes the mistake in a translation: its blocks of text, those of the original. Nil where it cannot be made.
  let make: @Sendable (_ blocks: [String], _ original: [String], inout SplitMix) -> [String]?

  var testDescription: String { name }

  /// Every mistake in the text.
  static let all = [
    Mutation(name: "a paragraph dropped", expected: ["paragraph-missing", "abridged"], recall: 0.95) {
      blocks, _, random in
      let candidates = blocks.indices.filter { isPlain(blocks[$0]) && wordCount(blocks[$0]) >= 12 }
      // A text that loses more is abridged, which is another mistake.
      let fit = candidates.filter { wordCount(blocks[$0]) * 10 < 3 * blocks.reduce(0) { $0 + wordCount($1) } }
      return fit.randomElement(using: &random).map { without($0, blocks) }
    },
    Mutation(name: "half of the text dropped", expected: ["abridged"]) { blocks, original, _ in
      let words = original.reduce(0) { $0 + wordCount($1) }
      guard words >= 30, blocks.count >= 3, !blocks.contains(where: { $0.contains("[^") }) else { return nil }
      var kept: [String] = []
      for block in blocks where kept.reduce(0, { $0 + wordCount($1) }) + wordCount(block) < words * 55 / 100 {
        kept.append(block)
      }
      return kept.reduce(0) { $0 + wordCount($1) } < 5 ? nil : kept
    },
    Mutation(name: "a heading dropped", expected: ["heading-structure"]) { blocks, _, random in
      blocks.indices.filter { blocks[$0].hasPrefix("#") }.randomElement(using: &random).map { without($0, blocks) }
    },
    Mutation(name: "a heading on another level", expected: ["heading-structure"]) { blocks, _, random in
      blocks.indices.filter { blocks[$0].hasPrefix("### ") }.randomElement(using: &random).map { index in
        replacing(index, blocks, with: "#" + blocks[index])
      }
    },
    Mutation(name: "a link dropped", expected: ["link-missing"]) { blocks, _, random in
      let candidates = blocks.indices.filter {
        blocks[$0].firstRange(ofLink: ()) != nil && !blocks[$0].contains("{page}")
          // Linked once is enough.
          && blocks.reduce(0) { $0 + $1.split(separator: "](", omittingEmptySubsequences: false).count - 1 } == 1
      }
      return candidates.randomElement(using: &random).flatMap { index in
        unlinked(blocks[index]).map { replacing(index, blocks, with: $0) }
      }
    },
    Mutation(name: "an item of a list dropped", expected: ["list-count"]) { blocks, _, random in
      let candidates = blocks.indices.filter { isList(blocks[$0]) }
      return candidates.randomElement(using: &random).map { index in
        var items = listItems(blocks[index])
        items.remove(at: Int.random(in: items.indices, using: &random))
        return replacing(index, blocks, with: items.joined(separator: "\n"))
      }
    },
    Mutation(name: "a number changed", expected: ["number-missing"]) { blocks, original, random in
      guard original.contains(where: { $0.contains("2007") }) else { return nil }
      let candidates = blocks.indices.filter { isPlain(blocks[$0]) && blocks[$0].contains("2007") }
      // The year must not be there a second time.
      guard blocks.count(where: { $0.contains("2007") }) == 1 else { return nil }
      return candidates.randomElement(using: &random).map {
        replacing(
          $0, blocks,
          with: blocks[$0].split(separator: "2007", omittingEmptySubsequences: false).joined(separator: "2077"))
      }
    },
    Mutation(name: "the text said to be to come", expected: ["placeholder"]) { _, original, _ in
      original.reduce(0) { $0 + wordCount($1) } >= 20 ? ["To be translated"] : nil
    },
    Mutation(name: "no text", expected: ["placeholder"]) { _, original, _ in
      original.reduce(0) { $0 + wordCount($1) } >= 20 ? [] : nil
    },
    Mutation(name: "the text pasted twice", expected: ["overlong", "paragraph-added"]) { blocks, original, _ in
      guard original.reduce(0, { $0 + wordCount($1) }) >= 60, blocks.allSatisfy(isPlain) else { return nil }
      return blocks + blocks
    },
    Mutation(name: "a space before a comma", expected: ["punctuation-spacing"]) { blocks, _, random in
      let candidates = blocks.indices.filter {
        isPlain(blocks[$0]) && blocks[$0].contains(", ") && !blocks[$0].contains("](")
      }
      return candidates.randomElement(using: &random).map { index in
        let parts = blocks[index].split(separator: ", ", maxSplits: 1, omittingEmptySubsequences: false)
        return replacing(index, blocks, with: parts.joined(separator: " , "))
      }
    },
    Mutation(name: "said to be left out", expected: ["abridgement-phrase"]) { blocks, _, _ in
      guard let last = blocks.lastIndex(where: isPlain) else { return nil }
      return replacing(last, blocks, with: blocks[last] + " [...]")
    },
  ]

  private static func without(_ index: Int, _ blocks: [String]) -> [String] {
    var blocks = blocks
    blocks.remove(at: index)
    return blocks
  }

  private static func replacing(_ index: Int, _ blocks: [String], with block: String) -> [String] {
    var blocks = blocks
    blocks[index] = block
    return blocks
  }

  private static func isPlain(_ block: String) -> Bool {
    guard let first = block.unicodeScalars.first else { return false }
    return !"#-*>|[`0123456789 ".unicodeScalars.contains(first) && !block.contains("[^") && !block.contains(" ;")
  }

  private static func isList(_ block: String) -> Bool { block.hasPrefix("- ") && listItems(block).count >= 3 }

  private static func listItems(_ block: String) -> [String] {
    var items: [String] = []
    for line in block.split(separator: "\n") {
      if line.hasPrefix("- ") || items.isEmpty {
        items.append(String(line))
      } else {
        items[items.count - 1] += "\n" + line
      }
    }
    return items
  }

  private static func wordCount(_ block: String) -> Int {
    block.split(whereSeparator: \.isWhitespace).count { word in word.contains { $0.isLetter || $0.isNumber } }
  }

  /// A text whose first link is taken away, with its words, which may be an address themselves.
  private static func unlinked(_ block: String) -> String? {
    guard let link = block.firstRange(ofLink: ()) else { return nil }
    return String(block[..<link.lowerBound]) + "…" + String(block[link.upperBound...])
  }
}

extension StringProtocol {
  /// Where the first inline link stands, brackets and parentheses included.
  fileprivate func firstRange(ofLink: Void) -> Range<String.Index>? {
    guard let middle = range(ofMiddle: "]("), let start = self[..<middle.lowerBound].lastIndex(of: "["),
      let end = self[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    return start..<index(after: end)
  }

  fileprivate func range(ofMiddle pair: String) -> Range<String.Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(pair) { return place..<index(place, offsetBy: pair.count) }
      place = index(after: place)
    }
    return nil
  }
}

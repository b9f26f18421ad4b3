import Diagnostics
public import Newsroom

/// How a contribution became what it is, part by part.
public struct ContributionDifference: Sendable {
  /// A part that changed.
  public struct Part: Sendable, Hashable {
    /// The key of the front matter; nil for a part of the body.
    public var key: String?
    /// Its bytes in the later file; nil if it is no longer there.
    public var range: Range<Int>?
    /// Its words, as Markdown.
    public var pieces: [WordDifference.Piece]
  }

  /// The parts that changed, in order.
  public private(set) var parts: [Part] = []

  /// Compares two states of a contribution.
  public init(from old: Contribution, to new: Contribution) {
    let before = BlockGroups.of(old)
    let after = BlockGroups.of(new)
    if before.first?.hash != after.first?.hash { compareFrontMatter(old.frontMatter, new.frontMatter) }
    for edit in SequenceEdits.between(before.dropFirst().map(\.hash), after.dropFirst().map(\.hash)) {
      let old = ContributionDifference.text(of: before[edit.old.lowerBound + 1..<edit.old.upperBound + 1], in: old)
      let groups = after[edit.new.lowerBound + 1..<edit.new.upperBound + 1]
      let range = groups.first.flatMap { first in groups.last.map { first.range.lowerBound..<$0.range.upperBound } }
      parts.append(
        Part(range: range, pieces: WordDifference.between(old, ContributionDifference.text(of: groups, in: new))))
    }
  }

  private mutating func compareFrontMatter(_ old: FrontMatter, _ new: FrontMatter) {
    let before = old.translatables
    let after = new.translatables
    for edit in SequenceEdits.between(before.map(\.line), after.map(\.line)) {
      var gone = Array(before[edit.old])
      for value in after[edit.new] {
        let index = gone.firstIndex { $0.key == value.key }
        let text = index.map { gone.remove(at: $0).text } ?? ""
        parts.append(Part(key: value.key, range: new.range, pieces: WordDifference.between(text, value.text)))
      }
      for value in gone {
        parts.append(Part(key: value.key, range: nil, pieces: WordDifference.between(value.text, "")))
      }
    }
  }

  private static func text(of groups: ArraySlice<BlockGroup>, in contribution: Contribution) -> String {
    groups.map { contribution.file.text(in: $0.range) }.joined(separator: "\n")
  }
}

extension FrontMatter.Translatable {
  fileprivate var line: [UInt8] { CanonicalText.of(Array("\(key) \(text)".utf8)) }
}

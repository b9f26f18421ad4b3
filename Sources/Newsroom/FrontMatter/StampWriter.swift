import Diagnostics

/// Writes a stamp into the front matter of a translation.
public enum StampWriter {
  /// The bytes of a translation's file with a stamp, and no byte changed but in the values of `translation`.
  /// - Parameters:
  ///   - stamp: the stamp; one that is there already is replaced.
  ///   - contribution: the translation.
  /// - Returns: nil if its front matter does not name its original in a group `translation`, or is not written as lines
  ///   of `key: value`.
  public static func bytes(stating stamp: Stamp, in contribution: Contribution) -> [UInt8]? {
    let file = contribution.file
    guard let before = FrontMatterTree.entries(of: file),
      let group = before.first(where: { $0.key.value == "translation" })?.value,
      case .mapping(let entries) = group.content, entries.contains(where: { $0.key.value == "of" }),
      let edits = StampEdits(file: file, group: group, entries: entries).edits(for: stamp)
    else { return nil }
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    return states(stamp, bytes, before, contribution) ? bytes : nil
  }

  /// Whether the file as written says what it said before, and the stamp.
  private static func states(
    _ stamp: Stamp, _ bytes: [UInt8], _ before: [YAMLNode.Entry], _ original: Contribution
  ) -> Bool {
    let body = original.file.bytes[original.frontMatter.range.upperBound...]
    let file = SourceFile(path: original.file.path, bytes: bytes)
    guard bytes.suffix(body.count).elementsEqual(body), let after = FrontMatterTree.entries(of: file) else {
      return false
    }
    return YAMLNode.areSame(before.map(withoutStamp), after.map(withoutStamp)) && self.stamp(of: after) == stamp
  }

  private static let keys = ["blocks", "self", "reviewed"]

  private static func withoutStamp(_ entry: YAMLNode.Entry) -> YAMLNode.Entry {
    guard entry.key.value == "translation", case .mapping(let entries) = entry.value.content else { return entry }
    var entry = entry
    entry.value.content = .mapping(entries.filter { !keys.contains($0.key.value) })
    return entry
  }

  private static func stamp(of entries: [YAMLNode.Entry]) -> Stamp? {
    guard case .mapping(let group)? = entries.first(where: { $0.key.value == "translation" })?.value.content
    else { return nil }
    func value(_ key: String) -> YAMLNode.Content? { group.first { $0.key.value == key }?.value.content }
    guard case .sequence(let nodes)? = value("blocks"), case .scalar(let own, _)? = value("self"),
      let own = StampHash(own)
    else { return nil }
    let blocks = nodes.compactMap { node in if case .scalar(let text, _) = node.content { StampHash(text) } else { nil }
    }
    let isReviewed = if case .scalar("true", _)? = value("reviewed") { true } else { false }
    return blocks.count == nodes.count ? Stamp(blocks: blocks, own: own, isReviewed: isReviewed) : nil
  }
}

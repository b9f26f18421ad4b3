import Diagnostics

/// Writes a section into the front matter of a contribution.
public enum SectionWriter {
  /// The bytes of a contribution's file with a line `section: ID` added, and no other byte touched.
  ///
  /// The line stands behind the title, else at the start of the block, and ends as the file's lines do.
  /// - Parameters:
  ///   - section: the section's id.
  ///   - contribution: the contribution; its original, as sections are stated there.
  /// - Returns: nil if it has a section already, or its front matter is not written as lines of `key: value`.
  public static func bytes(stating section: String, in contribution: Contribution) -> [UInt8]? {
    let frontMatter = contribution.frontMatter
    guard frontMatter.isReadable, !frontMatter.statesSection, Slug.isValid(section),
      let line = FrontMatterInsertion.location(in: contribution)
    else { return nil }
    let file = contribution.file
    var bytes = file.bytes
    bytes.insert(contentsOf: Array("section: \(section)\(line.lineEnd)".utf8), at: line.location.range.lowerBound)
    return states(section, bytes, original: contribution) ? bytes : nil
  }

  /// Whether the file as written says what the original said, and the section.
  private static func states(_ section: String, _ bytes: [UInt8], original: Contribution) -> Bool {
    func tree(_ bytes: [UInt8]) -> [YAMLNode.Entry]? {
      let file = SourceFile(path: original.file.path, bytes: bytes)
      var diagnostics: [Diagnostic] = []
      guard let block = FrontMatterBlock.find(in: file, into: &diagnostics),
        let node = YAMLNode.parse(file, range: block.yaml, into: &diagnostics),
        case .mapping(let entries) = node.content
      else { return nil }
      return entries
    }
    guard let before = tree(original.file.bytes), let after = tree(bytes) else { return false }
    let others = after.filter { $0.key.value != "section" }
    guard others.count == before.count, after.count == before.count + 1,
      zip(others, before).allSatisfy({ $0.key.value == $1.key.value && $0.value.isSame(as: $1.value) }),
      let stated = after.first(where: { $0.key.value == "section" })
    else { return false }
    return stated.value.isSame(as: YAMLNode(.scalar(section, .plain), range: 0..<0))
  }
}

extension YAMLNode {
  /// Whether it says the same, wherever it stands; trees are as deep as ``YAMLLimits/depth`` at most.
  func isSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)): left == right
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key.value == $1.key.value && $0.value.isSame(as: $1.value) }
    default: false
    }
  }
}

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
    let written = SourceFile(path: original.file.path, bytes: bytes)
    guard let before = FrontMatterTree.entries(of: original.file), let after = FrontMatterTree.entries(of: written)
    else {
      return false
    }
    let others = after.filter { $0.key.value != "section" }
    guard after.count == before.count + 1, YAMLNode.areSame(others, before),
      let stated = after.first(where: { $0.key.value == "section" })
    else { return false }
    return stated.value.isSame(as: YAMLNode(.scalar(section, .plain), range: 0..<0))
  }
}

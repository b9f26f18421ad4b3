/// A file of an issue that nothing reads, and what its author may have wanted.
struct UnreadFile {
  /// Its path relative to the newsroom.
  let path: String

  /// Endings of texts in other formats than Markdown.
  private static let documents: Set<String> = ["doc", "docx", "odt", "rtf", "pages", "htm", "html"]
  private static let markdown: Set<String> = ["md", "markdown", "mdown", "mkd"]

  /// What to do if it was meant to be a contribution, which it probably was; nil if it probably was not.
  /// - Parameter stems: what ``stems(of:)`` gives for the files that are read: beside them, texts in other formats are
  ///   what they were made from.
  func help(beside stems: Set<String>) -> String? {
    let name = PathText.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    var stem = String(name[..<dot])
    let isText = ending == "txt" || Self.markdown.contains(ending)
    let isNamedTwice = isText && stem.lowercased().hasSuffix(".md")
    if isNamedTwice { stem = String(stem.dropLast(3)) }
    guard !stems.contains(PathText.joined(PathText.folder(of: path), stem)) else { return nil }
    if isText {
      guard isNamedTwice || ending != "txt" || FileNameRule(stem + ".md").code != nil else { return nil }
      return "If it is a contribution, rename it '\(stem).md'."
    }
    guard Self.documents.contains(ending) else { return nil }
    return "If it is a contribution, save its text as '\(stem).md': plain text in UTF-8, with front matter."
  }

  /// The paths of contributions without ending, and without language, too: of `dakar.fr.md` `dakar.fr` and `dakar`.
  static func stems(of contributions: [String]) -> Set<String> {
    var stems: Set<String> = []
    for path in contributions {
      let folder = PathText.folder(of: path)
      let name = PathText.name(of: path)
      stems.insert(PathText.joined(folder, String(name.dropLast(3))))
      stems.insert(PathText.joined(folder, FileNameRule(name).slug))
    }
    return stems
  }
}

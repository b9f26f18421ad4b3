import Diagnostics
public import Newsroom

/// A file for a translation that is missing: a draft with the text of the original to write over.
///
/// As a draft it is in no edition and is told as a gap; when `status: draft` is taken away before the text is translated,
/// `untranslated-item` tells.
public struct TranslationDraft: Sendable, Hashable {
  /// The folder it goes to, relative to the newsroom.
  public var folder: String
  /// The file's name.
  public var name: String
  /// What is in it.
  public var bytes: [UInt8]

  /// The path, relative to the newsroom.
  public var path: String { folder + "/" + name }

  /// The drafts of all translations that an issue lacks, by path; none for items that are drafts themselves.
  public static func all(of issue: Issue) -> [TranslationDraft] {
    var drafts: [TranslationDraft] = []
    for item in issue.items where !item.isDraft {
      guard let original = item.originalVersion, original.frontMatter.isReadable else { continue }
      for language in issue.missingLanguages(of: item) {
        if let draft = TranslationDraft(of: original, into: language) { drafts.append(draft) }
      }
    }
    return drafts.sorted { $0.path < $1.path }
  }

  /// The keys of the front matter that are written in words, so that a translation has them, too.
  private static let translated: Set<String> = [
    "title", "subtitle", "contributors", "event", "links", "summary", "image", "figure", "interviewee",
  ]

  /// Makes the draft of an original in a language; nil if its file lies in no folder.
  init?(of original: Contribution, into language: Language) {
    guard let slash = original.file.path.lastIndex(of: "/") else { return nil }
    folder = String(original.file.path[..<slash])
    name = "\(original.slug).\(language).md"
    let file = original.file
    let lineEnd = file.bytes[file.range(ofLine: 1).upperBound...].first == 0x0D ? "\r\n" : "\n"
    var lines = ["---"]
    let block = original.frontMatter.range
    let first = file.position(at: block.lowerBound).line + 1
    let last = file.position(at: max(block.lowerBound, block.upperBound - 1)).line
    var isKept = false
    for line in first..<max(first, last) {
      let text = file.text(in: file.range(ofLine: line))
      guard text != "---", text != "..." else { break }
      // A key begins a line; what is indented or a list belongs to the key before it.
      if let start = text.utf8.first, start != 0x20, start != 0x09, start != 0x2D, start != 0x23, start != 0x5D,
        start != 0x7D
      {
        isKept = Self.translated.contains(String(text.prefix { $0 != ":" && $0 != " " }))
      }
      if isKept { lines.append(text) }
    }
    lines += ["translation: {of: \(original.language)}", "status: draft", "---"]
    bytes = Array(lines.joined(separator: lineEnd).utf8) + Array(lineEnd.utf8)
    bytes += file.bytes[min(block.upperBound, file.bytes.count)...].drop { $0 == 0x0A || $0 == 0x0D }
      .reduce(into: Array(lineEnd.utf8)) { $0.append($1) }
  }
}

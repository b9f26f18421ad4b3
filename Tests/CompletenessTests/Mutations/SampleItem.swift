import Completeness
import Diagnostics
import Newsroom
import TestSupport

/// An item of the sample issue, its texts cut into blocks.
struct SampleItem: Sendable {
  /// A version: its front matter with both fences, and what its body is made of.
  struct Part: Sendable {
    var frontMatter: String
    var blocks: [String]
    /// The file.
    var text: String { frontMatter + "\n" + blocks.joined(separator: "\n\n") + "\n" }
  }

  var slug: String
  var parts: [String: Part]

  /// All items of the sample's second issue that are there in all languages, by slug.
  static let all: [SampleItem] = {
    let root = TextFile.project + "/Issues/issue-2"
    var items: [String: SampleItem] = [:]
    for folder in (try? FileSystem.disk.names(root)) ?? [] {
      for name in (try? FileSystem.disk.names(root + "/" + folder)) ?? [] where name.hasSuffix(".md") {
        guard let bytes = try? FileSystem.disk.read(root + "/" + folder + "/" + name, 1_000_000) else { continue }
        let pieces = name.split(separator: ".")
        let slug = String(pieces[0])
        items[slug, default: SampleItem(slug: slug, parts: [:])].parts[String(pieces[1])] =
          part(String(decoding: bytes, as: UTF8.self))
      }
    }
    return items.values.filter { $0.parts.count == 3 }.sorted { $0.slug < $1.slug }
  }()

  private static let glossary = TextFile.read(TextFile.project + "/glossary.yml")

  private static func part(_ text: String) -> Part {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex(of: "---") ?? 0
    var blocks: [[Substring]] = [[]]
    var isFenced = false
    for line in lines[(end + 1)...] {
      if line.hasPrefix("```") { isFenced.toggle() }
      if line.isEmpty, !isFenced { blocks.append([]) } else { blocks[blocks.count - 1].append(line) }
    }
    return Part(
      frontMatter: lines[...end].joined(separator: "\n") + "\n",
      blocks: blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") })
  }

  /// What is found in the item, alone in an issue; what concerns other items and sections left out.
  /// - Parameters:
  ///   - language: a language whose file is another one; nil for none.
  ///   - text: that file.
  ///   - languages: tells languages; nil not to look at them.
  func findings(
    replacing language: String? = nil, with text: String = "", languages: LanguageGuesser? = nil
  ) -> [Diagnostic] {
    let replaced = language
    var files: [String: String] = [:]
    for (language, part) in parts {
      let lines = part.frontMatter.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("section:") ? "section: news" : String(line)
      }
      if language == replaced {
        files["\(slug).\(language).md"] = text
        continue
      }
      files["\(slug).\(language).md"] = lines.joined(separator: "\n") + part.text.dropFirst(part.frontMatter.count)
    }
    var newsroom = SmallNewsroom(files)
    newsroom.glossary = Self.glossary
    newsroom.languages = languages
    return newsroom.findings().filter { $0.kind.id != "missing-image" }
  }
}

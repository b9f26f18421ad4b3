import Diagnostics
import Glibc
import Newsroom
import Testing

@testable import Completeness

/// Newsletters in the folder that `GNEWS_CORPORA` names, each as an item in three languages: what the checks of languages
/// find in them, to be read by eye. docs/languages.md counts the findings, right and wrong.
@Suite struct LanguageCorporaTests {
  private static let corpora = getenv("GNEWS_CORPORA").map { String(cString: $0) }

  @Test(.enabled(if: corpora != nil)) func noTranslationByPeopleIsTakenForNone() throws {
    let root = try #require(Self.corpora)
    for (name, files) in try Self.items(in: root) {
      let found = TestNewsroom.findings(in: try TestNewsroom.issue(files))
      for finding in found {
        let text = finding.location.map { String(decoding: $0.file.bytes[$0.range], as: UTF8.self) } ?? ""
        print("FOUND \(name) \(finding.path?.suffix(5) ?? ""): \(finding.kind.id): \(finding.headline): \(text)")
      }
      #expect(!found.contains { $0.severity == .error }, "\(name): \(found.map(\.headline))")
    }
  }

  /// The files of each newsletter as files of an issue; the English one is the original.
  private static func items(in root: String) throws -> [(name: String, files: [String: String])] {
    var items: [String: [String: String]] = [:]
    for corpus in try FileSystem.disk.names(root) {
      for folder in try FileSystem.disk.names("\(root)/\(corpus)") {
        for name in try FileSystem.disk.names("\(root)/\(corpus)/\(folder)") where name.hasSuffix(".md") {
          let isByLanguage = folder.utf8.count == 2
          let language = isByLanguage ? folder : String(name.dropLast(3))
          let item = "\(corpus) \(isByLanguage ? String(name.dropLast(3)) : folder)"
          let bytes = try FileSystem.disk.read("\(root)/\(corpus)/\(folder)/\(name)", 10_000_000)
          let text = String(decoding: bytes, as: UTF8.self)
          let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
          let front =
            "---\ntitle: \(language)\n" + (language == "en" ? "section: news" : "translation: {of: en}") + "\n---\n"
          items[item, default: [:]]["a.\(language).md"] = front + (parts.count == 3 ? String(parts[2]) : text)
        }
      }
    }
    return items.sorted { $0.key < $1.key }.map { (name: $0.key, files: $0.value) }
  }
}

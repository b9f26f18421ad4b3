import Diagnostics
import Glibc
import Markup
import Newsroom
import Testing

@testable import Completeness

/// How often the guesser is right, by the length of a paragraph, on the sample issue and on the newsletters in the folder
/// that `GNEWS_CORPORA` names. `Scripts/language-accuracy` runs it with profiles made without the texts they are tried on,
/// which `GNEWS_PROFILES` names.
@Suite struct LanguageAccuracyTests {
  private static let corpora = getenv("GNEWS_CORPORA").map { String(cString: $0) }
  private static let profiles = getenv("GNEWS_PROFILES").map { String(cString: $0) }
  private static let classes = [(8...15, "8 to 15"), (16...40, "16 to 40"), (41...100_000, "41 and more")]

  private struct Count {
    var right = 0
    var wrong = 0
    var silent = 0
    var all: Int { right + wrong + silent }
  }

  @Test(.enabled(if: corpora != nil)) func isRightInNearlyAllParagraphs() throws {
    let root = try #require(Self.corpora)
    var folders = [("sample", TestNewsroom.project + "/Issues")]
    folders += try FileSystem.disk.names(root).sorted().map { ($0, root + "/" + $0) }
    for (name, folder) in folders {
      let files = Self.files(in: folder)
      guard !files.isEmpty else { continue }
      let guesser = try Self.guesser(of: name)
      for (range, title) in Self.classes {
        var total = Count()
        for language in ["en", "es", "fr"] {
          let count = Self.count(files.filter { $0.language == language }, language, range, guesser)
          print("| \(name) | \(title) | \(language) |\(Self.row(count))")
          total.right += count.right
          total.wrong += count.wrong
          total.silent += count.silent
        }
        print("| \(name) | \(title) | all |\(Self.row(total))")
        #expect(total.wrong * 200 <= total.all, "\(name), \(title) words: \(total.wrong) of \(total.all) wrong")
      }
    }
  }

  private static func row(_ count: Count) -> String {
    func share(_ part: Int) -> String {
      let thousands = count.all == 0 ? 0 : (part * 1_000 + count.all / 2) / count.all
      return "\(thousands / 10).\(thousands % 10) %"
    }
    return " \(count.all) | \(share(count.right)) | \(share(count.wrong)) | \(share(count.silent)) |"
  }

  private static func count(
    _ files: [(path: String, language: String)], _ language: String, _ range: ClosedRange<Int>,
    _ guesser: LanguageGuesser
  ) -> Count {
    var count = Count()
    for file in files {
      let outline = Self.outline(file.path)
      for unit in outline.units where LanguageReading.isText(unit) && range.contains(unit.words) {
        let text = outline.text(of: unit)
        switch guesser.guess(text)?.language.rawValue {
        case nil:
          count.silent += 1
          if getenv("GNEWS_SHOW_SILENT") != nil { print("SILENT \(file.path): \(text.prefix(200))") }
        case language: count.right += 1
        case let other?:
          count.wrong += 1
          print("WRONG \(file.path): \(other): \(text)")
        }
      }
    }
    return count
  }

  private static func outline(_ path: String) -> Outline {
    let bytes = (try? FileSystem.disk.read(path, 10_000_000)) ?? []
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: path, bytes: bytes)
    let fence = Array("\n---\n".utf8)
    let start =
      bytes.starts(with: fence.dropFirst())
      ? bytes.indices.dropFirst(3).first { bytes[$0...].starts(with: fence) }.map { $0 + fence.count } ?? 0 : 0
    return Outline(of: MarkdownParser.parse(file, body: start..<bytes.count, into: &diagnostics))
  }

  private static func guesser(of corpus: String) throws -> LanguageGuesser {
    guard let profiles else { return TestNewsroom.guesser }
    var found: [Diagnostic] = []
    let guesser = LanguageGuesser(newsroom: profiles + "/" + corpus, files: .disk, into: &found)
    #expect(found.isEmpty)
    return guesser
  }

  /// The Markdown files below a folder whose path says their language: `fr.md`, `x.fr.md`, `fr/x.md`.
  private static func files(in folder: String) -> [(path: String, language: String)] {
    var found: [(path: String, language: String)] = []
    var folders = [folder]
    while let folder = folders.popLast() {
      for name in ((try? FileSystem.disk.names(folder)) ?? []).sorted() {
        let path = folder + "/" + name
        if (try? FileSystem.disk.kind(path)) == .folder {
          folders.append(path)
        } else if name.hasSuffix(".md") {
          let parts = path.split(whereSeparator: { $0 == "/" || $0 == "." }).reversed()
          if let language = parts.first(where: { ["en", "es", "fr"].contains($0) }) {
            found.append((path, String(language)))
          }
        }
      }
    }
    return found.sorted { $0.path < $1.path }
  }
}

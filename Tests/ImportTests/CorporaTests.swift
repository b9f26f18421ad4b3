import Diagnostics
import Glibc
import Newsroom
import Testing

@testable import Import

/// Real newsletters, in the folder that GNEWS_CORPORA names, become issues that load, and lose no word.
struct CorporaTests {
  static let root = getenv("GNEWS_CORPORA").map { String(cString: $0) }

  @Test(.enabled(if: root != nil)) func makesIssuesOfRealNewsletters() throws {
    let issues = Self.issues(in: try #require(Self.root))
    try #require(!issues.isEmpty)
    var items = 0
    var versions = 0
    var places = 0
    var missing = 0
    var problems: [Diagnostic] = []
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let newsroom = try #require(NewsroomLoader(root: root).load(into: &problems))
    for (index, files) in issues.enumerated() {
      let (plan, diagnostics) = try Self.plan(files, newsroom, isRepeated: index % 10 == 0)
      let text = diagnostics.filter { $0.severity == .error || $0.kind.id == "import-unfinished" }.map(\.headline)
      #expect(text.isEmpty, "\(files): \(text)")
      for row in plan.groups.flatMap(\.rows) {
        items += 1
        for language in plan.languages {
          switch row.versions[language] {
          case nil: missing += 1
          case .place: places += 1
          default: versions += 1
          }
        }
      }
      for file in files {
        let lost = Self.lost(file, plan)
        #expect(lost.isEmpty, "\(file): \(lost.prefix(20))")
      }
    }
    print(
      "\(issues.count) issues, \(items) items: \(versions) versions by content, \(places) by place, \(missing) missing")
    // Nearly all items of these newsletters were translated, and their links and names show which is which.
    #expect((places + missing) * 50 < versions)
  }

  private static let languages = ["en", "fr", "es"]

  /// The files of each issue: `ISSUE/LANG.md`, or `LANG/ISSUE.md`.
  private static func issues(in root: String) -> [[String]] {
    var issues: [[String]] = []
    for newsletter in names(root) {
      let folder = root + "/" + newsletter
      for name in names(folder) {
        let files = languages.map { "\(folder)/\(name)/\($0).md" }.filter { isThere($0) }
        if !files.isEmpty { issues.append(files) }
      }
      for name in names(folder + "/en") where name.hasSuffix(".md") {
        issues.append(languages.map { "\(folder)/\($0)/\(name)" }.filter { isThere($0) })
      }
    }
    return issues
  }

  private static func isThere(_ path: String) -> Bool { (try? FileSystem.disk.kind(path)) != nil }

  private static func names(_ folder: String) -> [String] {
    ((try? FileSystem.disk.names(folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func plan(
    _ files: [String], _ newsroom: NewsroomIndex, isRepeated: Bool
  ) throws -> (ImportPlan, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var request = ImportRequest(sources: files.map { .init(path: $0, place: $0) }, issue: "imported-1")
    request.date = YearMonth(year: 2021, month: 12)
    let importer = Importer(newsroom: newsroom, fileSystem: .disk)
    let plan = try #require(importer.plan(request, into: &diagnostics), "\(diagnostics.map(\.headline))")
    if isRepeated { #expect(importer.plan(request, into: &diagnostics)?.files == plan.files) }
    return (plan, diagnostics)
  }

  /// The words of a file's text that are in no file of the issue, in its language.
  private static func lost(_ path: String, _ plan: ImportPlan) -> [String] {
    let language = Self.languages.first { path.hasSuffix("/\($0).md") || path.contains("/\($0)/") } ?? ""
    let bytes = (try? FileSystem.disk.read(path, 1 << 22)) ?? []
    var text = String(decoding: bytes, as: UTF8.self)
    if let end = text.dropFirst(3).firstRange(of: "\n---") { text = String(text[end.upperBound...]) }
    var left: [Substring: Int] = [:]
    for file in plan.files where file.path.hasSuffix(".\(language).md") {
      for word in words(String(decoding: file.bytes, as: UTF8.self)) { left[word, default: 0] += 1 }
    }
    var lost: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("## ") {
      for word in words(prose(String(line))) {
        left[word, default: 0] -= 1
        if left[word, default: 0] < 0 { lost.append(String(word)) }
      }
    }
    return lost
  }

  private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }

  /// A line without destinations of links, names of headings and tags, which are written otherwise.
  private static func prose(_ line: String) -> String {
    var result = ""
    var closing: Character?
    var previous: Character = " "
    for character in line {
      if let end = closing {
        if character == end { closing = nil }
      } else if previous == "]", character == "(" {
        closing = ")"
      } else if previous == "{", character == "#" {
        closing = "}"
      } else if previous == "<", character == "a" || character == "/" {
        closing = ">"
      } else {
        result.append(character)
      }
      previous = character
    }
    return result
  }
}

internal import Diagnostics
internal import Markup
internal import Newsroom
internal import Synchronization

/// Reads the short Markdown texts of an issue that stand outside its items' bodies, and remembers what is wrong with them.
final class FragmentParser: Sendable {
  private let places: [String: Location]
  private let found = Mutex<[(text: String, diagnostics: [Diagnostic])]>([])

  /// Makes a parser that knows where the texts of an issue stand.
  init(_ issue: Issue) {
    var places: [String: Location] = [:]
    func note(_ texts: Localized<String>, _ path: String) {
      for language in texts.languages {
        if let text = texts[language] { places[text] = Location(startOf: SourceFile(path: path, bytes: [])) }
      }
    }
    for item in issue.items {
      for version in item.versions {
        guard let image = version.frontMatter.image else { continue }
        for text in [image.caption, image.credit].compactMap(\.self) { places[text] = version.location(image.range) }
      }
    }
    for section in issue.sections { note(section.intro, "Sections/\(section.id).yml") }
    note(issue.publication.about, "gnews.yml")
    self.places = places
  }

  /// What is wrong with the texts read so far. What stands in a file of which only the name is known names the file.
  var diagnostics: [Diagnostic] {
    // Texts may be read on several threads, in any order.
    let found = found.withLock { $0 }.sorted { $0.text < $1.text }.flatMap(\.diagnostics)
    return found.map { diagnostic in
      guard let file = diagnostic.location?.file, file.bytes.isEmpty else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.location = nil
      diagnostic.fixIts = []
      diagnostic.path = file.path
      return diagnostic
    }
  }

  /// Reads a text.
  func parse(_ text: String) -> [Block] {
    let place = places[text] ?? Location(startOf: SourceFile(path: "gnews.yml", bytes: []))
    var diagnostics: [Diagnostic] = []
    let blocks = MarkdownParser.fragment(text, at: place, into: &diagnostics)
    if !diagnostics.isEmpty { found.withLock { $0.append((text, diagnostics)) } }
    return blocks
  }
}

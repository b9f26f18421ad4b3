import Diagnostics
import Newsroom

/// Which section a title stands for, as a map file says: lines `title: section`, with `*` for anything.
struct SectionMap: Sendable {
  private var lines: [(pattern: String, section: String)] = []

  init() {}

  /// Reads a map file.
  /// - Parameter diagnostics: gets an error if it is no list of titles and sections.
  init(_ file: SourceFile, sections: [SectionDefinition], into diagnostics: inout [Diagnostic]) {
    guard let node = YAMLNode.parse(file, into: &diagnostics),
      let mapping = YAMLMapping(node, named: "", in: file, into: &diagnostics)
    else { return }
    let ids = sections.map(\.id)
    for entry in mapping.entries {
      guard let section = entry.value.text(named: entry.key.value, in: file, into: &diagnostics) else { continue }
      guard ids.contains(section.value) else {
        diagnostics.append(
          Diagnostic(
            ImportDiagnostics.map, at: Location(file: file, range: section.range),
            "There is no section '\(section.value)'",
            help: Suggestion.help(for: section.value, among: ids, what: "sections")))
        continue
      }
      lines.append((entry.key.value, section.value))
    }
  }

  /// The section of the first line that a title fits.
  func section(of title: FoldedTitle) -> String? { lines.first { title.fits($0.pattern) }?.section }
}

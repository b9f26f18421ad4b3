internal import Diagnostics
internal import Newsroom

/// Sorts items into sections by evidence, tells why, and writes the sections into the items.
struct ClassifyAction: Action {
  /// The newsroom's folder as given.
  var newsroom: String?
  /// The contributions as given; empty for the items of the issue that name no section.
  var paths: [String]
  /// The issue as given.
  var issue: String?
  /// Whether the result is JSON.
  var isJSON = false
  /// Whether the evidence is shown.
  var isExplained = false
  /// Whether sections are written.
  var isWritten = false

  /// Sorts; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    // Only paths tell where the newsroom is; the issue may be a name.
    let hints = issue.map { [$0] } ?? []
    let start = newsroom ?? (hints.isEmpty ? nearestNewsroom(environment) : nil)
    guard let place = NewsroomPlace(newsroom: start, issues: hints, in: environment, diagnostics: &diagnostics)
    else { return Outcome(diagnostics, policy: SeverityPolicy()) }
    var selection = ContributionSelection(place: place, paths: paths, in: environment, diagnostics: &diagnostics)
    if paths.isEmpty { selection.wholes = place.issues }
    var sorted: [SortedItem] = []
    for source in selection.sources {
      progress.say("sorting " + source.issue)
      sorted += source.sorted(in: environment, diagnostics: &diagnostics)
    }
    if isWritten { write(&sorted, environment, &diagnostics) }
    let report = SortingReport(items: sorted, isExplained: isExplained)
    return Outcome(diagnostics, policy: SeverityPolicy(), output: isJSON ? report.json : report.text)
  }

  /// The newsroom above the first file, when there is none above the caller's folder.
  private func nearestNewsroom(_ environment: Environment) -> String? {
    guard let path = paths.first else { return nil }
    let starts = [environment.currentFolder, Paths.parent(Paths.absolute(path, from: environment.currentFolder))]
    return starts.lazy.compactMap { NewsroomLoader.findRoot(from: $0, fileSystem: environment.files) }.first
  }

  private func write(_ items: inout [SortedItem], _ environment: Environment, _ diagnostics: inout [Diagnostic]) {
    for index in items.indices {
      let item = items[index]
      guard item.stated == nil, let section = item.classification.section else { continue }
      guard let bytes = SectionWriter.bytes(stating: section, in: item.original) else {
        diagnostics.append(ClassifyAction.notWritten(item, section, "its front matter is not plain lines"))
        continue
      }
      if let problem = environment.replace(item.place, item.original.file.bytes, bytes) {
        diagnostics.append(ClassifyAction.notWritten(item, section, problem))
        continue
      }
      items[index].isWritten = true
    }
  }

  private static func notWritten(_ item: SortedItem, _ section: String, _ why: String) -> Diagnostic {
    Diagnostic(
      CommandDiagnostics.notReplaced, path: item.path, "The section could not be written into '\(item.path)': \(why)",
      help: "Add a line 'section: \(section)' to its front matter.")
  }
}

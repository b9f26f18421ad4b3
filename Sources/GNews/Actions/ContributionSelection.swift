internal import Diagnostics
internal import Newsroom

/// The contributions to be sorted, by the issue they are read with.
struct ContributionSelection {
  /// Issues of which all items without a section are sorted.
  var wholes: [String] = []
  private var inside: [(issue: String, places: Set<String>)] = []
  private var outside: [String] = []
  private let place: NewsroomPlace
  private let current: String
  private let guest: String?

  /// Finds out which issue each file belongs to.
  /// - Parameters:
  ///   - place: the newsroom and the issue that was named, if any.
  ///   - paths: the files as given.
  ///   - environment: the world.
  ///   - diagnostics: gets an error for each that cannot be sorted.
  init(place: NewsroomPlace, paths: [String], in environment: Environment, diagnostics: inout [Diagnostic]) {
    self.place = place
    current = environment.currentFolder
    var unused: [Diagnostic] = []
    guest = place.issues.first ?? ContributionSelection.newest(place, environment, &unused)
    let issues = place.root + "/Issues/"
    for path in paths {
      let absolute = Paths.absolute(path, from: current)
      guard absolute.hasSuffix(".md"), case .file? = try? environment.files.kind(environment.real(absolute)) else {
        diagnostics.append(
          Diagnostic(
            CommandDiagnostics.noContribution, at: nil, "There is no contribution '\(path)'",
            help: "Name a Markdown file, or an issue with --issue."))
        continue
      }
      let parts = absolute.hasPrefix(issues) ? absolute.dropFirst(issues.count).split(separator: "/") : []
      guard parts.count > 1, let name = parts.first.map(String.init) else {
        outside.append(absolute)
        continue
      }
      if let index = inside.firstIndex(where: { $0.issue == name }) {
        inside[index].places.insert(absolute)
      } else {
        inside.append((name, [absolute]))
      }
    }
    if guest == nil, let first = outside.first {
      diagnostics.append(
        Diagnostic(
          CommandDiagnostics.noContribution, at: nil, "'\(first)' is in no issue",
          help: "Name the issue it is meant for with --issue."))
      outside = []
    }
  }

  private static func newest(
    _ place: NewsroomPlace, _ environment: Environment, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    Phases.loader(environment.files, place.root).load(into: &diagnostics)?.issueIDs.last
  }

  /// What is to be read.
  var sources: [Source] {
    var sources = wholes.map { Source(issue: $0, root: place.root, current: current, places: nil, guests: []) }
    sources += inside.map { Source(issue: $0.issue, root: place.root, current: current, places: $0.places, guests: []) }
    if let guest, !outside.isEmpty {
      sources.append(Source(issue: guest, root: place.root, current: current, places: nil, guests: outside))
    }
    return sources
  }

  /// An issue, and which of its items are sorted.
  struct Source {
    /// The name of the issue's folder.
    let issue: String
    /// The newsroom's folder.
    let root: String
    /// The caller's folder.
    let current: String
    /// The absolute paths of the files asked for; nil for all without a section.
    let places: Set<String>?
    /// Files from elsewhere, absolute, that stand in for the issue's own.
    let guests: [String]

    /// Reads the issue and sorts the items.
    func sorted(in environment: Environment, diagnostics: inout [Diagnostic]) -> [SortedItem] {
      let files = guests.isEmpty ? environment.files : environment.files.hosting(guests, in: root + "/Issues/" + issue)
      var found: [Diagnostic] = []
      let loaded = Phases.live.load(files, root, issue, &found)
      let items = loaded.map { select(from: $0) } ?? []
      let told = Set(items.flatMap { $0.versions.map(\.file.path) })
      // Warnings about other items are the business of `check`; what kept an item from being read is not.
      diagnostics += found.filter { diagnostic in
        guard diagnostic.kind.id != "unsorted-item" else { return false }
        return diagnostic.severity == .error || diagnostic.path.map(told.contains) == true
      }.map { $0.renamed(shown) }
      guard let loaded else { return [] }
      let classifier = Classifier(loaded)
      return items.compactMap { item in
        guard let original = item.originalVersion ?? item.versions.first else { return nil }
        let place = absolute(original.file.path)
        return SortedItem(
          path: guests.isEmpty ? original.file.path : Paths.shown(place, from: current), place: place,
          original: original, stated: item.isClassified ? nil : item.section,
          classification: classifier.classify(item))
      }
    }

    private func select(from issue: Issue) -> [Item] {
      issue.items.filter { item in
        if let places { return item.versions.contains { places.contains(root + "/" + $0.file.path) } }
        return item.kind.belongsToSection && (!guests.isEmpty || item.isClassified || item.section == nil)
      }
    }

    /// The absolute path of a file by its path in the newsroom.
    private func absolute(_ path: String) -> String {
      GuestFolder.index(of: path).flatMap { guests.indices.contains($0) ? guests[$0] : nil } ?? root + "/" + path
    }

    /// The path of a file as it is told.
    private func shown(_ path: String) -> String {
      GuestFolder.index(of: path) == nil ? path : Paths.shown(absolute(path), from: current)
    }
  }
}

extension Environment {
  /// A path with links followed, or as it is.
  func real(_ path: String) -> String { (try? files.realPath(path)) ?? path }
}

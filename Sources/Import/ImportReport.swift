import Diagnostics
import Newsroom

/// Tells how an issue was put together: a table of its items, and what could not be aligned or sorted.
struct ImportReport {
  let draft: IssueDraft
  let editions: [EditionText]
  let outlines: [Outline]

  /// The table: items by folder, in the order of the issue.
  var groups: [ImportPlan.Group] {
    var groups: [ImportPlan.Group] = []
    var places: [String: Int] = [:]
    for item in draft.items {
      var row = ImportPlan.Row(slug: item.slug, versions: Localized())
      for version in item.aligned.versions {
        row.versions[editions[version.piece.edition].file.language] = version.pairing
      }
      let folder = draft.folder(of: item)
      let section = draft.isEditorial(item) ? "editorial" : item.sectionID ?? ""
      let key = folder + "\n" + section
      if let place = places[key] {
        groups[place].rows.append(row)
      } else {
        places[key] = groups.count
        groups.append(ImportPlan.Group(folder: folder, section: section, rows: [row]))
      }
    }
    return groups
  }

  /// What an editor should look at.
  var diagnostics: [Diagnostic] {
    draft.items.flatMap(diagnostics) + draft.sections.indices.compactMap(unsorted)
  }

  private func diagnostics(of item: DraftItem) -> [Diagnostic] {
    var result: [Diagnostic] = []
    guard let original = item.aligned.original else { return [] }
    let missing = editions.indices.filter { edition in
      !item.aligned.versions.contains { $0.piece.edition == edition }
    }
    if !missing.isEmpty {
      let languages = missing.map { "'\(editions[$0].file.language)'" }.joined(separator: " and ")
      result.append(
        Diagnostic(
          ImportDiagnostics.unaligned, at: location(original),
          "'\(name(original))' has no counterpart in \(languages)",
          help: "It was written as '\(item.slug)' in the languages it is there in; look for it in the other files."))
    }
    for version in item.aligned.versions where version.pairing == .place {
      result.append(
        Diagnostic(
          ImportDiagnostics.unsure, at: location(version.piece),
          "'\(name(version.piece))' was taken for '\(name(original))' since it stands at its place",
          help: "They share no link, name or number. Compare the two versions of '\(item.slug)'.",
          notes: [.init("'\(name(original))' is here", at: location(original))]))
    }
    return result
  }

  private func unsorted(_ index: Int) -> Diagnostic? {
    let section = draft.sections[index]
    let items = draft.items[draft.members(of: index)]
    guard let heading = section.headings.first, !section.isIntro, items.contains(where: { !$0.isStated }) else {
      return nil
    }
    let open = items.count { $0.sectionID == nil }
    let ids = Set(items.compactMap(\.sectionID)).sorted().map { "'\($0)'" }.joined(separator: ", ")
    let title = heading.heading.title
    var headline = "'\(title)' is no section of the newsletter"
    if section.isSection {
      headline += ids.isEmpty ? "" : "; by their words its items went to \(ids)"
      if open > 0 { headline += "; \(open) of its \(items.count) items \(open == 1 ? "names" : "name") no section" }
    } else {
      guard open > 0 else { return nil }
      headline = "Nothing says which section '\(title)' belongs to"
    }
    let place = editions[heading.edition]
    return Diagnostic(
      ImportDiagnostics.unsorted,
      at: Location(file: place.file.file, range: place.text.origin(heading.heading.range)), headline,
      help: "Say it in a map file (--map), with the line \(YAMLText.quoted(title)): SECTION.")
  }

  /// Notes what the front matter of an edition says that has no place in the issue.
  func tellHeader(of edition: Int, cover: String?, _ log: inout ChangeLog) {
    let header = editions[edition].file.header
    let intro = draft.items.first { draft.isEditorial($0) }
    let hasIntro = intro?.aligned.versions.contains { $0.piece.edition == edition } ?? false
    var lost = header.others
    if let summary = header.summary, !hasIntro || summary.value.count > IssueFiles.longestSummary {
      lost.append(Located("summary", at: summary.range))
    }
    if !hasIntro, let title = header.title {
      log.note(
        ImportDiagnostics.leftOut, "The title '\(title)' has no place, as no text stands before the first heading",
        help: "It was left out.", at: header.titleRange)
    }
    if !hasIntro { lost += header.authors.map { Located("author", at: $0.range) } }
    if !hasIntro, let image = header.image { lost.append(Located("image", at: image.range)) }
    let names = lost.map { "'\($0.value.prefix(40))'" }.joined(separator: ", ")
    for key in lost {
      log.note(
        ImportDiagnostics.leftOut,
        lost.count == 1
          ? "The key \(names) of the front matter has no place in gnews"
          : "Keys of the front matter have no place in gnews: \(names)",
        help: lost.count == 1 ? "It was left out." : "They were left out.", at: key.range)
    }
  }

  private func name(_ piece: Piece) -> String {
    piece.heading?.title ?? editions[piece.edition].file.header.title ?? "the text before the first heading"
  }

  private func location(_ piece: Piece) -> Location {
    let edition = editions[piece.edition]
    let range = piece.heading?.range ?? piece.ranges.first.map { $0.lowerBound..<$0.lowerBound } ?? 0..<0
    return Location(file: edition.file.file, range: edition.text.origin(range))
  }
}

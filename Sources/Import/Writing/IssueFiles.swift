import Diagnostics
import Newsroom

/// Writes the files of an issue that is being made.
struct IssueFiles {
  let request: ImportRequest
  let newsroom: NewsroomIndex
  let editions: [EditionText]
  let outlines: [Outline]
  let links: [LinkRewriter]
  /// The pictures of the front matter, by index of edition.
  let covers: [String?]
  let number: Int
  let date: YearMonth

  /// Writes all files but the pictures.
  /// - Parameters:
  ///   - draft: the issue.
  ///   - logs: by index of edition; get a note on everything that was changed.
  func files(_ draft: IssueDraft, _ logs: inout [ChangeLog]) -> [ImportPlan.File] {
    var files = [ImportPlan.File(path: "issue.yml", bytes: Array(header.utf8))]
    for (index, edition) in editions.enumerated() {
      var bodies = EditionBodies(text: edition, links: links[index])
      let starts = starts(draft, index)
      bodies.slug = { place in starts.within(0..<place + 1) { $0.place }.last?.slug }
      for item in draft.items {
        guard let version = item.aligned.versions.first(where: { $0.piece.edition == index }) else { continue }
        let language = edition.file.language
        let path = "\(draft.folder(of: item))/\(item.slug).\(language).md"
        let body = bodies.body(of: version.piece, path: path, &logs[index])
        let front = frontMatter(item, version.piece, draft, body)
        files.append(ImportPlan.File(path: path, bytes: front.bytes(with: body)))
      }
    }
    return files.sorted { PathText.precedes($0.path, $1.path) }
  }

  private var header: String {
    let languages = newsroom.publication.languages.filter { language in
      editions.contains { $0.file.language == language }
    }
    return "number: \(number)\ndate: \(date)\nlanguages: [\(languages.map(\.rawValue).joined(separator: ", "))]\n"
  }

  /// The title of an edition's introduction.
  static func introTitle(_ edition: EditionText, _ outline: Outline, _ publication: Publication, _ number: Int)
    -> String
  {
    let stated = edition.file.header.title.map(Heading.clean) ?? outline.title ?? ""
    if !stated.isEmpty { return stated }
    return "\(publication.title[edition.file.language] ?? "No.") \(number)"
  }

  /// Where the items of an edition begin that can be referred to.
  private func starts(_ draft: IssueDraft, _ edition: Int) -> [(place: Int, slug: String?)] {
    var starts: [(place: Int, slug: String?)] = []
    for (index, section) in draft.sections.enumerated() {
      var own: [(place: Int, slug: String?)] = []
      for item in draft.items[draft.members(of: index)] {
        guard let piece = item.aligned.versions.first(where: { $0.piece.edition == edition })?.piece else { continue }
        let isThere = item.sectionID != nil || draft.isEditorial(item)
        let place = piece.heading?.range.lowerBound ?? piece.ranges.first?.lowerBound ?? 0
        own.append((place, isThere ? item.slug : nil))
      }
      // The heading of a section leads to its first item.
      if let heading = section.headings.first(where: { $0.edition == edition })?.heading.range.lowerBound,
        let next = own.filter({ $0.place >= heading }).min(by: { $0.place < $1.place })
      {
        own.append((heading, next.slug))
      }
      starts += own
    }
    return starts.sorted { $0.place < $1.place }
  }

  private func frontMatter(
    _ item: DraftItem, _ piece: Piece, _ draft: IssueDraft, _ body: [UInt8]
  ) -> FrontMatterText {
    let edition = editions[piece.edition]
    let isEditorial = draft.isEditorial(item)
    var front = FrontMatterText()
    let title =
      piece.heading?.title
      ?? Self.introTitle(edition, outlines[piece.edition], newsroom.publication, number)
    front.add("title", text: title)
    if let original = item.aligned.original, original.edition != piece.edition {
      front.add("translation", plain: "{of: \(editions[original.edition].file.language)}")
    } else {
      if let section = item.sectionID { front.add("section", plain: section) }
      if isEditorial { front.add("kind", plain: "editorial") }
      front.add("order", plain: String(item.order))
      if isEditorial, let cover = covers[piece.edition], !String(decoding: body, as: UTF8.self).contains(cover) {
        front.add("image", plain: "{src: \(cover)}")
      }
    }
    if isEditorial {
      let header = edition.file.header
      front.add(contributors: header.authors.map { Heading.clean($0.value) })
      if let summary = header.summary, summary.value.count <= Self.longestSummary {
        front.add("summary", text: Heading.clean(summary.value))
      }
    }
    if let heading = piece.heading { front.add(links: titleLinks(heading, piece.edition)) }
    return front
  }

  /// The most characters of a summary.
  static let longestSummary = 160

  /// The links that stand in a heading, which as a title has none.
  private func titleLinks(_ heading: Heading, _ edition: Int) -> [(label: String, address: String)] {
    let text = editions[edition]
    return text.parts.links.within(heading.range) { $0.opening.lowerBound }.compactMap { link in
      guard !link.isImage else { return nil }
      var address = link.address
      if case .changed(let other) = LinkAddress(address, site: request.site) { address = other }
      let label = Heading.clean(
        String(decoding: text.text.bytes[link.text], as: UTF8.self).filter { !"*`".contains($0) })
      return SafeAddress.problem(with: address) == nil && !label.isEmpty ? (label, address) : nil
    }
  }
}

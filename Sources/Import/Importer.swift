public import Diagnostics
public import Newsroom

/// Makes an issue of whole-edition files, one a language: cuts them into items, puts the languages of each item together,
/// and finds sections, slugs and pictures. It reads, and writes nothing.
public struct Importer: Sendable {
  private let newsroom: NewsroomIndex
  private let fileSystem: FileSystem

  /// Headings of a file that can be items.
  private static let mostHeadings = 2_000

  /// Makes an importer.
  /// - Parameters:
  ///   - newsroom: the newsroom that gets the issue.
  ///   - fileSystem: the disk.
  public init(newsroom: NewsroomIndex, fileSystem: FileSystem) {
    self.newsroom = newsroom
    self.fileSystem = fileSystem
  }

  /// Plans an import.
  /// - Parameters:
  ///   - request: what is to be imported.
  ///   - diagnostics: gets what is wrong, and everything that is not carried over as it is.
  /// - Returns: nil if there was an error, so that nothing should be written.
  public func plan(_ request: ImportRequest, into diagnostics: inout [Diagnostic]) -> ImportPlan? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    let map = map(request, into: &found)
    let files = EditionFileReader(request: request, newsroom: newsroom, fileSystem: fileSystem).read(into: &found)
    let header = files.isEmpty ? nil : IssueIdentity(request, files, into: &found)
    guard let header, !found.contains(where: { $0.severity == .error }) else { return nil }
    var logs = files.map { ChangeLog($0.file) }
    let editions = files.indices.map { EditionText.prepare(files[$0], &logs[$0]) }
    guard areReadable(editions, into: &found) else { return nil }
    let outlines = editions.map { edition in
      Outline(
        Heading.all(in: edition.document, of: edition.text.bytes), of: edition.text.bytes,
        title: edition.file.header.title, itemLevel: request.itemLevel)
    }
    let finder = SectionFinder(map: map, sections: newsroom.sections)
    let alignment = EditionAlignment(
      editions.indices.map { index in
        ChunkReader.chunks(editions[index], edition: index, outlines[index], section: finder.section(of:))
      })
    var images = ImageFinder(fileSystem: fileSystem, root: request.imagesRoot)
    let site = request.site ?? Self.site(of: newsroom.publication.base)
    let links = editions.indices.map {
      LinkRewriter.rewrite(editions[$0], site: site, images: &images, &logs[$0])
    }
    let titles = editions.indices.map {
      IssueFiles.introTitle(editions[$0], outlines[$0], newsroom.publication, header.number)
    }
    var request = request
    request.site = site
    let covers = covers(editions, alignment.sections, &images, &logs)
    let writer = IssueFiles(
      request: request, newsroom: newsroom, editions: editions, outlines: outlines, links: links, covers: covers,
      number: header.number, date: header.date)
    var draft = IssueDraft(
      alignment.sections, titles: titles, ids: newsroom.sections.map(\.id), finder: finder)
    var unheard = logs
    if let issue = load(writer.files(draft, &unheard) + images.files, request.issue) { draft.take(classified(issue)) }
    let result = writer.files(draft, &logs) + images.files
    let report = ImportReport(draft: draft, editions: editions, outlines: outlines)
    for index in logs.indices { report.tellHeader(of: index, cover: covers[index], &logs[index]) }
    found += logs.flatMap(\.diagnostics) + report.diagnostics
    _ = load(result, request.issue, into: &found)
    found += conflicts(result, request.issue)
    guard !found.contains(where: { $0.severity == .error }) else { return nil }
    return ImportPlan(
      issue: request.issue,
      languages: newsroom.publication.languages.filter { language in files.contains { $0.language == language } },
      groups: report.groups, files: result.sorted { PathText.precedes($0.path, $1.path) },
      pictureCount: images.files.count)
  }

  private func map(_ request: ImportRequest, into found: inout [Diagnostic]) -> SectionMap {
    guard let source = request.map else { return SectionMap() }
    let reader = SourceReader(fileSystem: fileSystem, root: "/")
    guard let file = reader.source(source.path, at: source.place, limit: 262_144, into: &found) else {
      return SectionMap()
    }
    return SectionMap(file, sections: newsroom.sections, into: &found)
  }

  /// The site that an address is in: `https://example.org` of `https://example.org/letter/`.
  static func site(of base: String?) -> String? {
    guard let base, let scheme = base.firstRange(of: "://") else { return nil }
    return base[..<scheme.upperBound] + String(base[scheme.upperBound...].prefix { $0 != "/" })
  }

  private func areReadable(_ editions: [EditionText], into found: inout [Diagnostic]) -> Bool {
    for edition in editions {
      let path = edition.file.source.path
      let headings = Heading.all(in: edition.document, of: edition.text.bytes).count
      if headings > Self.mostHeadings {
        found.append(
          Diagnostic(
            ImportDiagnostics.request, path: path,
            "'\(path)' has \(headings) headings, more than \(Self.mostHeadings)", help: "Import it in several parts."))
      } else if Bytes.isBlank(edition.text.bytes) {
        found.append(
          Diagnostic(
            ImportDiagnostics.request, path: path, "'\(path)' has no text", help: "Leave it out, or fill it in."))
      }
    }
    return !found.contains { $0.severity == .error }
  }

  /// The pictures that the front matter names, for editions that have an introduction to show them in.
  private func covers(
    _ editions: [EditionText], _ sections: [AlignedSection], _ images: inout ImageFinder, _ logs: inout [ChangeLog]
  ) -> [String?] {
    let intro = sections.first { $0.isIntro }
    return editions.indices.map { index in
      guard let image = editions[index].file.header.image,
        intro?.items.first?.original?.edition == index
      else { return nil }
      switch images.picture(image.value, in: editions[index].file) {
      case .copied(let path): return path
      case .remote:
        logs[index].note(ImportDiagnostics.picture, "The picture of the front matter is on the web", at: image.range)
      case .missing(let why):
        logs[index].note(ImportDiagnostics.picture, "The picture '\(image.value.prefix(120))' \(why)", at: image.range)
      }
      return nil
    }
  }

  private func classified(_ issue: Issue) -> [String: String] {
    var issue = issue
    Classifier.sortItems(of: &issue)
    var sections: [String: String] = [:]
    for item in issue.items { sections[item.slug] = item.section }
    return sections
  }

  /// Reads the issue as it will be.
  private func load(_ files: [ImportPlan.File], _ name: String, into found: inout [Diagnostic]) -> Issue? {
    let folder = PathText.joined(newsroom.root, "\(NewsroomLoader.issuesFolder)/\(name)")
    let loader = NewsroomLoader(
      fileSystem: fileSystem.overlaid(with: files, in: folder), root: newsroom.root)
    var newsroom = newsroom
    newsroom.issueIDs.append(name)
    var problems: [Diagnostic] = []
    let issue = loader.loadIssue(name, of: newsroom, into: &problems)
    for problem in problems where problem.severity == .error {
      var copy = Diagnostic(ImportDiagnostics.unfinished, at: problem.location, problem.headline, help: problem.help)
      copy.path = problem.path
      found.append(copy)
    }
    return issue
  }

  private func load(_ files: [ImportPlan.File], _ name: String) -> Issue? {
    var ignored: [Diagnostic] = []
    return load(files, name, into: &ignored)
  }

  /// Errors for files that are there already.
  private func conflicts(_ files: [ImportPlan.File], _ name: String) -> [Diagnostic] {
    let folder = "\(NewsroomLoader.issuesFolder)/\(name)"
    let place = PathText.joined(newsroom.root, folder)
    guard let kind = try? fileSystem.kind(place) else { return [] }
    guard kind == .folder else {
      return [Diagnostic(ImportDiagnostics.exists, path: folder, "'\(folder)' is there already, and is no folder")]
    }
    let present = files.filter { (try? fileSystem.kind(PathText.joined(place, $0.path))) != nil }
    guard !present.isEmpty else { return [] }
    let names = present.prefix(10).map { "'\($0.path)'" }.joined(separator: ", ")
    let more = present.count > 10 ? " and \(present.count - 10) more" : ""
    return [
      Diagnostic(
        ImportDiagnostics.exists, path: folder, "'\(folder)' has files that the import would write: \(names)\(more)",
        help: "Nothing was written. Choose another name with --issue, or move that folder away.")
    ]
  }
}

public import Diagnostics
public import Markup

/// Reads a newsroom from a file system.
public struct NewsroomLoader: Sendable {
  /// The file system.
  public let fileSystem: FileSystem
  /// The newsroom's folder, absolute.
  public let root: String
  /// Parses the bodies of contributions.
  public let parseBody: BodyParser
  /// Bounds on one contribution.
  public var limits = Limits()

  /// The file that makes a folder a newsroom.
  public static let publicationFile = "gnews.yml"
  /// The folder of the issues.
  public static let issuesFolder = "Issues"
  private static let issueFile = "issue.yml"

  /// Makes a loader.
  /// - Parameters:
  ///   - fileSystem: the file system.
  ///   - root: the newsroom's folder, absolute; see ``findRoot(from:fileSystem:)``.
  ///   - parseBody: parses the bodies of contributions.
  public init(
    fileSystem: FileSystem = .disk, root: String,
    parseBody: @escaping BodyParser = { MarkdownParser.parse($0, body: $1, limits: $2, into: &$3) }
  ) {
    self.fileSystem = fileSystem
    self.root = root
    self.parseBody = parseBody
  }

  /// The nearest folder upwards that has a `gnews.yml`.
  /// - Parameters:
  ///   - folder: the absolute path of the folder to begin at.
  ///   - fileSystem: the file system.
  /// - Returns: nil if there is none.
  public static func findRoot(from folder: String, fileSystem: FileSystem = .disk) -> String? {
    var folder = folder
    while true {
      if (try? fileSystem.kind(PathText.joined(folder.isEmpty ? "/" : folder, publicationFile))) != nil {
        return folder.isEmpty ? "/" : folder
      }
      guard !folder.isEmpty, folder != "/" else { return nil }
      folder = PathText.folder(of: folder)
    }
  }

  /// The diagnostic for a folder that is no newsroom.
  public static func noNewsroom(at folder: String) -> Diagnostic {
    Diagnostic(
      .noNewsroom, path: folder, "There is no '\(publicationFile)' in '\(folder)' or in a folder above it",
      help: "Change to your newsroom's folder, or name it with --newsroom.")
  }

  /// Reads the newsletter and its sections, and lists the issues.
  /// - Parameter diagnostics: gets everything that is wrong with `gnews.yml` and the sections.
  /// - Returns: nil if `gnews.yml` cannot be read, or names no language.
  public func load(into diagnostics: inout [Diagnostic]) -> NewsroomIndex? {
    let reader = SourceReader(fileSystem: fileSystem, root: root)
    guard (try? fileSystem.kind(reader.absolute(Self.publicationFile))) != nil else {
      diagnostics.append(Self.noNewsroom(at: root))
      return nil
    }
    let others = OtherLanguages.known(to: reader)
    guard let file = reader.source(Self.publicationFile, limit: YAMLLimits.bytes, into: &diagnostics),
      let mapping = PublicationLoader.mapping(file, into: &diagnostics),
      let publication = PublicationLoader.load(mapping, others: others, into: &diagnostics)
    else { return nil }
    let languages = publication.languages
    let sections = SectionLoader(reader: reader, languages: languages, others: others).load(into: &diagnostics)
    var newsroom = NewsroomIndex(
      root: root, publication: publication, sections: sections, issueIDs: issueIDs(reader, into: &diagnostics))
    newsroom.requirements = requirements(of: newsroom, in: mapping, into: &diagnostics)
    newsroom.glossary = GlossaryLoader(reader: reader, languages: languages, others: others).load(into: &diagnostics)
    return newsroom
  }

  /// Reads the newsletter alone.
  /// - Returns: nil if `gnews.yml` cannot be read, or names no language; ``load(into:)`` says what is wrong.
  public func publication() -> Publication? {
    var untold: [Diagnostic] = []
    return SourceReader(fileSystem: fileSystem, root: root)
      .source(Self.publicationFile, limit: YAMLLimits.bytes, into: &untold)
      .flatMap { PublicationLoader.mapping($0, into: &untold) }
      .flatMap { PublicationLoader.load($0, others: [], into: &untold) }
  }

  /// What `gnews.yml` requires of every issue, which can be read only when the sections are known.
  private func requirements(
    of newsroom: NewsroomIndex, in mapping: YAMLMapping, into diagnostics: inout [Diagnostic]
  ) -> [IssuePlan.Requirement] {
    guard mapping.node("require") != nil else { return [] }
    return PlanReader(mapping: mapping).requirements(of: newsroom.sections.map(\.id), into: &diagnostics)
  }

  /// The folders of `Issues` that have an `issue.yml`; contributions beside them are told.
  private func issueIDs(_ reader: SourceReader, into diagnostics: inout [Diagnostic]) -> [String] {
    let names = (try? fileSystem.names(reader.absolute(Self.issuesFolder))) ?? []
    for name in names.sorted(by: PathText.precedes) where FolderWalk.isContribution(name) {
      let path = "\(Self.issuesFolder)/\(name)"
      guard case .file? = try? fileSystem.kind(reader.absolute(path)) else { continue }
      var diagnostic = Diagnostic(
        .ignoredFiles, path: path, "'\(name)' is in no issue and is not read",
        help: "Move it into the folder of its issue.")
      diagnostic.severity = .warning
      diagnostics.append(diagnostic)
    }
    let issues = names.filter { name in
      !name.hasPrefix(".")
        && (try? fileSystem.kind(reader.absolute("\(Self.issuesFolder)/\(name)/\(Self.issueFile)"))) != nil
    }
    return issues.sorted(by: IssueName.precedes)
  }

  /// The names of the issues of a newsroom, sorted so that `issue-10` follows `issue-9`.
  /// - Parameters:
  ///   - newsroom: the newsroom.
  ///   - diagnostics: gets an error if the folder of the issues is there and cannot be read.
  /// - Returns: nil if it cannot be read.
  public func issues(of newsroom: NewsroomIndex, into diagnostics: inout [Diagnostic]) -> [String]? {
    let reader = SourceReader(fileSystem: fileSystem, root: root)
    do {
      _ = try fileSystem.names(reader.absolute(Self.issuesFolder))
      return newsroom.issueIDs
    } catch .notFound {
      return []
    } catch {
      diagnostics.append(SourceReader.diagnostic(error, path: Self.issuesFolder, isFolder: true))
      return nil
    }
  }

  /// Reads an issue with all its items; those that state no section have none until ``Classifier/sortItems(of:)``.
  /// - Parameters:
  ///   - name: its name; `Issues/issue-2/` is as good as `issue-2`.
  ///   - newsroom: the newsroom it is in.
  ///   - diagnostics: gets everything that is wrong with the issue. What could be read is in the issue all the same.
  /// - Returns: nil if there is no such issue, or its `issue.yml` cannot be read.
  public func loadIssue(_ name: String, of newsroom: NewsroomIndex, into diagnostics: inout [Diagnostic]) -> Issue? {
    guard let id = IssueName.id(of: name, among: newsroom.issueIDs) else {
      diagnostics.append(missingIssue(name, among: newsroom.issueIDs))
      return nil
    }
    let reader = SourceReader(fileSystem: fileSystem, root: root)
    let folder = "\(Self.issuesFolder)/\(id)"
    let languages = newsroom.publication.languages
    guard
      let file = reader.source("\(folder)/\(Self.issueFile)", limit: YAMLLimits.bytes, into: &diagnostics),
      let header = IssueHeader.load(
        file, languages: languages, sections: newsroom.sections.map(\.id), into: &diagnostics)
    else { return nil }
    let realRoot = (try? fileSystem.realPath(root)) ?? root
    var walk = FolderWalk(reader: reader, realRoot: realRoot)
    walk.walk(folder, into: &diagnostics)
    reportIgnored(walk.others, beside: walk.files.map(\.path), in: folder, into: &diagnostics)
    let (contributions, pictures, unread) = contributions(
      walk.files, reader, newsroom, header.languages, into: &diagnostics)
    var images = ImageLoader(reader: reader, realRoot: realRoot, issueFolder: folder)
    let builder = ItemBuilder(languages: languages, editions: header.languages)
    var issue = Issue(
      id: id, number: header.number, date: header.date, period: header.period, languages: header.languages,
      publication: newsroom.publication, sections: newsroom.sections, items: [], plan: header.plan,
      glossary: newsroom.glossary)
    issue.plan.requirements += newsroom.requirements.filter { general in
      !header.plan.requirements.contains { $0.section == general.section }
    }
    issue.unread = unread
    issue.items = builder.items(of: contributions, pictures: pictures, images: &images, into: &diagnostics)
    return issue
  }

  /// The diagnostic for an issue that cannot be found: it is not there, or the system does not permit to see it.
  private func missingIssue(_ name: String, among ids: [String]) -> Diagnostic {
    let reader = SourceReader(fileSystem: fileSystem, root: root)
    do {
      _ = try fileSystem.names(reader.absolute(Self.issuesFolder))
    } catch {
      return SourceReader.diagnostic(error, path: Self.issuesFolder, isFolder: true)
    }
    let bare = IssueName.bare(name)
    let folder = "\(Self.issuesFolder)/\(bare)"
    do {
      if !bare.contains("/"), !bare.isEmpty { _ = try fileSystem.kind(reader.absolute("\(folder)/\(Self.issueFile)")) }
    } catch .notPermitted {
      return SourceReader.diagnostic(.notPermitted, path: folder, isFolder: true)
    } catch {
      if !bare.hasPrefix("."), case .folder? = try? fileSystem.kind(reader.absolute(folder)) {
        return Diagnostic(
          .unknownIssue, path: folder, "The folder '\(folder)' has no '\(Self.issueFile)'",
          help: "Make it, with the lines 'number: …' and 'date: …', such as 'number: 12' and 'date: 2007-09'.")
      }
    }
    return IssueName.unknown(name, among: ids)
  }

  /// Reads contributions, and what their bodies name as pictures, by the path of the file.
  private func contributions(
    _ files: [FolderWalk.File], _ reader: SourceReader, _ newsroom: NewsroomIndex, _ editions: [Language],
    into diagnostics: inout [Diagnostic]
  ) -> ([Contribution], pictures: [String: [Located<String>]], unread: [String: Set<Language>]) {
    let loader = ContributionLoader(
      reader: reader, context: newsroom.frontMatterContext, editions: editions, limits: limits, parseBody: parseBody)
    let loaded = Parallel.map(files.count) { index -> Loaded in
      var loaded = Loaded()
      loaded.contribution = loader.load(files[index], into: &loaded.diagnostics)
      loaded.pictures = loaded.contribution.map { BodyImages.sources(in: $0.body) } ?? []
      return loaded
    }
    var pictures: [String: [Located<String>]] = [:]
    var unread: [String: Set<Language>] = [:]
    for (file, loaded) in zip(files, loaded) {
      diagnostics += loaded.diagnostics
      if let contribution = loaded.contribution {
        if !loaded.pictures.isEmpty { pictures[contribution.file.path] = loaded.pictures }
      } else {
        let rule = FileNameRule(PathText.name(of: file.path))
        if let language = rule.language(among: newsroom.publication.languages) {
          unread[rule.slug, default: []].insert(language)
        }
      }
    }
    return (loaded.compactMap(\.contribution), pictures, unread)
  }

  /// What a thread makes of a file.
  private struct Loaded: Sendable {
    var contribution: Contribution?
    var pictures: [Located<String>] = []
    var diagnostics: [Diagnostic] = []
  }

  private func reportIgnored(
    _ paths: [String], beside contributions: [String], in folder: String, into diagnostics: inout [Diagnostic]
  ) {
    guard !paths.isEmpty else { return }
    let stems = UnreadFile.stems(of: contributions)
    var lookalikes: Set<String> = []
    for path in paths {
      guard let help = UnreadFile(path: path).help(beside: stems) else { continue }
      lookalikes.insert(path)
      var diagnostic = Diagnostic(
        .ignoredFiles, path: path, "'\(PathText.name(of: path))' is not read", help: help)
      diagnostic.severity = .warning
      diagnostics.append(diagnostic)
    }
    let paths = paths.filter { !lookalikes.contains($0) }
    guard !paths.isEmpty else { return }
    let names = paths.prefix(NewsroomLimits.namedFiles).map { "'\($0.dropFirst(folder.count + 1))'" }
    let more = paths.count > names.count ? " and \(paths.count - names.count) more" : ""
    let headline = paths.count == 1 ? "A file is not read: " : "\(paths.count) files are not read: "
    diagnostics.append(
      Diagnostic(
        .ignoredFiles, path: folder, headline + names.joined(separator: ", ") + more,
        help: "Contributions are files whose names end in '.md'; pictures are PNG, JPEG, GIF, WebP or SVG."))
  }
}

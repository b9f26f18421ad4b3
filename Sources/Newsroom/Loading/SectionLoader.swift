import Diagnostics

/// Reads the files of the folder `Sections`.
struct SectionLoader {
  let reader: SourceReader
  let languages: [Language]
  /// Languages that texts may be in, too; see ``OtherLanguages``.
  let others: [Language]

  private static let folder = "Sections"
  private static let keys = [
    "id", "order", "colour", "title", "short", "intro", "kinds", "events", "vocabulary", "languages", "why",
  ]
  private static let synonyms = [
    "color": "colour", "titre": "title", "título": "title", "introduction": "intro", "words": "vocabulary",
    "kind": "kinds", "langues": "languages", "idiomas": "languages", "pourquoi": "why", "reason": "why",
  ]

  /// Reads all sections.
  /// - Parameter diagnostics: gets what is wrong with them.
  /// - Returns: the sections in order.
  func load(into diagnostics: inout [Diagnostic]) -> [SectionDefinition] {
    let names: [String]
    do {
      names = try reader.fileSystem.names(reader.absolute(Self.folder))
    } catch {
      diagnostics.append(SourceReader.diagnostic(error, path: Self.folder, isFolder: true))
      return []
    }
    let paths = names.filter { $0.hasSuffix(".yml") && !$0.hasPrefix(".") }.sorted(by: PathText.precedes)
      .map { Self.folder + "/" + $0 }
    if paths.isEmpty {
      diagnostics.append(
        Diagnostic(
          .unknownSection, path: Self.folder, "The folder '\(Self.folder)' holds no section",
          help: "Put a file for each section there, such as 'formations.yml'."))
    }
    let reader = reader
    let languages = languages
    let others = others
    let loaded = Parallel.map(paths.count) { index -> (SectionFile?, [Diagnostic]) in
      var found: [Diagnostic] = []
      let section = SectionLoader(reader: reader, languages: languages, others: others)
        .section(paths[index], into: &found)
      return (section, found)
    }
    var sections: [SectionFile] = []
    for (section, found) in loaded {
      diagnostics += found
      guard let section else { continue }
      if isNew(section, among: sections, into: &diagnostics) { sections.append(section) }
    }
    return sections.map(\.definition).sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  /// A section and where its id and order stand.
  private struct SectionFile: Sendable {
    var definition: SectionDefinition
    var id: Location
    var order: Location
  }

  private func isNew(
    _ section: SectionFile, among sections: [SectionFile], into diagnostics: inout [Diagnostic]
  ) -> Bool {
    let definition = section.definition
    if let other = sections.first(where: { $0.definition.id == definition.id }) {
      diagnostics.append(
        Diagnostic(
          .duplicateSection, at: section.id, "There are two sections '\(definition.id)'",
          help: "Give one of them another id.", notes: [.init("the other one is here", at: other.id)]))
      return false
    }
    if let other = sections.first(where: { $0.definition.order == definition.order }) {
      diagnostics.append(
        Diagnostic(
          .duplicateSection, at: section.order,
          "The sections '\(other.definition.id)' and '\(definition.id)' have the same order",
          help: "Give one of them another number.", notes: [.init("the other one is here", at: other.order)]))
    }
    return true
  }

  private func section(_ path: String, into diagnostics: inout [Diagnostic]) -> SectionFile? {
    guard let file = reader.source(path, limit: YAMLLimits.bytes, into: &diagnostics),
      let node = YAMLNode.parse(file, into: &diagnostics),
      let mapping = YAMLMapping(node, named: "", in: file, into: &diagnostics)
    else { return nil }
    mapping.reportUnknownKeys(known: Self.keys, synonyms: Self.synonyms, into: &diagnostics)
    for key in ["id", "order", "title"] where mapping.node(key) == nil {
      diagnostics.append(
        Diagnostic(.missingKey, at: Location(startOf: file), "'\(key)' is missing", help: "Add a line '\(key): …'."))
    }
    guard let id = id(mapping, into: &diagnostics) else { return nil }
    let order = mapping.wholeNumber("order", in: 0...100_000, into: &diagnostics)
    var section = SectionDefinition(
      id: id.value, order: order?.value ?? .max, colour: mapping.text("colour", into: &diagnostics)?.value ?? id.value,
      title: mapping.localizedText("title", languages: languages, others: others, into: &diagnostics))
    section.short = mapping.localizedText("short", languages: languages, others: others, into: &diagnostics)
    section.intro = mapping.localizedText("intro", languages: languages, others: others, into: &diagnostics)
    section.introPlace = mapping.keyRange("intro").map { Location(file: file, range: $0) }
    section.kinds = kinds(mapping, into: &diagnostics)
    section.events = mapping.choice(
      "events", of: SectionDefinition.EventRole.allCases.map(\.rawValue), into: &diagnostics
    )
    .flatMap { SectionDefinition.EventRole(rawValue: $0.value) }
    section.languages = meantLanguages(mapping, into: &diagnostics)
    section.vocabulary = VocabularyReader.read(mapping, languages: languages, others: others, into: &diagnostics)
    if mapping.node("title") != nil {
      LabelCheck.check(section.title, key: "title", of: mapping, languages: languages, into: &diagnostics)
    }
    return SectionFile(
      definition: section, id: Location(file: file, range: id.range),
      order: Location(file: file, range: order?.range ?? 0..<0))
  }

  private func id(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> Located<String>? {
    guard let id = mapping.text("id", into: &diagnostics) else { return nil }
    let context = FrontMatterContext(languages: languages, sections: [])
    return FrontMatterScalars(file: mapping.file, context: context).slug(id, into: &diagnostics)
  }

  /// The editions that the section's items are meant for, when not for all; then it says why.
  private func meantLanguages(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> [Language]? {
    guard mapping.node("languages") != nil else { return nil }
    let meant = mapping.list("languages", into: &diagnostics).compactMap { item in
      item.text(named: "languages", in: mapping.file, into: &diagnostics)
        .flatMap { mapping.language(of: $0, among: languages, into: &diagnostics) }
    }
    guard !meant.isEmpty else { return nil }
    if mapping.text("why", into: &diagnostics) == nil, !languages.allSatisfy(meant.contains) {
      diagnostics.append(
        Diagnostic(
          .languagesWithoutWhy, at: Location(file: mapping.file, range: mapping.keyRange("languages") ?? 0..<0),
          "The section is not meant for every edition and does not say why", help: "Add a line 'why: …'."))
    }
    return languages.filter(meant.contains)
  }

  private func kinds(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> [ItemKind] {
    let context = FrontMatterContext(languages: languages, sections: [])
    let scalars = FrontMatterScalars(file: mapping.file, context: context)
    return mapping.list("kinds", into: &diagnostics).compactMap { item in
      item.text(named: "kinds", in: mapping.file, into: &diagnostics)
        .flatMap { scalars.choice($0, "kind", what: "kinds", .unknownKind, into: &diagnostics)?.value }
    }
  }
}

import Diagnostics

/// Reads `gnews.yml`.
enum PublicationLoader {
  private static let keys = [
    "title", "tagline", "publisher", "about", "languages", "base", "theme", "formats", "require",
  ]
  private static let synonyms = [
    "titre": "title", "título": "title", "langues": "languages", "idiomas": "languages", "url": "base",
    "style": "theme", "description": "about", "format": "formats",
  ]

  /// The keys and values of the file; nil if it cannot be read.
  static func mapping(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> YAMLMapping? {
    YAMLNode.parse(file, into: &diagnostics).flatMap { YAMLMapping($0, named: "", in: file, into: &diagnostics) }
  }

  /// Reads the newsletter.
  /// - Parameters:
  ///   - mapping: the keys and values of the file.
  ///   - others: languages that texts may be in besides the newsletter's; see ``OtherLanguages``.
  ///   - diagnostics: gets what is wrong.
  /// - Returns: nil if it names no language.
  static func load(_ mapping: YAMLMapping, others: [Language], into diagnostics: inout [Diagnostic]) -> Publication? {
    mapping.reportUnknownKeys(known: keys, synonyms: synonyms, into: &diagnostics)
    let languages = languages(mapping, into: &diagnostics)
    guard !languages.isEmpty else { return nil }
    var publication = Publication(
      title: mapping.localizedText("title", languages: languages, others: others, into: &diagnostics),
      languages: languages)
    publication.tagline = mapping.localizedText("tagline", languages: languages, others: others, into: &diagnostics)
    publication.publisher = mapping.localizedText("publisher", languages: languages, others: others, into: &diagnostics)
    publication.about = mapping.localizedText("about", languages: languages, others: others, into: &diagnostics)
    publication.base = base(mapping, into: &diagnostics)
    for key in ["tagline", "publisher", "about"] {
      publication.places[key] = mapping.keyRange(key).map { Location(file: mapping.file, range: $0) }
    }
    if let theme = mapping.text("theme", into: &diagnostics) {
      if Slug.isValid(theme.value) {
        publication.theme = theme.value
      } else {
        let help = "A theme is a folder of Styles."
        mapping.node("theme")?.mistyped("theme", "a name", help: help, in: mapping.file, into: &diagnostics)
      }
    }
    publication.formats = formats(mapping, into: &diagnostics)
    LabelCheck.check(publication.title, key: "title", of: mapping, languages: languages, into: &diagnostics)
    return publication
  }

  private static func languages(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> [Language] {
    guard let node = mapping.node("languages") else {
      diagnostics.append(
        Diagnostic(
          .missingKey, at: Location(startOf: mapping.file), "'languages' is missing",
          help: "Write for example: languages: [fr, en, es]"))
      return []
    }
    let items = mapping.list("languages", into: &diagnostics)
    var result: [Language] = []
    for item in items.prefix(NewsroomLimits.languages) {
      guard let text = item.text(named: "languages", in: mapping.file, into: &diagnostics) else { continue }
      guard (2...3).contains(text.value.utf8.count), LanguageCode.looksLikeCode(text.value) else {
        let help = "A language is written by its two-letter code."
        item.mistyped("languages", "a list of codes", help: help, in: mapping.file, into: &diagnostics)
        continue
      }
      let language = Language(rawValue: text.value)
      if !result.contains(language) { result.append(language) }
    }
    if items.isEmpty || items.count > NewsroomLimits.languages {
      let asked = "a list of one to \(NewsroomLimits.languages) languages"
      node.mistyped("languages", asked, in: mapping.file, into: &diagnostics)
    }
    return result
  }

  private static func base(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> String? {
    guard let text = mapping.text("base", into: &diagnostics) else { return nil }
    let folded = text.value.lowercased()
    guard folded.hasPrefix("http://") || folded.hasPrefix("https://"), SafeAddress.problem(with: text.value) == nil
    else {
      diagnostics.append(
        Diagnostic(
          .unsafeAddress, at: Location(file: mapping.file, range: text.range),
          "'base' must be a whole http or https address, found '\(text.value)'"))
      return nil
    }
    return text.value.hasSuffix("/") ? text.value : text.value + "/"
  }

  private static func formats(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> [String] {
    let names = mapping.list("formats", into: &diagnostics).compactMap { item -> String? in
      guard let text = item.text(named: "formats", in: mapping.file, into: &diagnostics) else { return nil }
      if Publication.knownFormats.contains(text.value) { return text.value }
      let closest = Suggestion.closest(to: text.value, among: Publication.knownFormats)
      item.mistyped(
        "formats", "a list of \(Publication.knownFormats.joined(separator: ", "))",
        help: closest.map { "Did you mean '\($0)'?" } ?? "", in: mapping.file, into: &diagnostics)
      return nil
    }
    return Publication.knownFormats.filter(names.contains)
  }
}

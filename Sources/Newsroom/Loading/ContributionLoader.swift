public import Diagnostics
public import Markup

/// Parses the body of a contribution: ``MarkdownParser`` in production, anything in tests.
public typealias BodyParser =
  @Sendable (_ file: SourceFile, _ body: Range<Int>, _ limits: Limits, _ diagnostics: inout [Diagnostic]) -> Document

/// Reads one Markdown file into a contribution.
struct ContributionLoader: Sendable {
  let reader: SourceReader
  let context: FrontMatterContext
  /// The languages.
  let editions: [Language]
  let limits: Limits
  let parseBody: BodyParser

  /// Reads a contribution.
  /// - Parameters:
  ///   - file: the file.
  ///   - diagnostics: gets everything that is wrong with it.
  /// - Returns: nil if it cannot be told what it is: unreadable, without slug or language.
  func load(_ file: FolderWalk.File, into diagnostics: inout [Diagnostic]) -> Contribution? {
    guard let source = reader.source(file.path, at: file.place, limit: limits.bytes, into: &diagnostics) else {
      return nil
    }
    let (frontMatter, range) = FrontMatterReader.read(source, context: context, into: &diagnostics)
    let body = parseBody(source, range, limits, &diagnostics)
    let rule = FileNameRule(PathText.name(of: file.path))
    let language = language(rule, frontMatter, source, into: &diagnostics)
    // What the file is to be called was told with the language that is missing.
    if language == nil, diagnostics.last?.kind == .missingLanguage { return nil }
    let slug = slug(rule, frontMatter, source, into: &diagnostics)
    guard let language, let slug else { return nil }
    return Contribution(file: source, language: language, slug: slug, frontMatter: frontMatter, body: body)
  }

  private func language(
    _ rule: FileNameRule, _ frontMatter: FrontMatter, _ source: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> Language? {
    guard let code = rule.code else {
      if let language = frontMatter.language?.value { return language }
      // A "lang" that names no language was reported already.
      guard !diagnostics.contains(where: { $0.kind == .unknownLanguage && $0.location?.file == source }) else {
        return nil
      }
      diagnostics.append(
        Diagnostic(
          .missingLanguage, at: Location(startOf: source),
          "Nothing says in which language '\(PathText.name(of: source.path))' is", help: helpWithLanguage(rule)))
      return nil
    }
    var named: Language? = Language(rawValue: code)
    if let language = named, !context.languages.contains(language) {
      var diagnostic = Diagnostic(
        .unknownLanguage, at: Location(startOf: source), "There is no language '\(code)', which the file name says",
        help: LanguageCode.help(context.languages))
      if let meant = LanguageCode.meant(by: code, among: context.languages) {
        diagnostic.help = "Name the file '\(rule.slug).\(meant).md'."
      }
      diagnostics.append(diagnostic)
      named = nil
    }
    guard let stated = frontMatter.language else { return named }
    if let named, stated.value != named {
      diagnostics.append(
        Diagnostic(
          .languagesDisagree, at: Location(file: source, range: stated.range),
          "The file name says '\(named)', the front matter '\(stated.value)'", help: "Correct the one that is wrong."))
    }
    return named ?? stated.value
  }

  /// What to call a file whose name says no language.
  private func helpWithLanguage(_ rule: FileNameRule) -> String {
    func name(_ slug: String, _ language: Language) -> String {
      "'\(Slug.isValid(slug) ? slug : Slug.suggestion(for: slug) ?? "item").\(language).md'"
    }
    if let meant = rule.meant(among: context.languages) {
      return "Rename it \(name(meant.slug, meant.language))."
    }
    let names = editions.prefix(3).map { name(rule.slug, $0) }
    guard let last = names.last else { return "Add a line 'lang: …'." }
    if names.count == 1 { return "Rename it \(last), or add a line 'lang: \(editions[0])'." }
    return "Rename it \(names.dropLast().joined(separator: ", ")) or \(last), or add a line 'lang: …'."
  }

  private func slug(
    _ rule: FileNameRule, _ frontMatter: FrontMatter, _ source: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> String? {
    if let stated = frontMatter.slug {
      reportSection(stated.value, Location(file: source, range: stated.range), help: "Choose", into: &diagnostics)
      return stated.value
    }
    if Slug.isValid(rule.slug) {
      let help = "Rename the file, or add a line 'slug: …' with"
      reportSection(rule.slug, Location(startOf: source), help: help, into: &diagnostics)
      return rule.slug
    }
    var diagnostic = Diagnostic(
      .badSlug, at: Location(startOf: source), "The file name '\(PathText.name(of: source.path))' gives no slug",
      help: "Use a to z, 0 to 9 and single hyphens before the language.")
    if let suggestion = Slug.suggestion(for: rule.slug) {
      let name = suggestion + (rule.code.map { "." + $0.lowercased() } ?? "") + ".md"
      diagnostic.help = "Rename it '\(name)', or add a line 'slug: \(suggestion)'."
    }
    diagnostics.append(diagnostic)
    return nil
  }

  /// Reports a slug that a section has: in the editions both would have the same address.
  private func reportSection(
    _ slug: String, _ location: Location, help: String, into diagnostics: inout [Diagnostic]
  ) {
    guard context.sections.contains(slug) else { return }
    diagnostics.append(
      Diagnostic(
        .badSlug, at: location, "The slug '\(slug)' is the id of a section",
        help: "\(help) one that says more, such as '\(slug)-dakar'."))
  }
}

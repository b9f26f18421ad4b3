import Diagnostics
import Markup
import Newsroom

/// Sets one item in the language of an edition.
///
/// A translation leaves to the original what does not change: contributors, dates, links, the person of an interview. Words
/// taken over from the original that the reader sees as text are marked with its language.
struct ItemAssembler: Sendable {
  let language: Language
  let rules: (any LanguageRules)?
  let labels: Labels
  let scope: Scope
  let parse: @Sendable (String) -> [Block]

  /// Sets an item.
  /// - Returns: nil if the item has no version in the edition's language.
  func assemble(_ item: Item, into diagnostics: inout [Diagnostic]) -> EditionItem? {
    guard let version = item.version(in: language) else { return nil }
    let original = item.originalVersion ?? version
    let front = version.frontMatter
    var flattener = Flattener(
      origin: .contribution(version), scope: scope, slug: item.slug, noteCount: version.body.footnotes.count)
    let blocks = flattener.flatten(version.body.blocks)
    diagnostics += flattener.diagnostics

    var result = EditionItem(slug: item.slug, kind: item.kind, title: plain(front.title.value), blocks: blocks)
    result.source = version.file
    result.kicker = item.kind == .zoom && !labels[.zoom].isEmpty ? labels[.zoom] : nil
    result.subtitle = front.subtitle.map { plain($0.value) }
    result.eventLine = eventLine(of: item, version: version, original: original)
    result.interviewee = (front.interviewee ?? original.frontMatter.interviewee).map { interviewee in
      plain([interviewee.name, interviewee.role].compactMap(\.self).joined(separator: ", "))
    }
    result.figure = inherited(from: version, or: original) { $0.figure?.value }
    result.picture = picture(of: item, version: version, original: original, into: &diagnostics)
    result.info = info(version: version, original: original)
    result.byline = byline(front.contributors.isEmpty ? original.frontMatter.contributors : front.contributors)
    result.footnotes = footnotes(of: version, slug: item.slug, into: &diagnostics)
    result.summary = front.summary.map { plain($0.value).plain }
    return result
  }

  func plain(_ text: String) -> RichText {
    RawText(text).set(rules: Languages.registered(language)?.typography)
  }

  /// A text of the version, else of the original, then marked with the original's language.
  private func inherited(
    from version: Contribution, or original: Contribution, _ value: (FrontMatter) -> String?
  ) -> RichText? {
    if let text = value(version.frontMatter) { return plain(text) }
    return value(original.frontMatter).map { text in
      original.language == language ? plain(text) : foreign(text, language: original.language)
    }
  }

  private func foreign(_ text: String, language: Language) -> RichText {
    RawText(text).set(rules: Languages.registered(language)?.typography)
      .wrapped(in: .language(language.rawValue))
  }

  private func eventLine(of item: Item, version: Contribution, original: Contribution) -> RichText? {
    let place = inherited(from: version, or: original) { $0.event?.place?.value }
    guard let dates = item.eventDates else { return place }
    // Dates come with the spaces and dashes their language wants, so that they read the same in every output.
    let days = rules?.days(dates) ?? "\(dates.lowerBound) – \(dates.upperBound)"
    var line = RichText(days)
    if let place, !place.isEmpty {
      line.append(", ")
      line.append(place)
    }
    return line
  }

  private func info(version: Contribution, original: Contribution) -> [RichText] {
    let isInherited = version.frontMatter.links.isEmpty && original.language != language
    let source = isInherited ? original : version
    return source.frontMatter.links.map { link in
      let target = link.language ?? (isInherited ? original.language : nil)
      let isForeign = target != nil && target != language
      let label = link.label.isEmpty ? link.url : link.label
      var line = isInherited ? foreign(label, language: original.language) : plain(label)
      line = line.wrapped(in: .link(url: link.url, title: "", language: isForeign ? target?.rawValue : nil))
      if isForeign, let target { line.append(mark(for: target)) }
      return line
    }
  }

  /// The mark of a page in another language, " (EN)", with what it means for those who listen.
  private func mark(for target: Language) -> RichText {
    var code = RichText(target.rawValue.uppercased())
    if let meaning = rules?.inLanguage(target) { code = code.wrapped(in: .abbreviation(title: meaning)) }
    var mark = RichText("\u{A0}(")
    mark.append(code)
    mark.append(")")
    return mark
  }

  private func byline(_ contributors: [FrontMatter.Contributor]) -> RichText? {
    var groups: [BylineGroup] = []
    for contributor in contributors {
      let details = [contributor.role, contributor.organisation, contributor.place].compactMap(\.self)
        .filter { !$0.isEmpty }
      // People are named in the order they are given, so only neighbours are put together.
      if groups.last?.details == details {
        groups[groups.count - 1].names.append(contributor.name)
      } else {
        groups.append(BylineGroup(names: [contributor.name], details: details))
      }
    }
    guard !groups.isEmpty else { return nil }
    let names = groups.map { ($0.names + $0.details).joined(separator: ", ") }.joined(separator: "; ")
    return plain(rules?.byline(groups) ?? names)
  }

  private func footnotes(
    of version: Contribution, slug: String, into diagnostics: inout [Diagnostic]
  ) -> [EditionFootnote] {
    version.body.footnotes.enumerated().map { index, footnote in
      var flattener = Flattener(
        origin: .contribution(version), scope: scope, slug: slug, noteCount: version.body.footnotes.count)
      let blocks = flattener.flatten(footnote.blocks)
      diagnostics += flattener.diagnostics
      return EditionFootnote(id: "\(slug)--note-\(index + 1)", number: index + 1, blocks: blocks)
    }
  }

  private func picture(
    of item: Item, version: Contribution, original: Contribution, into diagnostics: inout [Diagnostic]
  ) -> Picture? {
    guard let file = item.image else { return nil }
    let own = version.frontMatter.image
    let first = original.frontMatter.image
    if own?.alternative == nil {
      diagnostics.append(
        Diagnostic(
          .missingAlternative, at: version.location(own?.range ?? version.frontMatter.range),
          "The picture of '\(item.slug)' is not described in '\(language.rawValue)'",
          help: "Add 'image: {alt: …}' with a few words that say what the picture shows."))
    }
    var flattener = Flattener(origin: .contribution(version), scope: scope)
    let lines = [own?.caption ?? first?.caption, own?.credit ?? first?.credit].compactMap(\.self)
      .map { flattener.line(parse($0)) }.filter { !$0.isEmpty }
    diagnostics += flattener.diagnostics
    var caption = lines.first ?? RichText()
    for credit in lines.dropFirst() {
      caption.append(" · ")
      caption.append(credit)
    }
    return Picture(
      file: file, alternative: plain(own?.alternative ?? first?.alternative ?? "").plain,
      caption: caption.isEmpty ? nil : caption)
  }
}

import Diagnostics
import Markup
import Newsroom
import Testing

@testable import Editions

@Suite struct AssemblerTests {
  private let languages: [Language] = [.french, .english, .spanish]
  private let photo = ImageFile(path: "p.png", format: .png, width: 1, height: 1, bytes: [])

  /// A version of an item whose title is its slug and language.
  private func version(
    _ slug: String, _ language: Language, body: [Block] = [], change: (inout FrontMatter) -> Void = { _ in }
  ) -> Contribution {
    var front = FrontMatter()
    front.title = Located("\(slug) \(language) ?", at: 11..<14)
    front.range = 0..<20
    change(&front)
    return Contribution(
      file: SourceFile(path: "Issues/issue-1/\(slug).\(language).md", text: String(repeating: "x", count: 99)),
      language: language, slug: slug, frontMatter: front, body: Document(blocks: body))
  }

  private func item(
    _ slug: String, section: String? = "news", kind: ItemKind = .news, order: Int? = nil,
    dates: ClosedRange<CalendarDate>? = nil, versions: [Contribution]? = nil, image: ImageFile? = nil,
    languages: [Language]? = nil, isDraft: Bool = false
  ) -> Item {
    Item(
      slug: slug, original: .french, versions: versions ?? [version(slug, .english), version(slug, .french)],
      section: section, kind: kind, order: order, eventDates: dates, image: image,
      languages: languages ?? self.languages, isDraft: isDraft)
  }

  private func issue(_ items: [Item]) throws -> Newsroom.Issue {
    let date = try #require(YearMonth(year: 2007, month: 9))
    let june = try #require(YearMonth(year: 2007, month: 6))
    let august = try #require(YearMonth(year: 2007, month: 8))
    let publication = Publication(
      title: Localized([.french: "L'essai", .english: "The test"]), about: Localized([.french: "À propos : *ici*"]),
      languages: languages)
    let sections = [
      SectionDefinition(
        id: "later", order: 20, colour: "red", title: Localized([.french: "Prochainement", .english: "Coming up"])),
      SectionDefinition(
        id: "news", order: 10, colour: "blue", title: Localized([.french: "Quoi de neuf ?", .english: "What's new?"]),
        short: Localized([.french: "Neuf"])),
      SectionDefinition(id: "empty", order: 5, colour: "grey", title: Localized()),
    ]
    return Newsroom.Issue(
      id: "issue-1", number: 1, date: date, period: june...august, languages: languages, publication: publication,
      sections: sections, items: items)
  }

  private func assemble(_ items: [Item], _ language: Language = .french) throws -> (Edition, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let edition = Assembler.assemble(
      try issue(items), language: language, labels: Labels([.zoom: RichText("Zoom sur…")]), into: &diagnostics)
    return (edition, diagnostics)
  }

  private func day(_ day: Int) throws -> ClosedRange<CalendarDate> {
    let date = try #require(CalendarDate(year: 2007, month: 11, day: day))
    return date...date
  }

  @Test func isTheSameOnAnyNumberOfThreads() throws {
    let dangling = Block(.paragraph([Inline(.crossReference(slug: "nowhere", []), range: 3..<9)]), range: 3..<9)
    let items = (0..<40).map { number in
      item(
        "i\(number)", section: number % 3 == 0 ? "later" : "news", kind: number == 7 ? .notice : .news,
        versions: [version("i\(number)", .french, body: number % 5 == 0 ? [dangling] : [])])
    }
    func assemble(_ threads: Int) throws -> (Edition, [Diagnostic]) {
      var diagnostics: [Diagnostic] = []
      let edition = Assembler.assemble(
        try issue(items), language: .french, labels: Labels(), threads: threads, into: &diagnostics)
      return (edition, diagnostics)
    }
    let alone = try assemble(1)
    #expect(!alone.1.isEmpty)
    for threads in [2, 3, 9] {
      let together = try assemble(threads)
      #expect(together.0 == alone.0)
      #expect(together.1 == alone.1)
    }
  }

  @Test func setsTheMastheadInTheEditionsLanguage() throws {
    let (edition, diagnostics) = try assemble([item("a")])
    #expect(edition.title.plain == "L’essai")
    #expect(visible(edition.issueLine.plain) == "N°⍽1 · septembre 2007")
    #expect(edition.period?.plain == "de juin à août 2007")
    #expect(edition.editions.map(\.name) == ["Français", "English", "Español"])
    #expect(edition.about == [.paragraph(RichText("À propos\u{A0}: *ici*"))])
    #expect(diagnostics.isEmpty)
  }

  @Test func keepsOnlySectionsWithItemsInTheirOrder() throws {
    let (edition, _) = try assemble([
      item("a", section: "later"), item("b"), item("lead", section: nil, kind: .editorial),
      item("end", section: nil, kind: .notice),
    ])
    #expect(edition.sections.map(\.id) == ["news", "later"])
    #expect(edition.sections.map { visible($0.title.plain) } == ["Quoi de neuf⎵?", "Prochainement"])
    #expect(edition.sections.map(\.short.plain) == ["Neuf", "Prochainement"])
    #expect(edition.items.map(\.slug) == ["lead", "b", "a", "end"])
  }

  @Test func sortsItemsByOrderThenDateThenSlug() throws {
    let (edition, _) = try assemble([
      item("a"), item("b", dates: try day(9)), item("c", dates: try day(2)), item("d", order: 20), item("e", order: 10),
      item("f", dates: try day(2)),
    ])
    #expect(edition.items.map(\.slug) == ["e", "d", "c", "f", "b", "a"])
  }

  @Test func leavesOutDraftsUnsortedItemsAndItemsOfOtherEditions() throws {
    let draft = version("d", .french) { $0.status = Located(.draft, at: 0..<1) }
    let (edition, _) = try assemble([
      item("a"), item("b", isDraft: true), item("c", section: nil), item("d", versions: [draft]),
      item("e", versions: [version("e", .english)]), item("f", languages: [.english]), item("g", section: "nowhere"),
    ])
    #expect(edition.items.map(\.slug) == ["a"])
  }

  @Test func writesTheEventAndTheContributorsOut() throws {
    let french = version("a", .french) { front in
      front.event = FrontMatter.Event(place: Located("Turin, Italie", at: 0..<1))
      front.contributors = [
        FrontMatter.Contributor(name: "Dr Alain Ahawo", organisation: "GTZ", place: "Cameroun"),
        FrontMatter.Contributor(name: "Peggy Kopnang", organisation: "GTZ", place: "Cameroun"),
        FrontMatter.Contributor(name: "Aidi Hu", organisation: "BIT", role: "spécialiste"),
      ]
    }
    let (edition, _) = try assemble([item("a", dates: try day(27), versions: [version("a", .english), french])])
    let found = try #require(edition.items.first)
    #expect(found.eventLine?.plain == "le 27 novembre 2007, Turin, Italie")
    #expect(
      found.byline.map { visible($0.plain) }
        == "Contribution du Dr⍽Alain Ahawo et Peggy Kopnang, GTZ, Cameroun⎵; Aidi Hu, spécialiste, BIT")
  }

  @Test func aTranslationTakesWhatItLeavesOutFromTheOriginal() throws {
    let french = version("a", .french) { front in
      front.contributors = [FrontMatter.Contributor(name: "Aidi Hu")]
      front.event = FrontMatter.Event(place: Located("Genève", at: 0..<1))
      front.figure = Located("300", at: 0..<1)
      front.links = [FrontMatter.Link(label: "Voir l'article", url: "http://a.org")]
    }
    let (edition, _) = try assemble(
      [item("a", dates: try day(27), versions: [version("a", .english), french])], .english)
    let found = try #require(edition.items.first)
    #expect(found.byline?.plain == "Contributed by Aidi Hu")
    #expect(found.eventLine?.plain == "27 November 2007, Genève")
    #expect(found.eventLine?.spans.map(\.element) == [.language("fr")])
    #expect(found.figure?.plain == "300")
    #expect(found.info.map { visible($0.plain) } == ["Voir l’article⍽(FR)"])
    #expect(
      found.info.first?.spans.map(\.element) == [
        .link(url: "http://a.org", title: "", language: "fr"), .language("fr"), .abbreviation(title: "in French"),
      ])
  }

  @Test func marksLinksToPagesInAnotherLanguage() throws {
    let french = version("a", .french) { front in
      front.links = [
        FrontMatter.Link(label: "www.a.org", url: "http://www.a.org", language: .english),
        FrontMatter.Link(label: "ici", url: "http://b.org", language: .french),
      ]
    }
    let (edition, _) = try assemble([item("a", versions: [french])])
    let info = try #require(edition.items.first?.info)
    #expect(info.map { visible($0.plain) } == ["www.a.org⍽(EN)", "ici"])
    #expect(info.first?.spanned == ["www.a.org", "EN"])
    #expect(info.last?.spans.map(\.element) == [.link(url: "http://b.org", title: "", language: nil)])
  }

  @Test func onlyZoomsHaveAKicker() throws {
    let (edition, _) = try assemble([item("a", kind: .zoom), item("b", kind: .figure)])
    #expect(edition.items.map { $0.kicker?.plain } == ["Zoom sur…", nil])
  }

  @Test func aPictureWithoutDescriptionInTheLanguageIsAWarning() throws {
    let french = version("a", .french) {
      $0.image = FrontMatter.ImageReference(
        source: Located("p.png", at: 0..<1), alternative: "l'atelier", caption: "Un \"atelier\"", credit: "© BIT",
        range: 5..<9)
    }
    let items = [item("a", versions: [version("a", .english), french], image: photo)]
    let (edition, diagnostics) = try assemble(items)
    #expect(edition.items.first?.picture?.alternative == "l’atelier")
    #expect(edition.items.first?.picture?.caption.map { visible($0.plain) } == "Un «⎵atelier⎵» · © BIT")
    #expect(diagnostics.isEmpty)

    let (english, warnings) = try assemble(items, .english)
    #expect(english.items.first?.picture?.alternative == "l’atelier")
    #expect(warnings.contains { $0.kind.id == "missing-alternative" && $0.path == "Issues/issue-1/a.en.md" })
  }

  @Test func wordsThatTheLanguageLacksAreErrorsAndStoodInFor() throws {
    let (edition, diagnostics) = try assemble([item("a", versions: [version("a", .spanish)])], .spanish)
    #expect(edition.title.plain == "L’essai")
    #expect(edition.sections.map(\.title.plain) == ["Quoi de neuf?"])
    #expect(
      diagnostics.map { "\($0.kind.id) \($0.path ?? "")" } == [
        // The titles of publication and section are missed by those who read them.
        "label-missing gnews.yml"
      ])
  }

  @Test func aLanguageWithoutRulesIsAWarningAndLosesNoText() throws {
    let dutch = Language(rawValue: "nl")
    let (edition, diagnostics) = try assemble(
      [item("a", versions: [version("a", dutch)], languages: [dutch])], dutch)
    #expect(edition.items.map(\.title.plain) == ["a nl ?"])
    #expect(diagnostics.contains { $0.kind.id == "unknown-edition-language" && $0.severity == .warning })
    #expect(edition.period?.plain.isEmpty != true)
  }

  @Test func referencesAreCheckedAgainstTheEdition() throws {
    let french = version("a", .french, body: [paragraph(reference("b", at: 30..<40, text("voir")))])
    let (with, none) = try assemble([item("a", versions: [french]), item("b")])
    #expect(with.items.count == 2)
    #expect(none.isEmpty)
    let (_, dangling) = try assemble([item("a", versions: [french])])
    #expect(dangling.map(\.location?.range) == [30..<40])
    #expect(dangling.map(\.severity) == [.error])
  }

  @Test func footnotesAreNumberedWithinTheirItem() throws {
    var french = version("a", .french)
    french.body.footnotes = [Footnote(label: "x", blocks: [paragraph(text("Note : oui"))], range: 0..<0)]
    let (edition, _) = try assemble([item("a", versions: [french])])
    #expect(
      edition.items.first?.footnotes == [
        EditionFootnote(id: "a--note-1", number: 1, blocks: [.paragraph(RichText("Note\u{A0}: oui"))])
      ])
  }

  @Test func labelsThatAreMissingAreReported() {
    var diagnostics: [Diagnostic] = []
    let strings = [Labels.Key.info: Localized([Language.french: "+ d'infos"])]
    let labels = Labels(strings: strings, language: .french, into: &diagnostics)
    #expect(labels[.info].plain == "+ d’infos")
    #expect(diagnostics.count == Labels.Key.allCases.count - 1)
    #expect(Set(diagnostics.map(\.kind.id)) == ["label-missing"])
  }

  @Test func saysWhyAReferenceLeadsToNoItemOfTheEdition() throws {
    let reference = Block(
      .paragraph([Inline(.crossReference(slug: "b", [Inline(.text("b"), range: 0..<1)]), range: 0..<1)]), range: 0..<1)
    let a = item("a", versions: [version("a", .french, body: [reference])])
    let cases: [(Item, String)] = [
      (item("b", versions: [version("b", .english)]), "Translate it: add 'b.fr.md'"),
      (item("b", isDraft: true), "It is a draft"), (item("b", section: nil), "It has no section"),
      (item("b", languages: [.english]), "It is not meant for this edition"),
    ]
    for (other, help) in cases {
      let found = try assemble([a, other]).1.filter { $0.kind.id == "dangling-reference" }
      #expect(found.count == 1 && found.first?.help.hasPrefix(help) == true, "\(found.map(\.help))")
    }
  }

  @Test func aTaglineThatIsMissingIsToldWhereTheOthersStand() throws {
    var issue = try issue([])
    let file = SourceFile(path: "gnews.yml", text: "tagline: {en: x}")
    issue.publication.tagline = Localized([.english: "x"])
    issue.publication.places["tagline"] = Location(file: file, range: 0..<7)
    var diagnostics: [Diagnostic] = []
    _ = Assembler.assemble(issue, language: .french, labels: Labels([:]), into: &diagnostics)
    let found = diagnostics.first { $0.headline.hasPrefix("The tagline") }
    #expect(found?.location?.range == 0..<7 && found?.path == "gnews.yml")
  }
}

import Diagnostics
import Markup
import Newsroom
import Testing

@Suite struct ClassifierTests {
  private func term(_ words: String, _ weight: Int) -> SectionDefinition.Term { .init(words, weight: weight) }

  private var sections: [SectionDefinition] {
    func section(_ id: String, _ order: Int, _ terms: [SectionDefinition.Term]) -> SectionDefinition {
      SectionDefinition(
        id: id, order: order, colour: id, title: Localized(), vocabulary: Localized([.french: terms, .english: terms]))
    }
    var interview = section("interview", 50, [term("interviewed", 3)])
    interview.kinds = [.interview]
    return [
      section("quoi-de-neuf", 10, [term("law", 2), term("signed", 2)]),
      section(
        "formations", 20, [term("course", 3), term("training course", 3), term("trainees", 2), term("seminar", 1)]),
      section("conferences", 30, [term("conference", 3), term("congress", 3), term("seminar", 1)]),
      section("prochainement", 40, [term("will be held", 3), term("registration", 2)]),
      interview,
    ]
  }

  /// News about no event, in which no word of any section stands.
  private static let plain = """
    The old bridge over the river Aare has been painted green again, and the people on both banks are glad of it, because it
    had looked sad for years.
    """

  private func classify(_ title: String, _ body: String = "", keys: String = "") -> Classification {
    let file = SourceFile(path: "a.fr.md", text: "---\ntitle: \(title)\n\(keys)---\n\(body)\n")
    var diagnostics: [Diagnostic] = []
    let context = FrontMatterContext(languages: [.french], sections: sections.map(\.id))
    let (frontMatter, _) = FrontMatterReader.read(file, context: context, into: &diagnostics)
    let version = Contribution(file: file, language: .french, slug: "a", frontMatter: frontMatter, body: Document())
    var item = Item(slug: "a", original: .french, versions: [version], kind: frontMatter.kind?.value ?? .news)
    if let from = frontMatter.event?.from?.value { item.eventDates = from...from }
    return classifier.classify(item)
  }

  private var classifier: Classifier {
    guard let date = YearMonth(year: 2007, month: 9) else { fatalError("September 2007 exists") }
    return Classifier(sections: sections, languages: [.french, .english], date: date)
  }

  @Test(arguments: [
    ("A new law", "", "", "quoi-de-neuf"),
    ("A training course", "", "", "formations"),
    ("The congress", "", "event: {from: 2007-07-10}\n", "conferences"),
    ("The congress", "", "event: {from: 2007-10-01}\n", "prochainement"),
    ("The congress", "", "event: {from: 2007-09-30}\n", "conferences"),
    ("A day", "It will be held in Rome.", "event: {from: 2007-11-10}\n", "prochainement"),
    ("A course for trainees", "Registration is open.", "event: {from: 2007-11-10}\n", "formations"),
    ("A law", "We interviewed many.", "kind: interview\n", "interview"),
    ("Thank you", "To all of you.", "", nil),
    ("A seminar", "", "", nil),
    ("A bridge", Self.plain, "", "quoi-de-neuf"),
    ("A bridge", Self.plain.replacing("Aare", with: "here"), "", nil),
    ("A word with Ada", "**Who taught you?**\n\nMy aunt.\n\n**And then?**\n\nThe sea.", "", "interview"),
    ("Ada", "A few words.", "interviewee: {name: Ada}\n", "interview"),
    ("Questions", "Who taught you? Nobody knows. And then? Nobody cares.", "", nil),
  ])
  func sortsByEvidence(_ title: String, _ body: String, _ keys: String, _ section: String?) {
    let result = classify(title, body, keys: keys)
    #expect(result.section == section, "\(result.scores)")
  }

  @Test func kindsOutsideSectionsAreNotSorted() {
    #expect(classify("A law", keys: "kind: editorial\n") == Classification())
  }

  @Test func longTextsDoNotWinByVolume() {
    let filler = String(repeating: "word after word and so on without end. ", count: 400)
    let mentions = String(repeating: "Someone signed it. ", count: 30)
    #expect(classify("A training course", filler + mentions).section == "formations")
  }

  @Test func headStartIsNotAddedToWordsThatSayTheSame() {
    let bare = classify("A bridge", Self.plain).scores.first?.value ?? 0
    let withWords = classify("A bridge", Self.plain + " They signed.").scores.first?.value ?? 0
    let word = classify("A bridge", Self.plain + " They signed.").evidence.first { $0.what.contains("'signed'") }
    #expect(withWords < bare + (word?.weight ?? 0))
  }

  @Test func wordsThatAllItemsShareSayLittle() throws {
    var files: [String: String] = [:]
    for number in 10...21 {
      files["n\(number).fr.md"] = contribution("title: Le \(number)", body: "On parle de formation.")
    }
    let issue = try #require(VirtualNewsroom(files).load().issue)
    func weight(_ classifier: Classifier) -> Double? {
      classifier.classify(issue.items[0]).scores.first { $0.section == "formations" }?.value
    }
    let alone = Classifier(sections: issue.sections, languages: [.french], date: issue.date)
    let common = try #require(weight(Classifier(issue)))
    #expect(try common < 0.5 * #require(weight(alone)))
  }

  @Test func tellsWhereTheEvidenceStands() throws {
    let result = classify("A day", "It will be held in Rome.")
    let piece = try #require(result.evidence.first { $0.section == "prochainement" })
    #expect(piece.what == "'will be held' in the text (fr)")
    #expect(piece.location?.start == SourcePosition(line: 4, column: 4))
  }

  @Test func wordsOfALongerTermBelongToNoOther() {
    let evidence = classify("A training course").evidence.map(\.what)
    #expect(evidence.filter { $0.contains("course'") } == ["'training course' in the title (fr)"])
  }

  @Test func scoresAreOrderedAndTheSameEveryTime() {
    let results = (0..<5).map { _ in classify("The congress signed a law on a course", "seminar law conference") }
    #expect(Set(results).count == 1)
    #expect(results[0].scores.map(\.value) == results[0].scores.map(\.value).sorted(by: >))
    #expect(results[0].scores.count == sections.count)
  }

  @Test func sortsOnlyItemsThatStateNoSection() throws {
    let newsroom = VirtualNewsroom([
      "a.fr.md": contribution("title: Un projet de loi, une loi"), "b.fr.md": contribution("title: x\nsection: zzz"),
      "c.fr.md": contribution("title: Un cours, une formation\nsection: nouvelles"),
      "d.fr.md": contribution("title: Un cours, une formation"),
    ])
    var issue = try #require(newsroom.load().issue)
    #expect(issue.items.map(\.section) == [nil, nil, "nouvelles", nil])
    Classifier.sortItems(of: &issue)
    #expect(issue.items.map(\.section) == ["nouvelles", nil, "nouvelles", "formations"])
    #expect(issue.items.map(\.isClassified) == [true, false, false, true])
  }
}

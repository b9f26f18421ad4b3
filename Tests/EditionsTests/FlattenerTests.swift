import Diagnostics
import Markup
import Newsroom
import Testing

@testable import Editions

@Suite struct FlattenerTests {
  private let photo = ImageFile(path: "a.png", format: .png, width: 2, height: 1, bytes: [])

  private func run(
    _ blocks: [Block], language: Language = .french, present: Set<String> = [], slugs: [String] = [], notes: Int = 0
  ) -> (blocks: [ContentBlock], diagnostics: [Diagnostic]) {
    let contribution = Contribution(
      file: SourceFile(path: "Issues/issue-1/a.fr.md", text: "0123456789"), language: language, slug: "a",
      frontMatter: FrontMatter(), body: Document(), images: ["a.png": photo])
    var flattener = Flattener(
      origin: .contribution(contribution), scope: Scope(language: language, present: present, slugs: slugs), slug: "a",
      noteCount: notes)
    let blocks = flattener.flatten(blocks)
    return (blocks, flattener.diagnostics)
  }

  private func flatten(
    _ blocks: [Block], language: Language = .french, present: Set<String> = [], slugs: [String] = [], notes: Int = 0
  ) -> [ContentBlock] {
    run(blocks, language: language, present: present, slugs: slugs, notes: notes).blocks
  }

  private func words(of block: ContentBlock?) -> RichText {
    switch block {
    case .paragraph(let text), .heading(_, let text): text
    default: RichText("not a text")
    }
  }

  private func set(_ inlines: Inline..., language: Language = .french) -> RichText {
    let result = words(of: flatten([Block(.paragraph(inlines), range: 0..<0)], language: language).first)
    #expect(result.fault == nil)
    return result
  }

  @Test func joinsLinesCollapsesSpacesAndTrimsEnds() {
    let result = set(text("  un "), softBreak, emphasis(text(" mot  ")), softBreak, text("\tfin "), emphasis(text(" ")))
    #expect(result.plain == "un mot fin")
    #expect(result.spanned == ["mot "])
  }

  @Test func keepsForcedLineBreaksWithoutSpacesAroundThem() {
    #expect(set(text("un "), lineBreak, text(" deux"), lineBreak).plain == "un\ndeux")
  }

  @Test func keepsEveryKindOfSpanInPlace() {
    let result = set(
      text("x"), element(.sup, text("2")), element(.sub, text("3")), element(.abbr, title: "long", text("ab")),
      element(.kbd, text("k")), element(.cite, text("c")), element(.small, text("s")),
      element(.span, language: "en", text("e")), strong(emphasis(text("b"))), code("d"), link("http://a", text("l")))
    #expect(result.plain == "x23abkcsebdl")
    #expect(
      result.spans.map(\.element) == [
        .superscript, .subscript, .abbreviation(title: "long"), .keyboard, .cite, .small, .language("en"), .strong,
        .emphasis, .code, .link(url: "http://a", title: "", language: nil),
      ])
  }

  @Test func turnsQuotationElementsIntoMarksByDepth() {
    #expect(
      visible(set(element(.q, text("un "), element(.q, text("deux")), text(" trois"))).plain) == "«⎵un “deux” trois⎵»")
    #expect(set(element(.q, text("one")), text(" x"), language: .english).plain == "“one” x")
  }

  @Test func liftsImagesOutBehindTheirParagraph() {
    let blocks = flatten([
      paragraph(text("un "), image("a.png", "l'image", title: "Légende"), text(" deux")),
      paragraph(image("a.png", "b")),
      list([paragraph(text("x"), image("a.png", "c"))]),
    ])
    #expect(
      blocks == [
        .paragraph(RichText("un deux")),
        .picture(Picture(file: photo, alternative: "l’image", caption: RichText("Légende"))),
        .picture(Picture(file: photo, alternative: "b")),
        .list(start: nil, items: [[.paragraph(RichText("x")), .picture(Picture(file: photo, alternative: "c"))]]),
      ])
  }

  @Test func keepsTheWordsOfAnImageThatIsMissing() {
    #expect(set(text("voir "), image("none.png", "le plan")).plain == "voir le plan")
  }

  @Test func keepsTheAddressOfALinkWithoutWords() {
    #expect(set(link("http://a.org/b", image("a.png", "b"))).plain == "http://a.org/b")
  }

  @Test(arguments: [
    ([3, 4, 3], [1, 2, 1]), ([2, 4, 3, 2], [1, 2, 2, 1]), ([3, 2], [1, 1]), ([1, 3, 6, 6, 3], [1, 2, 3, 3, 2]),
  ]) func movesHeadingsUpWithoutSkippingALevel(levels: [Int], expected: [Int]) {
    let blocks = flatten(levels.map { heading($0, "t") })
    let found = blocks.compactMap { if case .heading(let level, _) = $0 { level } else { nil } }
    #expect(found == expected)
  }

  @Test func dropsBlocksWithoutContentButNoText() {
    let blocks = flatten([paragraph(text(" ")), quote(paragraph()), list([]), quote(paragraph(text("x")))])
    #expect(blocks == [.quote([.paragraph(RichText("x"))])])
  }

  @Test func referencesBecomeLinksWithTheirPageNumber() {
    let result = words(
      of: flatten([paragraph(reference("b", text("page "), page("b")))], present: ["b"], slugs: ["b"]).first)
    #expect(result.plain == "page 0")
    #expect(result.spans.map(\.element) == [.reference(slug: "b"), .pageNumber(slug: "b")])
    #expect(result.resolving(pageNumbers: ["b": 12]).plain == "page 12")
  }

  @Test func aReferenceToNothingIsAnErrorAtItsPlaceAndItsWordsStay() {
    let (blocks, diagnostics) = run(
      [paragraph(reference("inventiare", at: 3..<7, text("page "), page("inventiare")))],
      slugs: ["autre", "inventaire"])
    #expect(words(of: blocks.first) == RichText("page …"))
    #expect(diagnostics.map(\.kind.id) == ["dangling-reference"])
    #expect(diagnostics.first?.severity == .error)
    #expect(diagnostics.first?.location?.range == 3..<7)
    #expect(diagnostics.first?.help.contains("Did you mean 'inventaire'?") == true)
  }

  @Test func aReferenceToAnItemThatThisEditionLacksIsAWarning() {
    let (_, diagnostics) = run([paragraph(reference("b", text("b")))], slugs: ["b"])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func footnoteMarksAreNumbersAndMarksOfNothingStayText() {
    let mark = Inline(.footnote(label: "x", number: 1), range: 0..<0)
    let with = words(of: flatten([paragraph(text("a"), mark)], notes: 1).first)
    #expect(with.plain == "a1")
    #expect(with.spans == [RichText.Span(.footnoteMark(id: "a--note-1"), 1..<2)])
    #expect(words(of: flatten([paragraph(text("a"), mark)]).first).plain == "a[^x]")
  }

  @Test func tablesKeepTheirCells() {
    let table = Block.Table(
      alignments: [.none, .center, .right], header: [[text("a")], [], [text("c")]], rows: [[[text("1 000")], [], []]])
    #expect(
      flatten([Block(.table(table), range: 0..<0)]) == [
        .table(
          ContentTable(
            alignments: [.start, .center, .end], header: [RichText("a"), RichText(), RichText("c")],
            rows: [[RichText("1\u{202F}000"), RichText(), RichText()]]))
      ])
  }

  @Test func tabsOfCodeBecomeSpaces() {
    let code = Block(.code(info: "", text: "a\tb\n\tc\n"), range: 0..<0)
    #expect(flatten([code]) == [.code("a   b\n    c")])
  }

  @Test func controlCharactersDoNotReachTheText() {
    #expect(set(text("a\u{1}b\u{85}c\u{FFFF}d")).plain == "a b c\u{FFFD}d")
  }

  @Test func aLineHoldsTheWordsOfAllItsBlocks() {
    var flattener = Flattener(
      origin: .file(path: "gnews.yml"), scope: Scope(language: .french, present: [], slugs: []))
    let table = Block.Table(
      alignments: [.none], header: [[text("six")]], rows: [[[text("sept")]]])
    let line = flattener.line([
      paragraph(text("un")), heading(2, "deux"), list([paragraph(text("trois"))], [paragraph(text("quatre"))]),
      quote(paragraph(text("cinq"))), Block(.table(table), range: 0..<0), Block(.rule, range: 0..<0),
      Block(.code(info: "", text: "huit\n"), range: 0..<0),
    ])
    #expect(line.plain == "un deux trois quatre cinq six sept huit")
    #expect(line.fault == nil)
  }
}

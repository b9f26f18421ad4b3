import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

/// A lead that is too long for the cover goes on behind it.
@Suite struct LongLeadTests {
  private func lead(paragraphs: Int) -> EditionItem {
    var blocks = (0..<paragraphs).map { Sample.words(40, "p\($0)n") }
    let rows = (0..<30).map { [RichText("rang\($0)"), RichText("valeur")] }
    let table = ContentTable(alignments: [.start, .end], header: [RichText("a"), RichText("b")], rows: rows)
    blocks.insert(.table(table), at: paragraphs / 2)
    blocks.insert(.picture(Sample.picture(width: 300, height: 200)), at: paragraphs / 3)
    blocks.insert(Sample.cited("lead-note-1"), at: paragraphs / 4)
    var lead = EditionItem(slug: "lead", kind: .editorial, title: RichText("Le titre"), blocks: blocks)
    lead.footnotes = [EditionFootnote(id: "lead-note-1", number: 1, blocks: [Sample.words(5, "note")])]
    lead.byline = RichText("Une personne")
    return lead
  }

  private static let theme: Theme = {
    var theme = SampleTheme.theme
    theme.page.width = 740
    theme.page.height = 1000
    return theme
  }()

  private func typeset(_ paragraphs: Int, about: [ContentBlock] = [Sample.words(30, "about")], sections: Int = 8) throws
    -> TypesetEdition
  {
    let sections = (0..<sections).map { Sample.section("s\($0)", items: [Sample.item("i\($0)", Sample.words(60))]) }
    return try Sample.typeset(
      try Sample.edition(lead: [lead(paragraphs: paragraphs)], sections: sections, about: about),
      theme: LongLeadTests.theme)
  }

  @Test func aShortLeadStandsOnTheCoverWhole() throws {
    let edition = try Sample.edition(lead: [Sample.item("lead", kind: .editorial, Sample.words(60))])
    let typeset = try Sample.typeset(edition, theme: LongLeadTests.theme)
    #expect(typeset.pages.map(\.kind) == [.cover])
    #expect(!typeset.pages[0].frames.contains { $0.role == .column })
  }

  @Test(arguments: [10, 40, 90]) func aLongLeadGoesOnBehindTheCover(paragraphs: Int) throws {
    let typeset = try typeset(paragraphs)
    let leads = typeset.pages.filter { $0.slugs.contains("lead") }
    #expect(leads.map(\.kind) == [.cover] + Array(repeating: .lead, count: leads.count - 1))
    #expect(leads.map(\.number) == Array(1...leads.count))
    if paragraphs > 30 { #expect(leads.count > 1) }
    #expect(typeset.pages[leads.count].kind == .contents)
    #expect(typeset.pageOfItem["lead"] == 1)
    for page in leads {
      let size = LongLeadTests.theme.page
      let bottom = size.top + size.textHeight + size.baseline + 0.01
      #expect(page.frames.allSatisfy { $0.y + $0.height <= bottom })
    }
    let words = leads.flatMap(\.words)
    #expect(words.count { $0 == "Le titre" } == 1)
    #expect(words.count { $0 == "Une personne" } == 1)
    let text = words.joined(separator: " ")
    for paragraph in 0..<paragraphs { #expect(text.contains("p\(paragraph)n0 "), "paragraph \(paragraph)") }
    for row in 0..<30 { #expect(text.contains("rang\(row)")) }
  }

  @Test func itsFootnotesStandUnderTheColumnThatCitesThem() throws {
    let frames = try typeset(40).pages.flatMap(\.frames)
    let index = try #require(frames.firstIndex { $0.role == .footnotes })
    #expect(frames[index - 1].role == .column && frames[index - 1].x == frames[index].x)
    let words: [String] = frames[index - 1].fragments.flatMap(\.words)
    #expect(words.contains { $0.contains("Un mot noté") }, "\(words)")
  }

  @Test func theCoverKeepsItsGridAndWhatTheNewsletterIs() throws {
    let cover = try typeset(40).pages[0]
    #expect(cover.frames.count { $0.role == .cell } == 8)
    let columns = cover.frames.filter { $0.role == .column }
    let foot = cover.frames.filter { $0.role == .cell || $0.role == .about }
    let highest = try #require(foot.map(\.y).min())
    #expect(columns.allSatisfy { $0.y + $0.height < highest })
  }

  @Test func theGridGivesWayWhereThereIsNoRoom() throws {
    let cover = try typeset(40, about: (0..<6).map { _ in Sample.words(60, "about") }).pages[0]
    #expect(!cover.frames.contains { $0.role == .cell })
    #expect(cover.frames.contains { $0.role == .about })
    #expect(cover.frames.contains { $0.role == .column && !$0.fragments.isEmpty })
  }

  @Test func numbersInTheContentsCountItsPages() throws {
    let typeset = try typeset(90)
    for (id, number) in typeset.pageOfSection {
      let first = typeset.pages.first { page in
        page.frames.contains { $0.role == .opener && $0.fragments.flatMap(\.words).contains("Section \(id)") }
      }
      #expect(first?.number == number)
    }
    #expect(typeset.pageOfSection.count == 8)
  }
}

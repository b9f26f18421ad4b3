import Diagnostics
import Editions
import Newsroom
import TestSupport
import Testing
import Typesetting

@testable import Writers

@Suite struct PDFEditionTests {
  private func typeset(_ edition: Edition, _ theme: Theme) throws -> (TypesetEdition, FontLibrary) {
    let fonts = try SampleTheme.fonts(theme)
    var diagnostics: [Diagnostic] = []
    return (Typesetter.typeset(edition, theme: theme, fonts: fonts, into: &diagnostics), fonts)
  }

  private func pdf(_ edition: Edition, _ theme: Theme = SampleTheme.theme) throws -> [UInt8] {
    let (set, fonts) = try typeset(edition, theme)
    var diagnostics: [Diagnostic] = []
    let file = PDFEdition.file(
      set, fonts: fonts, cache: FontSubsetCache(), pictures: PictureCache(), into: &diagnostics)
    #expect(diagnostics.isEmpty)
    return try #require(file).bytes
  }

  private func drawn(_ edition: Edition, _ theme: Theme = SampleTheme.theme) throws -> DrawnEdition {
    let (set, library) = try typeset(edition, theme)
    let fonts = library.files.indices.map { face in
      FontSubset.make(of: library.files[face], characters: set.characters[face]).flatMap { GlyphFont($0) }
    }
    return EditionDrawer.draw(set, library: library, fonts: fonts)
  }

  private func edition() throws -> Edition {
    let png = PNGSample.file(40, 30, kind: 0, rows: (0..<30).map { [UInt8](repeating: $0 * 8, count: 40) })
    return try Sample.edition(
      sections: [
        Sample.section(
          "s",
          Sample.item(
            "i", .paragraph(RichText("Une phrase, et une autre.")),
            .list(start: 3, items: [[.paragraph(RichText("a"))]]),
            .picture(Sample.picture("p.png", bytes: png)))),
        Sample.section("z", Sample.item("j", .paragraph(RichText("La fin.")))),
      ])
  }

  @Test func twoBuildsAreTheSame() throws {
    let edition = try edition()
    #expect(try pdf(edition) == pdf(edition))
  }

  @Test func saysWhichPictureCannotBeDrawnAndWritesNothing() throws {
    let section = Sample.section("s", Sample.item("i", .picture(Sample.picture("broken.png"))))
    let (set, fonts) = try typeset(try Sample.edition(sections: [section]), SampleTheme.theme)
    var diagnostics: [Diagnostic] = []
    let file = PDFEdition.file(
      set, fonts: fonts, cache: FontSubsetCache(), pictures: PictureCache(), into: &diagnostics)
    #expect(file == nil)
    #expect(diagnostics.map(\.kind.id) == ["picture-not-drawn"] && diagnostics.map(\.path) == ["broken.png"])
  }

  @Test func everyTextOfTheEditionIsInTheStructureOnce() throws {
    let drawn = try drawn(edition())
    var seen: Set<[Int]> = []
    for node in drawn.structure.nodes {
      for case .content(let page, let sequence) in node.children { #expect(seen.insert([page, sequence]).inserted) }
    }
    let all = drawn.pages.enumerated().flatMap { page, drawn in drawn.nodes.indices.map { [page, $0] } }
    #expect(seen == Set(all))
  }

  @Test func marksOfOnePieceStandTogether() throws {
    for page in try drawn(edition()).pages {
      var done: Set<Int> = []
      var last: Int?
      for sequence in page.marks.map(\.sequence) {
        if let sequence, sequence != last { #expect(done.insert(sequence).inserted) }
        last = sequence
      }
    }
  }

  @Test func whatIsReadOtherwiseThanDrawnIsAPieceOfItsOwn() throws {
    let words = "anticonstitutionnellement, institutionnalisation, interministérielle, internationalisation, "
    let text = RichText(String(repeating: words, count: 6))
    let pages = try drawn(Sample.edition(sections: [Sample.section("s", Sample.item("i", .paragraph(text)))])).pages
    var replaced = 0
    for page in pages {
      var pieces: [Int: [Mark.Words]] = [:]
      for mark in page.marks {
        guard let sequence = mark.sequence, case .words(let words) = mark.content else { continue }
        pieces[sequence, default: []].append(words)
      }
      for words in pieces.values where words.contains(where: { $0.replacement != nil }) {
        replaced += 1
        #expect(words.count == 1)
      }
    }
    #expect(replaced > 1)
  }

  @Test func headingsLeaveNoLevelOut() throws {
    var last = 0
    for node in try drawn(edition()).structure.nodes {
      guard case .heading(let level) = node.kind else { continue }
      #expect(level <= last + 1)
      last = level
    }
    #expect(last > 1)
  }

  @Test func everyLinkOfTheContentsLeadsSomewhere() throws {
    let drawn = try drawn(edition())
    let links = drawn.pages.flatMap(\.links)
    #expect(!links.isEmpty)
    for link in links {
      if case .anchor(let name) = link.target { #expect(drawn.anchors[name] != nil, "\(name)") }
      #expect(!link.name.isEmpty)
    }
  }

  @Test func theOutlineHasSectionsAndTheirItems() throws {
    let entries = try drawn(edition()).outline
    #expect(entries.filter(\.isInner).map(\.title) == ["Titre i", "Titre j"])
    #expect(entries.contains { !$0.isInner && $0.title == "Section s" })
  }

  @Test func chartsAreFiguresThatSayWhatTheyShow() throws {
    for kind in [ContentChart.Kind.bar, .line, .pie] {
      let drawn = try drawn(try Sample.edition(with: Sample.chart(kind)), Sample.roomy)
      let figures = drawn.structure.nodes.filter { $0.kind == .figure }
      let africa = kind == .pie ? "186" : "2006 120, 2007 186"
      let america = kind == .pie ? "52" : "2006 45, 2007 52"
      let asia = kind == .pie ? "9" : "2006 –, 2007 9"
      #expect(
        figures.map(\.alternative) == [
          "Membres & régions. De 9 à 186 <milliers>. Afrique de l’Ouest: \(africa); "
            + "Amérique centrale, Caraïbes comprises: \(america); Asie: \(asia)."
        ])
      #expect(figures.first?.place != nil)
    }
  }

  @Test func itDoesNotTellTheHour() throws {
    let information = PDFInformation(try edition())
    let date = try edition().date.description
    #expect(
      String(decoding: information.dictionary.bytes, as: UTF8.self).contains("D:" + date.filter { $0 != "-" } + "01"))
    #expect(String(decoding: information.metadata, as: UTF8.self).contains(date + "-01T00:00:00Z"))
  }
}

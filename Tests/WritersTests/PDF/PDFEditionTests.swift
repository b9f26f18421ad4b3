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

  /// The labels of lists and notes, in the order in which they are drawn: their words, right edge and baseline.
  private func labels(_ drawn: DrawnEdition) -> [(words: String, right: Double, baseline: Double)] {
    let nodes = drawn.structure.nodes
    return drawn.pages.flatMap { page in
      page.marks.compactMap { mark in
        guard let sequence = mark.sequence, case .words(let words) = mark.content else { return nil }
        let node = page.nodes[sequence]
        guard nodes[node].kind == .label || nodes[node].parent.map({ nodes[$0].kind == .label }) == true else {
          return nil
        }
        return (String(decoding: words.text, as: UTF8.self), words.x + (words.runs.last?.end ?? 0), words.baseline)
      }
    }
  }

  @Test func everyItemOfAListHasItsLabelWhateverItBeginsWith() throws {
    let png = PNGSample.file(40, 30, kind: 0, rows: (0..<30).map { [UInt8](repeating: $0 * 8, count: 40) })
    let text = ContentBlock.paragraph(RichText("a"))
    let table = ContentTable(alignments: [.start], header: [RichText("t")], rows: [])
    let items: [[ContentBlock]] = [
      [.chart(Sample.chart(.pie))], [.table(table)], [.code("c")], [.picture(Sample.picture("p.png", bytes: png))],
      [.quote([text])], [.heading(level: 1, RichText("h"))], [.list(start: nil, items: [[.quote([text])]])], [text],
    ]
    let drawn = try drawn(
      Sample.edition(sections: [Sample.section("s", Sample.item("i", .list(start: 1, items: items)))]),
      Sample.roomy)
    let labels = labels(drawn)
    #expect(labels.map(\.words) == ["1.", "2.", "3.", "4.", "5.", "6.", "7.", "\u{2022}", "8."])
    let numbers = labels.filter { $0.words != "\u{2022}" }
    #expect(Set(numbers.map { ($0.right * 64).rounded() }).count == 1)
    #expect(labels[6].baseline == labels[7].baseline)
  }

  @Test func aNoteThatBeginsWithAListHasItsNumberFirst() throws {
    var item = Sample.item("i", .paragraph(Sample.text("Un mot1", ("1", .footnoteMark(id: "n")))))
    item.footnotes = [
      EditionFootnote(id: "n", number: 1, blocks: [.list(start: nil, items: [[Sample.words(2)]]), Sample.words(2)])
    ]
    let edition = try Sample.edition(sections: [Sample.section("s", item)])
    let drawn = try drawn(edition)
    #expect(labels(drawn).map(\.words) == ["1", "\u{2022}"])
    let note = try #require(drawn.structure.nodes.first { $0.kind == .note })
    guard case .node(let first)? = note.children.first else { return #expect(Bool(false)) }
    #expect(drawn.structure.nodes[first].kind == .label)
    let numbers = Elements(try Sample.html(edition)).of(class: "note-number")
    #expect(numbers.map { $0["style"] } == ["left:0;top:0px"])
  }

  @Test func wordsOfTheContentsDoNotRunTogether() throws {
    let drawn = try drawn(edition())
    let nodes = drawn.structure.nodes
    var texts: [Int: String] = [:]
    for page in drawn.pages {
      for mark in page.marks {
        guard let sequence = mark.sequence, case .words(let words) = mark.content else { continue }
        let node = page.nodes[sequence]
        let isEntry = nodes[node].parent.map { nodes[$0].kind == .reference } ?? false
        guard nodes[node].kind == .link, isEntry else { continue }
        for run in words.runs { texts[node, default: ""] += String(decoding: words.text[run.range], as: UTF8.self) }
      }
    }
    #expect(texts.count > 3)
    for text in texts.values { #expect(text.hasSuffix(" 3") || text.hasSuffix(" 4"), "\(text)") }
  }

  @Test func aThematicBreakIsAShortRule() throws {
    func grounds(_ blocks: [ContentBlock]) throws -> Int {
      var item = Sample.item("i")
      item.blocks = blocks
      return try drawn(Sample.edition(sections: [Sample.section("s", item)])).pages.reduce(0) { $0 + $1.grounds.count }
    }
    let text = ContentBlock.paragraph(RichText("a"))
    #expect(try grounds([text, .rule, text]) == grounds([text, text]) + 1)
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

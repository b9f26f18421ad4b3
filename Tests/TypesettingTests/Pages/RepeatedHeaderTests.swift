import Editions
import Testing

@testable import Typesetting

@Suite struct RepeatedHeaderTests {
  private func table(rows: Int, cell: String = "c") -> ContentBlock {
    .table(
      ContentTable(
        alignments: [.start, .end], header: [RichText("Nom"), RichText("Nombre")],
        rows: (0..<rows).map { [RichText("\(cell)\($0)"), RichText(String($0))] }))
  }

  @Test func aTableThatGoesOnRepeatsItsHeader() throws {
    let item = Sample.item("a", Sample.words(30), table(rows: 100))
    let typeset = try Sample.typeset(Sample.edition(sections: [Sample.section("s", items: [item])]))
    var rows = 0
    var headers = 0
    for column in typeset.pages.flatMap(\.frames) where column.role == .column {
      let fragments = column.fragments.filter { if case .row = $0.block.content { true } else { false } }
      guard let first = fragments.first, case .row(let cells, _, let isHeader) = first.block.content else { continue }
      #expect(isHeader && cells.map(\.text.plain) == ["Nom", "Nombre"])
      #expect(first.isRepeated == (headers > 0))
      headers += 1
      rows += fragments.count - 1
      let height = column.fragments.reduce(0) { $0 + $1.spaceAbove + $1.block.leading * Double($1.lines.count) }
      #expect(height <= column.height + 0.01)
    }
    #expect(rows == 100)
    #expect(headers > 4)
  }

  @Test func aRowThatFillsAColumnStandsWithoutHeader() throws {
    let long = String(repeating: "mot ", count: 36)
    let item = Sample.item("a", table(rows: 4, cell: long))
    let typeset = try Sample.typeset(Sample.edition(sections: [Sample.section("s", items: [item])]))
    let fragments = typeset.pages.flatMap(\.frames).filter { $0.role == .column }.flatMap(\.fragments)
    let rows = fragments.filter { if case .row(_, _, false) = $0.block.content { true } else { false } }
    #expect(rows.count == 4)
  }
}

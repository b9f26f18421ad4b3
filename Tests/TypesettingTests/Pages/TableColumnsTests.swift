import Editions
import TestSupport
import Testing

@testable import Typesetting

@Suite struct TableColumnsTests {
  /// The cells of the rows of a table in a column of 170 px.
  private func cells(_ rows: [[String]]) throws -> [[TypesetText]] {
    let texts = rows.map { $0.map { RichText($0) } }
    let table = ContentTable(alignments: texts[0].map { _ in .start }, header: texts[0], rows: Array(texts.dropFirst()))
    let typeset = try Sample.typeset(
      Sample.edition(sections: [Sample.section("s", Sample.item("i", .table(table)))]))
    return typeset.pages.flatMap(\.frames).flatMap(\.fragments).filter { !$0.isRepeated }.compactMap {
      if case .row(let cells, _, _) = $0.block.content { cells } else { nil }
    }
  }

  @Test func areAlikeIfEachHasRoom() throws {
    let cells = try cells([["a", "b"], ["un", "deux"]])
    #expect(Set(cells.joined().map(\.measure)) == [75])
  }

  @Test func noNumberIsCutWhereAnotherColumnHasRoom() throws {
    let cells = try cells([
      ["N", "Pays de la mutuelle", "Euros"], ["1", "Le Bénin et le Togo", "1,234,567"],
    ])
    #expect(cells.allSatisfy { $0[0].lines.count == 1 && $0[2].lines.count == 1 })
    #expect(cells[1][1].lines.count > 1)
    let widths = cells[1].map { $0.measure + Insets.tableCell }
    #expect(widths.reduce(0, +) == 170)
    #expect(widths[0] == 34, "a narrow column has no more than it needs while another has lines to break")
  }

  @Test func whatFitsOnOneLineIsNotBroken() throws {
    let cells = try cells([["N", "Pays"], ["1", "République du Bénin"]])
    #expect(cells.joined().allSatisfy { $0.lines.count == 1 })
  }

  @Test func onlyTheLongestWordsAreCutWhereNotAllHaveRoom() throws {
    let word = "anticonstitutionnellementanticonstitutionnellement"
    let cells = try cells([["Mot", "Nombre"], [word, "12345678"]])
    #expect(cells[1][0].lines.count > 1)
    #expect(cells[1][1].lines.count == 1)
  }

  @Test func widthsAreAsNearAsTheirBoundsAllow() {
    #expect(GalleyBuilder.levelled([10, 10, 10], upTo: [20, 200, 200], sum: 120) == [20, 50, 50])
    #expect(GalleyBuilder.levelled([40, 10], upTo: [90, 90], sum: 70) == [40, 30])
    #expect(GalleyBuilder.levelled([10, 10, 10], upTo: [90, 90, 90], sum: 100) == [34, 33, 33])
    #expect(GalleyBuilder.levelled([10, 60], upTo: [20, 60], sum: 75) == [15, 60])
  }
}

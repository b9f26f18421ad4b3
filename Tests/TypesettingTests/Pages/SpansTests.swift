import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

@Suite struct SpansTests {
  private static let height = 17.0 * 20

  private func cut(_ blocks: [GalleyBlock], _ spans: [(anchor: Int, height: Double)]) -> ColumnBreaker.Cut? {
    ColumnBreaker(
      lines: GalleyLines(Galley(blocks), unit: 8.5), columns: 2, firstHeight: SpansTests.height,
      height: SpansTests.height, spans: spans.map { ColumnStates.Span(anchor: $0.anchor, height: $0.height) }
    ).cut()
  }

  private func counts(_ cut: ColumnBreaker.Cut) -> [[Int]] { cut.pages.map { $0.columns.map(\.lines.count) } }

  private static let single: [GalleyBlock] = (0..<80).map { _ in .lines(1) }

  @Test func aBoxTakesRoomFromTheColumnsOfThePageOfItsAnchor() throws {
    let cut = try #require(self.cut(SpansTests.single, [(50, 85)]))
    #expect(counts(cut) == [[20, 20], [15, 15], [5, 5]])
    #expect(cut.pages.map(\.span) == [nil, 0, nil])
  }

  @Test(arguments: [(1, 0), (30, 0), (40, 1), (70, 1), (71, 2), (80, 2)]) func standsOnThePageThatHolds(
    anchor: Int, page: Int
  ) throws {
    let cut = try #require(self.cut(SpansTests.single, [(anchor, 85)]))
    #expect(cut.pages.firstIndex { $0.span == 0 } == page)
    let lines = cut.pages[page].columns.reduce(0) { $0 + $1.lines.count }
    let first = cut.pages[page].columns[0].lines.lowerBound
    #expect(first < anchor && anchor <= first + lines)
  }

  @Test func eachPageHasOneBoxAtMost() throws {
    let cut = try #require(self.cut(SpansTests.single, [(30, 85), (35, 85)]))
    #expect(cut.pages.map(\.span).compactMap { $0 } == [0, 1])
    #expect(counts(cut).joined().reduce(0, +) == 80)
    #expect(self.cut(SpansTests.single, [(1, 85), (2, 85)]) == nil)
  }

  @Test func aBoxThatWouldLeaveAHoleStandsAcrossTheColumns() throws {
    let text = (0..<40).map { _ in Sample.words(20) }
    var box = Sample.item("box", kind: .zoom, Sample.words(70))
    box.info = [RichText("lien")]
    var before = Sample.item("before")
    before.blocks = Array(text.prefix(3))
    var behind = Sample.item("behind")
    behind.blocks = text
    var theme = SampleTheme.theme
    theme.page.width = 740
    theme.page.height = 600
    var found = 0
    for length in 1..<24 {
      before.blocks = Array(text.prefix(length))
      let typeset = try Sample.typeset(
        Sample.edition(sections: [Sample.section("s", items: [before, box, behind])]), theme: theme)
      for page in typeset.pages {
        guard let ground = page.frames.first(where: { $0.role == .span }) else { continue }
        found += 1
        let columns = page.frames.filter { $0.role == .column || $0.role == .footnotes }
        #expect(columns.allSatisfy { $0.y + $0.height <= ground.y })
        #expect(ground.y + ground.height <= typeset.theme.page.top + typeset.theme.page.textHeight + 0.01)
        for part in page.frames where part.role == .spanHead || part.role == .spanBody {
          #expect(part.x >= ground.x && part.x + part.width <= ground.x + ground.width)
          #expect(part.y >= ground.y && part.y + part.height <= ground.y + ground.height)
        }
        #expect(typeset.pageOfItem["box"] == page.number)
        let slugs = Set(page.frames.flatMap(\.fragments).flatMap(\.block.containers).compactMap(\.slug))
        #expect(slugs.contains("before") || slugs.contains("behind"))
      }
      let titles = typeset.pages.flatMap(\.frames).filter { $0.role != .cell }.flatMap(\.fragments).filter {
        $0.block.containers.first?.slug == "box" && $0.isStart
      }
      #expect(titles.count == 4)
    }
    #expect(found > 0 && found < 23)
  }
}

extension Container {
  fileprivate var slug: String? { if case .article(let slug, _) = kind { slug } else { nil } }
}

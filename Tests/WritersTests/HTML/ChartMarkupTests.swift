import Editions
import Testing
import Typesetting

@testable import Writers

@Suite struct ChartMarkupTests {
  @Test(arguments: [ContentChart.Kind.bar, .line, .pie]) func drawsAChart(kind: ContentChart.Kind) throws {
    let body = Array(try Sample.html(Sample.edition(with: Sample.chart(kind)), theme: Sample.roomy).utf8)
    let start = try #require(body.indices.first { body[$0...].starts(with: "<figure".utf8) })
    let end = try #require(body.indices.first { body[$0...].starts(with: "</figure>".utf8) })
    expectSnapshot(Array(body[start..<end]), "chart-\(kind.rawValue).html")
  }

  @Test(.enabled(if: XML.isInstalled), arguments: [ContentChart.Kind.bar, .line, .pie])
  func isWellFormed(kind: ContentChart.Kind) throws {
    #expect(try XML.fault(of: Sample.html(Sample.edition(with: Sample.chart(kind)), theme: Sample.roomy)) == nil)
  }

  @Test func isNamedDescribedAndReadAsATable() throws {
    let two = try Sample.edition(
      sections: [Sample.section("s", Sample.item("i", .chart(Sample.chart(.bar)), .chart(Sample.chart(.bar))))])
    let document = Elements(try Sample.html(two, theme: Sample.roomy))
    let drawings = document.of(class: "drawing")
    #expect(drawings.count == 2)
    #expect(Set(document.all.compactMap { $0["id"] }).count == document.all.count { $0["id"] != nil })
    for drawing in drawings {
      #expect(drawing["role"] == "img")
      let name = try #require(drawing["aria-labelledby"].flatMap(document.with))
      #expect(document.text(name) == "Membres & régions")
      let text = try #require(drawing["aria-describedby"].flatMap(document.with))
      #expect(document.text(text) == "De 9 à 186 <milliers>.")
    }
    let cells = document.all.filter { $0.name == "td" }.map(document.text)
    #expect(cells == ["120", "186", "45", "52", "–", "9", "120", "186", "45", "52", "–", "9"])
    #expect(document.all.filter { $0.name == "th" && $0["scope"] == "row" }.count == 6)
  }

  /// Charts are numbered through the document, so that parts written apart would number theirs alike.
  @Test func isNumberedAlikeOnAnyNumberOfThreads() throws {
    let sections = (0..<4).map { section in
      Sample.section("s\(section)", Sample.item("i\(section)", .chart(Sample.chart(.bar))))
    }
    let edition = try Sample.edition(sections: sections)
    let html = try Sample.html(edition, theme: Sample.roomy)
    #expect(html.contains("chart_4"))
    for threads in [2, 3] { #expect(try Sample.html(edition, theme: Sample.roomy, threads: threads) == html) }
  }

  @Test(arguments: [
    (0.0, "0"), (1.5, "1.5"), (-0.004, "0"), (-0.05, "-0.05"), (12.349, "12.35"), (3.1, "3.1"), (-2.004, "-2"),
    (100, "100"), (.infinity, "0"), (.nan, "0"),
  ]) func lengthsHaveTwoDecimalsAtMost(length: Double, text: String) {
    #expect(DrawnPath.number(length) == text)
  }
}

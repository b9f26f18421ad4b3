import Diagnostics
import Testing

@testable import Markup

/// Blocks of code with the info string `chart`.
struct ChartTests {
  static func chart(_ reading: Reading) -> Chart? {
    for block in reading.document.blocks { if case .chart(let chart) = block.kind { return chart } }
    return nil
  }

  static func block(_ text: String, kind: String = "") -> String { "```chart \(kind)\n\(text)\n```\n" }

  @Test func readsWordsLabelsAndSeries() {
    let reading = Reading(
      """
      ```chart line
      title: Members, by region
      unit: thousands
      source: "GIMI"
      description: Two lines rise.

      Region,2006,2007
      "Asia, South",120,-1.5
      Africa,,"1,234,567"
      ```
      """)
    #expect(reading.diagnostics.isEmpty, "\(reading.ids)")
    #expect(
      reading.tree == """
        chart line "Members, by region" "thousands" "Two lines rise." "GIMI"
          labels "Region" "Asia, South" "Africa"
          series "2006" 120/0 -
          series "2007" -15/1 1234567/0
        """)
  }

  @Test(arguments: [
    ("A,B\nx,1", [1.0]),
    ("A;B\nx;1,5", [1.5]),
    ("A;B\nx;1.234,5", [1234.5]),
    ("A\tB\nx\t12,25", [12.25]),
    ("\n\nA,B\n\nx,1\n\ny,2\n,,\n", [1, 2]),
    ("A,B\nx, \"1\" ", [1]),
    ("\"A \"\"a\"\"\",B\n\"x\ny\",3", [3]),
    ("title: T\nA,B\nx,1", [1]),
    ("A: b,C\nx,1", [1]),
  ]) func readsTheFormsOfSpreadsheets(_ text: String, _ values: [Double]) throws {
    let reading = Reading(Self.block(text))
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.headline))")
    let chart = try #require(Self.chart(reading))
    #expect(chart.kind == .bar)
    let found = chart.series[0].values.compactMap { number in
      number.map { Double($0.coefficient) / (0..<$0.decimals).reduce(1.0) { power, _ in power * 10 } }
    }
    #expect(found == values)
  }

  @Test(arguments: ["- a\n\n  ", "> ", "> 1. ", ">\t"]) func isReadInsideQuotationsAndLists(_ prefix: String) throws {
    let first = prefix.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let rest = String(first.map { $0 == ">" || $0 == "\t" ? $0 : " " })
    let lines = ["```chart", "A,B", "x,1", "y,two", "```"].enumerated().map { ($0 == 0 ? "" : rest) + $1 }
    let reading = Reading(prefix + lines.joined(separator: "\n") + "\n")
    #expect(reading.pointedAt == ["two"])
  }

  @Test(arguments: [
    ("1", "1/0"), ("-2.50", "-250/2"), ("\u{2212}3", "-3/0"), ("+4", "4/0"), ("1 234", "1234/0"),
    ("1\u{202F}234\u{202F}567,8", "12345678/1"), ("1'000", "1000/0"), (".5", "5/1"), ("0,125", "125/3"),
    ("1,5", "15/1"), ("1.234.567", "1234567/0"), ("1,234.5", "12345/1"), ("1.234,5", "12345/1"), ("007", "7/0"),
    ("", "empty"), ("–", "empty"), ("1,234", "ambiguous"), ("12.345", "number with a point"),
    ("1234567890123456", "too long"), ("12 %", "none"), ("1.2.3", "none"), ("1,23,456", "none"), ("5.", "none"),
    ("12 34", "none"), ("1e6", "none"), ("abc", "none"), ("-", "empty"), ("--1", "none"), ("1 234 56", "none"),
    ("٣", "none"), ("1,2.3,4", "none"),
  ]) func readsNumbersOfManyCountries(_ text: String, _ expected: String) {
    let found =
      switch NumberReader.read(text, decimalMark: ".") {
      case .number(let number): "\(number.coefficient)/\(number.decimals)"
      case .empty: "empty"
      case .ambiguous: "ambiguous"
      case .tooLong: "too long"
      case .none: "none"
      }
    #expect(found == (expected == "number with a point" ? "12345/3" : expected))
  }

  @Test(arguments: [
    ("1,250", "'1,250' can be read as 1250 or as 1.25"), ("-2,000", "'-2,000' can be read as -2000 or as -2"),
  ])
  func saysHowANumberCanBeRead(_ number: String, _ headline: String) {
    #expect(Reading("```chart bar\nA,B\nx,\"\(number)\"\n```\n").diagnostics.map(\.headline) == [headline])
  }

  /// What is wrong, what it points at, and whether the data is kept as a table or as code.
  @Test(arguments: [
    ("bar", "A,B\nx,many", "chart-number", "many", "table"),
    ("bar", "A;B\nx;1.234", "chart-number", "1.234", "table"),
    ("bar", "A,B\nx,\"1,234\"", "chart-number", "\"1,234\"", "table"),
    ("bar", "A,B\nx,1234567890123456", "chart-number", "1234567890123456", "table"),
    ("pie", "A,B\nx,1\ny,-2", "chart-number", "-2", "table"),
    ("pie", "A,B\nx,1\ny,", "chart-number", "", "table"),
    ("pie", "A,B\nx,0", "chart-data", "```chart pie", "table"),
    ("pie", "A,B,C\nx,1,2", "chart-data", "C", "table"),
    ("colum", "A,B\nx,1", "chart-kind", "```chart colum", "table"),
    ("bar stacked", "A,B\nx,1", "chart-kind", "```chart bar stacked", "table"),
    ("bar", "A,B,C\nx,1", "chart-data", "x,1", "code"),
    ("bar", "A,B\nx,1,", "chart-data", "x,1,", "code"),
    ("bar", "A,B", "chart-data", "```chart bar", "code"),
    ("bar", "A\nx", "chart-data", "```chart bar", "code"),
    ("bar", "", "chart-data", "```chart bar", "code"),
    ("bar", "title: T", "chart-data", "```chart bar", "code"),
    ("bar", "A,B\nx,", "chart-data", "```chart bar", "table"),
    ("bar", "A,B\n\"x,1", "chart-data", "\"", "code"),
    ("bar", "A,B\n\"x\"y,1", "chart-data", "y", "code"),
    ("bar", "A,B,\nx,1,2", "chart-data", "", "table"),
    ("bar", "A,B\n,1", "chart-data", "", "table"),
    (
      "bar", "A,B\n\(String(repeating: "é", count: 61)),1", "chart-too-large", String(repeating: "é", count: 61),
      "table"
    ),
    ("bar", "A,1,2,3,4,5,6,7\nx,1,2,3,4,5,6,7", "chart-too-large", "```chart bar", "table"),
  ]) func tellsWhatCannotBeDrawnAndKeepsIt(
    _ kind: String, _ text: String, _ id: String, _ place: String, _ kept: String
  ) {
    let reading = Reading(Self.block(text, kind: kind))
    #expect(reading.ids == [id], "\(reading.diagnostics.map(\.headline))")
    #expect(reading.pointedAt == [place])
    #expect(Self.chart(reading) == nil)
    switch reading.document.blocks.last?.kind {
    case .table: #expect(kept == "table")
    case .code(_, let code):
      #expect(kept == "code")
      #expect(code == text + "\n")
    default: Issue.record("neither table nor code: \(reading.tree)")
    }
  }

  @Test func keepsTheWordsOverATable() {
    let reading = Reading(Self.block("title: T\nunit: u\nsource: S\n\nA,B\nx,no"))
    #expect(
      reading.tree == """
        paragraph
          strong
            text "T (u)"
        table left right
          row
            cell
              text "A"
            cell
              text "B"
          row
            cell
              text "x"
            cell
              text "no"
        paragraph
          text "S"
        """)
  }

  @Test(arguments: [
    ("tilte: T\n\nA,B\nx,1", "tilte", "Did you mean 'title'?"),
    ("titre : T\nunit: u\n\nA,B\nx,1", "titre", "Did you mean 'title'?"),
    ("colour: red\n\nA,B\nx,1", "colour", "What can be said of a chart is: title, unit, description, source."),
    ("title: T\ntitle: U\n\nA,B\nx,1", "title", "The first was taken; delete the other."),
  ]) func warnsOfLinesThatSayNothing(_ text: String, _ place: String, _ help: String) throws {
    let reading = Reading(Self.block(text))
    #expect(reading.ids == ["chart-option"])
    #expect(reading.pointedAt == [place])
    #expect(reading.diagnostics.first?.help == help)
    #expect(Self.chart(reading) != nil)
  }

  @Test(arguments: [(Chart.Kind.bar, 40), (.line, 200), (.pie, 8)]) func boundsRows(_ kind: Chart.Kind, _ most: Int) {
    func reading(_ rows: Int) -> Reading {
      Reading(Self.block("A,B\n" + (1...rows).map { "r\($0),\($0)" }.joined(separator: "\n"), kind: kind.rawValue))
    }
    #expect(Self.chart(reading(most))?.labels.count == most)
    #expect(reading(most + 1).ids == ["chart-too-large"])
  }

  @Test func tellsAFewOfManyFaultsAndPrintsGreatTablesAsCode() {
    let rows = (1...50_000).map { "r\($0),no" }.joined(separator: "\n")
    let reading = Reading(Self.block("A,B\n" + rows))
    #expect(reading.ids == Array(repeating: "chart-number", count: ChartLimits.findings))
    guard case .code? = reading.document.blocks.last?.kind else { return #expect(Bool(false), "not code") }
  }

  @Test func quotesNoMoreThanTheBeginningOfALongCell() {
    let reading = Reading(Self.block("A,B\nx," + String(repeating: "y", count: 100_000)))
    #expect(reading.ids == ["chart-number"])
    #expect(reading.diagnostics.allSatisfy { $0.headline.count < 80 })
  }

  /// Bytes of all that means something in a block, in any order: no crash, and nothing lost.
  @Test func anythingIsDrawnOrKept() {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "a", "é", ",", ";", "\t", "\"", "\n", "\n\n", "1", "2.5", "-", " ", "title: t\n", ":", "0", "x,1\n", "> ",
    ]
    for _ in 0..<3000 {
      let text = "A,B\n" + (0..<next(14)).map { _ in pieces[next(pieces.count)] }.joined()
      let reading = Reading(Self.block(text, kind: ["", "bar", "line", "pie", "odd"][next(5)]))
      switch reading.document.blocks.first?.kind {
      case .chart(let chart):
        #expect(chart.series.allSatisfy { $0.values.count == chart.labels.count }, "\(text.debugDescription)")
        #expect(reading.ids.allSatisfy { $0 == "chart-option" })
      case .code(_, let code): #expect(code == text + "\n")
      case .table, .paragraph: #expect(!reading.ids.isEmpty)
      default: Issue.record("lost: \(text.debugDescription)")
      }
    }
  }

  @Test func otherCodeStaysCode() {
    #expect(
      Reading("```charts\nA,B\n```\n```\nchart\n```\n").tree == "code \"charts\" \"A,B\\n\"\ncode \"\" \"chart\\n\"")
  }
}

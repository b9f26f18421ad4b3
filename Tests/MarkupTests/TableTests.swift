import Diagnostics
import Testing

@testable import Markup

/// Pipe tables as GitHub reads them.
struct TableTests {
  /// The first table's cells as plain text, rows by line.
  static func cells(_ reading: Reading, in blocks: [Block]? = nil) -> [String]? {
    for block in blocks ?? reading.document.blocks {
      switch block.kind {
      case .table(let table):
        return ([table.header] + table.rows).map { $0.map(PlainText.of).joined(separator: ",") }
      case .quote(let inside): if let found = cells(reading, in: inside) { return found }
      case .list(let list): if let found = cells(reading, in: list.items.flatMap { $0 }) { return found }
      default: break
      }
    }
    return nil
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 | 2 |\n", ["a,b", "1,2"]),
    ("a|b\n-|-\n1|2\n3|4", ["a,b", "1,2", "3,4"]),
    ("| a |\n|---|\n| 1 |\n\nText", ["a", "1"]),
    ("| a | b |\n| --- | --- |\n| `x\\|y` | z\\|w |", ["a,b", "x|y,z|w"]),
    ("| a | b |\n|---|---|\n| 1 |\n|  | 2 |", ["a,b", "1,", ",2"]),
    ("| a | b |\n|---|---|\nonly", ["a,b", "only,"]),
    ("| a | b |\n|---|---|\n", ["a,b"]),
    ("| # x | - y |\n|---|---|\n| 1. z | > q # |", ["# x,- y", "1. z,> q #"]),
    ("- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n", ["a,b", "1,2"]),
    ("> | a | b |\n> |---|---|\n> | 1 | 2 |\n", ["a,b", "1,2"]),
    ("> 1. | a | b |\n>    |---|---|\n>    | 1 | 2 |\n", ["a,b", "1,2"]),
    ("Before\n| a | b |\n|---|---|\n| 1 | 2 |\n", ["a,b", "1,2"]),
    ("a | b\n--|--\n1 | 2\n---\n", ["a,b", "1,2"]),
  ]) func readsTables(_ source: String, _ expected: [String]) {
    let reading = Reading(source)
    #expect(Self.cells(reading) == expected)
    #expect(reading.diagnostics.isEmpty, "\(reading.ids)")
  }

  @Test func readsAlignmentsAndInlinesWithTheirPlaces() {
    let reading = Reading(
      "| a | b | c | d |\n|:--|:-:|--:|---|\n| *x* | [y][r] | z\\|`w` | 1<sup>er</sup> |\n\n[r]: http://x.org\n")
    #expect(
      reading.dump == """
        table left center right none @1:1-3:43
          row
            cell
              text "a" @1:3-1:4
            cell
              text "b" @1:7-1:8
            cell
              text "c" @1:11-1:12
            cell
              text "d" @1:15-1:16
          row
            cell
              emphasis @3:3-3:6
                text "x" @3:4-3:5
            cell
              link "http://x.org" @3:9-3:15
                text "y" @3:10-3:11
            cell
              text "z|" @3:18-3:21
              code "w" @3:21-3:24
            cell
              text "1" @3:27-3:28
              sup @3:28-3:41
                text "er" @3:33-3:35
        """)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func tellsCellsThatAreCut() {
    let marked = Marked("| a | b |\n|---|---|\n| 1 | 2 | 1️⃣3 | 42️⃣ |\n")
    let reading = Reading(marked.text)
    #expect(reading.ids == ["table-cell-cut"])
    #expect(reading.diagnostics.first?.location?.range == marked.range("1️⃣", "2️⃣"))
    #expect(Self.cells(reading) == ["a,b", "1,2"])
  }

  @Test func tellsATableWhoseHeadDoesNotFit() {
    let marked = Marked("| a | b |\n1️⃣|---|2️⃣\n| 1 | 2 |\n")
    let reading = Reading(marked.text)
    #expect(reading.ids == ["table-malformed"])
    #expect(reading.diagnostics.first?.location?.range == marked.range("1️⃣", "2️⃣"))
    #expect(reading.tree.contains("paragraph"))
  }

  @Test(arguments: ["a | b\nc | d\n", "a\n---\n", "`a | b`\n\n---|---\n", "```\n| a |\n|---|\n```\n"])
  func leavesOtherTextAlone(_ source: String) {
    let reading = Reading(source)
    #expect(Self.cells(reading) == nil)
    #expect(reading.diagnostics.isEmpty)
  }
}

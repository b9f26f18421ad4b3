import Diagnostics
import Newsroom

/// Lists and tables must have as many items and rows as in the original.
struct ListAndTableRows: Check {
  static let listCount = DiagnosticKind(
    "list-count", .warning, "A list has the items that it has in the original",
    explanation: """
      A list of the translation has fewer items than in the original, or more. One of them was left out, or two were run together.
      """,
    bad: "- the first\n- the third",
    good: "- the first\n- the second\n- the third")

  static let tableRows = DiagnosticKind(
    "table-rows", .warning, "A table has the rows that it has in the original",
    explanation: "A table of the translation has fewer rows than in the original, or more.",
    bad: "| 2005 | 12 |\n| 2007 | 31 |",
    good: "| 2005 | 12 |\n| 2006 | 20 |\n| 2007 | 31 |")

  var kinds: [DiagnosticKind] { [Self.listCount, Self.tableRows] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    for (unit, count) in lost(pair) {
      let found = pair.original.outline.units[unit]
      let what = words(found.kind, count)
      diagnostics.append(
        Diagnostic(
          kind(found), at: pair.place(ofMissing: unit),
          (count == 1 ? "\(what) of the original is" : "\(what) of the original are")
            + " missing here in \(pair.language)",
          help: "Translate what is missing.",
          notes: [pair.note(count == 1 ? "it is this one" : "the first of them", original: unit)]))
    }
    for (unit, count) in perList(pair.added, in: pair.translation.outline) {
      let found = pair.translation.outline.units[unit]
      diagnostics.append(
        Diagnostic(
          kind(found), at: pair.translation.location(of: found),
          count == 1
            ? "\(words(found.kind, 1)) here is not in the original"
            : "\(words(found.kind, count)) here are not in the original",
          help: "Add to the original what is new, or take it out."))
    }
  }

  private func kind(_ unit: TextUnit) -> DiagnosticKind { unit.kind == .tableRow ? Self.tableRows : Self.listCount }

  private func words(_ kind: TextUnit.Kind, _ count: Int) -> String {
    kind == .tableRow
      ? (count == 1 ? "A row of a table" : "\(count) rows of a table")
      : count == 1 ? "An item of a list" : "\(count) items of a list"
  }

  /// The items and rows of the original that are missing, those at the same place together: a list goes with the lists
  /// in it.
  private func lost(_ pair: TranslationPair) -> [(unit: Int, count: Int)] {
    var result: [(unit: Int, count: Int)] = []
    var last: Int?
    let missing = pair.missing.filter { !pair.changed.contains($0) }
    for (unit, count) in perList(missing, in: pair.original.outline) {
      let place = pair.place(ofMissing: unit).range.lowerBound
      let isRow = pair.original.outline.units[unit].kind == .tableRow
      if let before = result.last, place == last, isRow == (pair.original.outline.units[before.unit].kind == .tableRow)
      {
        result[result.count - 1].count += count
      } else {
        result.append((unit, count))
      }
      last = place
    }
    return result
  }

  /// The first unit of each list or table among those without counterpart, and how many of it there are.
  private func perList(_ units: [Int], in outline: Outline) -> [(unit: Int, count: Int)] {
    var result: [(unit: Int, count: Int)] = []
    var places: [Int: Int] = [:]
    for index in units {
      let unit = outline.units[index]
      guard unit.kind == .listItem || unit.kind == .tableRow, let list = unit.container else { continue }
      if let place = places[list] {
        result[place].count += 1
      } else {
        places[list] = result.count
        result.append((index, 1))
      }
    }
    return result
  }
}

/// Reads pipe tables out of paragraphs.
struct TableReader {
  let source: ParsedSource
  let findings: Findings

  /// Reads the table of a paragraph or underlined heading, if it holds one.
  /// - Parameters:
  ///   - quotes: the quotations around it.
  ///   - fragments: takes the cells.
  func read(_ node: Node, quotes: Int, definitionLines: Int, into fragments: inout Fragments) -> TablePlan? {
    let isHeading = node.kind == .heading
    let lastLine = isHeading ? node.endLine - 1 : node.endLine
    let firstLine = node.startLine + definitionLines
    guard firstLine >= 1, lastLine > firstLine else { return nil }
    let block = source.range(ofBlock: node)
    guard source.text.bytes[block].contains(0x7C) else { return nil }
    func content(_ line: Int) -> Range<Int> {
      line == node.startLine
        ? block.lowerBound..<source.text.range(ofLine: line).upperBound : source.content(ofLine: line, quotes: quotes)
    }
    for line in (firstLine + 1)...lastLine {
      guard let alignments = alignments(content(line)) else { continue }
      let header = cells(content(line - 1))
      guard header.count == alignments.count else {
        findings.report(
          .tableMalformed, source.text.file(content(line)),
          "The line under the table's head has \(alignments.count) columns, the head has \(header.count)",
          help: "Give both the same number of columns; until then the table is printed as text.")
        continue
      }
      var plan = TablePlan(alignments: alignments, isUnderlined: isHeading)
      if line - 1 > firstLine {
        plan.lead = (firstLine..<line - 1).map { fragments.add([content($0)], of: source.text) }
        plan.leadRange = content(firstLine).lowerBound..<content(line - 2).upperBound
      }
      plan.header = header.map { fragments.add($0, of: source.text) }
      plan.range = content(line - 1).lowerBound..<content(lastLine).upperBound
      if line < lastLine {
        plan.rows = (line + 1...lastLine).map { row(content($0), alignments.count, &fragments) }
      }
      return plan
    }
    return nil
  }

  private func row(_ line: Range<Int>, _ columns: Int, _ fragments: inout Fragments) -> [Int] {
    let cells = cells(line)
    if cells.count > columns, let first = cells[columns].first, let last = cells.last?.last {
      findings.report(
        .tableCellCut, source.text.file(first.lowerBound..<last.upperBound),
        "The row has \(cells.count) cells, the table has \(columns) columns",
        help: "What is too many is not printed; write '\\|' for a '|' that is text.")
    }
    return cells.prefix(columns).map { fragments.add($0, of: source.text) }
  }

  /// The cells of a row, each as the parts of the line it is made of, without the backslashes before `|`.
  private func cells(_ line: Range<Int>) -> [[Range<Int>]] {
    let bytes = source.text.bytes
    var range = trimmed(line)
    if let first = range.first, bytes[first] == 0x7C { range = first + 1..<range.upperBound }
    if let last = range.last, bytes[last] == 0x7C, !isEscaped(last, in: range) { range = range.lowerBound..<last }
    var cells: [[Range<Int>]] = []
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    func finished(_ end: Int) -> [Range<Int>] {
      var all = parts + [start..<end]
      // White space at both ends; an empty last part keeps the cell's place.
      if let first = all.first {
        let lower = first.first { !ASCII.isBlank(bytes[$0]) } ?? first.upperBound
        all[0] = lower..<first.upperBound
      }
      if let last = all.last {
        let upper = last.last { !ASCII.isBlank(bytes[$0]) }.map { $0 + 1 } ?? last.lowerBound
        all[all.count - 1] = last.lowerBound..<upper
      }
      return all
    }
    while index < range.upperBound {
      if bytes[index] == ASCII.backslash, index + 1 < range.upperBound {
        if bytes[index + 1] == 0x7C {
          parts.append(start..<index)
          start = index + 1
        }
        index += 2
        continue
      }
      if bytes[index] == 0x7C {
        cells.append(finished(index))
        parts = []
        start = index + 1
      }
      index += 1
    }
    cells.append(finished(range.upperBound))
    return cells
  }

  private func isEscaped(_ index: Int, in range: Range<Int>) -> Bool {
    var start = index
    while start > range.lowerBound, source.text.bytes[start - 1] == ASCII.backslash { start -= 1 }
    return (index - start) % 2 == 1
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let slice = source.text.bytes[range].trimmingBlanks
    return slice.startIndex..<slice.endIndex
  }

  /// The alignments of a delimiter row such as `|:--|--:|`; nil when the line is none.
  private func alignments(_ line: Range<Int>) -> [Block.Table.Alignment]? {
    let bytes = source.text.bytes[line]
    guard bytes.contains(0x7C), bytes.contains(0x2D),
      bytes.allSatisfy({ $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || ASCII.isBlank($0) })
    else { return nil }
    var alignments: [Block.Table.Alignment] = []
    for cell in cells(line) {
      guard let range = cell.last, cell.count == 1, let first = range.first, let last = range.last else { return nil }
      let isLeft = source.text.bytes[first] == 0x3A
      let isRight = source.text.bytes[last] == 0x3A
      let dashes = (isLeft ? first + 1 : first)..<max(isRight ? last : last + 1, isLeft ? first + 1 : first)
      guard !dashes.isEmpty, source.text.bytes[dashes].allSatisfy({ $0 == 0x2D }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return alignments
  }
}

package import Diagnostics

extension Document {
  /// The tree as text, a node a line, with lines and columns: for tests and for finding faults.
  /// - Parameter file: the file that the document was read from.
  package func treeDump(in file: SourceFile) -> String {
    var dump = TreeDump(file: file)
    dump.blocks(blocks, 0)
    for (index, footnote) in footnotes.enumerated() {
      dump.line("footnote \(index + 1) \(footnote.label)", footnote.range, 0)
      dump.blocks(footnote.blocks, 1)
    }
    return dump.lines.joined(separator: "\n")
  }
}

/// Writes a tree as text. The depth of a tree is bounded, so this may recurse.
private struct TreeDump {
  let file: SourceFile
  var lines: [String] = []

  mutating func line(_ text: String, _ range: Range<Int>?, _ depth: Int) {
    var place = ""
    if let range {
      let start = file.position(at: range.lowerBound)
      let end = file.position(at: range.upperBound)
      place = " @\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
    lines.append(String(repeating: "  ", count: depth) + text + place)
  }

  mutating func blocks(_ blocks: [Block], _ depth: Int) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content):
        line("paragraph", block.range, depth)
        inlines(content, depth + 1)
      case .heading(let level, let content):
        line("heading \(level)", block.range, depth)
        inlines(content, depth + 1)
      case .list(let list):
        line("list \(list.start.map(String.init) ?? "-")\(list.isTight ? " tight" : "")", block.range, depth)
        for item in list.items {
          line("item", nil, depth + 1)
          self.blocks(item, depth + 2)
        }
      case .quote(let content):
        line("quote", block.range, depth)
        self.blocks(content, depth + 1)
      case .code(let info, let text): line("code \(quoted(info)) \(quoted(text))", block.range, depth)
      case .table(let table): self.table(table, block.range, depth)
      case .chart(let chart): self.chart(chart, block.range, depth)
      case .rule: line("rule", block.range, depth)
      }
    }
  }

  mutating func table(_ table: Block.Table, _ range: Range<Int>, _ depth: Int) {
    line("table \(table.alignments.map(\.rawValue).joined(separator: " "))", range, depth)
    for row in [table.header] + table.rows {
      line("row", nil, depth + 1)
      for cell in row {
        line("cell", nil, depth + 2)
        inlines(cell, depth + 3)
      }
    }
  }

  mutating func chart(_ chart: Chart, _ range: Range<Int>, _ depth: Int) {
    let words = [chart.title, chart.unit, chart.description, chart.source].map { $0.map(quoted) ?? "-" }
    line("chart \(chart.kind.rawValue) \(words.joined(separator: " "))", range, depth)
    line("labels \(([chart.corner] + chart.labels).map(quoted).joined(separator: " "))", nil, depth + 1)
    for series in chart.series {
      let values = series.values.map { $0.map { "\($0.coefficient)/\($0.decimals)" } ?? "-" }
      line("series \(([quoted(series.name)] + values).joined(separator: " "))", nil, depth + 1)
    }
  }

  mutating func inlines(_ inlines: [Inline], _ depth: Int) {
    for inline in inlines {
      let (name, children) = describe(inline.kind)
      line(name, inline.range, depth)
      self.inlines(children, depth + 1)
    }
  }

  func describe(_ kind: Inline.Kind) -> (String, [Inline]) {
    switch kind {
    case .text(let text): ("text \(quoted(text))", [])
    case .softBreak: ("softBreak", [])
    case .lineBreak: ("lineBreak", [])
    case .code(let text): ("code \(quoted(text))", [])
    case .emphasis(let children): ("emphasis", children)
    case .strong(let children): ("strong", children)
    case .strikethrough(let children): ("strikethrough", children)
    case .link(let destination, let title, let children):
      ("link \(quoted(destination))\(title.isEmpty ? "" : " \(quoted(title))")", children)
    case .crossReference(let slug, let children): ("crossReference \(slug)", children)
    case .pageNumber(let slug): ("pageNumber \(slug)", [])
    case .image(let source, let alternative, let title):
      ("image \(quoted(source)) \(quoted(alternative))\(title.isEmpty ? "" : " \(quoted(title))")", [])
    case .footnote(let label, let number): ("footnote \(number) \(label)", [])
    case .element(let element, let children):
      (
        element.name.rawValue + (element.language.map { " lang=\($0)" } ?? "")
          + (element.title.map { " title=\(quoted($0))" } ?? ""), children
      )
    }
  }

  func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

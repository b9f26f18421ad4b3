import Markup

extension ContentForm {
  /// Adds a block with all that is in it. The depth of a body is bounded, so this may recurse.
  mutating func add(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines): add("p") { $0.add(inlines) }
    case .heading(let level, let inlines): add("h\(level)") { $0.add(inlines) }
    case .list(let list):
      add(list.start == nil ? "ul" : "ol") { form in
        for item in list.items { form.add(item: item) }
      }
    case .quote(let blocks):
      add("quote") { form in for block in blocks { form.add(block) } }
    case .code(let info, let text):
      add("pre") {
        $0.addUnseen(info)
        $0.addCode(text)
      }
    case .table(let table):
      add("table") { form in
        for row in [table.header] + table.rows {
          form.add("row") { form in
            for cell in row {
              form.add("cell") { $0.add(cell) }
              form.endWords()
            }
          }
        }
      }
    case .chart(let chart): add("chart") { $0.add(chart) }
    case .rule: addUnseen("rule")
    }
    endWords()
  }

  /// Adds an item of a list.
  mutating func add(item: [Block]) {
    add("li") { form in for block in item { form.add(block) } }
  }

  private mutating func add(_ chart: Chart) {
    addUnseen(chart.kind.rawValue)
    for words in [chart.title, chart.unit, chart.description, chart.source, chart.corner] + chart.labels.map({ $0 }) {
      addUnseen("")
      add(words ?? "")
      endWords()
    }
    for series in chart.series {
      addUnseen("")
      add(series.name)
      endWords()
      for value in series.values { addUnseen(value.map { "\($0.coefficient)e-\($0.decimals)" } ?? "") }
    }
  }
}

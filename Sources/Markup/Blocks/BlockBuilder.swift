/// Makes blocks out of libcmark's nodes; nothing recurses.
struct BlockBuilder {
  let source: ParsedSource
  let findings: Findings
  let footnotes: FootnoteTable
  let extras: Extras
  let limits: Limits
  private var frames: [BlockFrame] = []
  private var isTooDeep = false
  /// Kept from block to block for its buffers.
  private var inlineBuilder: InlineBuilder

  init(source: ParsedSource, findings: Findings, footnotes: FootnoteTable, extras: Extras, limits: Limits) {
    self.source = source
    self.findings = findings
    self.footnotes = footnotes
    self.extras = extras
    self.limits = limits
    inlineBuilder = InlineBuilder(
      source: source, findings: findings, footnotes: footnotes, depthLimit: max(1, limits.depth / 2))
  }

  /// Builds the blocks inside a node.
  /// - Parameters:
  ///   - root: the document, or the item that is a footnote.
  ///   - quotes: the quotations around it.
  mutating func build(inside root: Int, quotes: Int = 0) -> [Block] {
    guard root < source.nodes.count else { return [] }
    frames = [BlockFrame(kind: .root, node: root, end: source.nodes[root].next)]
    var quoteEnds: [Int] = []
    var index = root + 1
    while index < source.nodes[root].next {
      close(before: index)
      while let end = quoteEnds.last, end <= index { quoteEnds.removeLast() }
      let node = source.nodes[index]
      switch node.kind {
      case .quote:
        quoteEnds.append(node.next)
        open(.quote, index)
      case .list: open(.list, index)
      case .item:
        if footnotes.items.contains(index) {
          index = node.next
          continue
        }
        if frames.last?.kind == .list { open(.item, index) }
      default:
        appendLeaf(index, quotes: quotes + quoteEnds.count)
        index = node.next
        continue
      }
      index += 1
    }
    close(before: Int.max)
    return frames[0].blocks
  }

  private var depth: Int { frames.reduce(0) { $0 + ($1.kind == .list ? 0 : 1) } - 1 }

  /// Opens a container, or, at the limit, goes on in the one around it, so that the text is kept.
  private mutating func open(_ kind: BlockFrame.Kind, _ index: Int) {
    guard kind == .item || depth < limits.depth / 2 else {
      if !isTooDeep {
        isTooDeep = true
        findings.report(
          .markdownTooDeep, source.text.file(source.range(ofBlock: source.nodes[index])),
          "More than \(limits.depth / 2) quotations or lists within one another",
          help: "The text was kept without the innermost of them; write it with fewer levels.")
      }
      return
    }
    frames.append(BlockFrame(kind: kind, node: index, end: source.nodes[index].next))
  }

  private mutating func close(before index: Int) {
    while frames.count > 1, let last = frames.last, last.end <= index {
      frames.removeLast()
      let node = source.nodes[last.node]
      switch last.kind {
      case .root: break
      case .quote: append(.quote(last.blocks), node)
      case .item: frames[frames.count - 1].items.append(last.blocks)
      case .list:
        if last.items.isEmpty { continue }
        let start = node.number < 0 ? nil : node.number
        append(.list(Block.List(start: start, isTight: node.isTight, items: last.items)), node)
      }
    }
  }

  private mutating func append(_ kind: Block.Kind, _ node: Node) {
    append(kind, source.range(ofBlock: node))
  }

  private mutating func append(_ kind: Block.Kind, _ range: Range<Int>) {
    frames[frames.count - 1].blocks.append(Block(kind, range: findings.range(source.text.file(range))))
  }

  private mutating func appendLeaf(_ index: Int, quotes: Int) {
    let node = source.nodes[index]
    switch node.kind {
    case .rule: append(.rule, node)
    case .code:
      let place = source.text.file(source.range(ofBlock: node))
      let info = Text.clean(source.extra(node), findings, place)
      let fence = CodeFence(of: node, in: source)
      fence.tell(findings)
      if fence.isWhole, let blocks = ChartReader(findings: findings).read(info: info, node, of: source) {
        for block in blocks { append(block, node) }
      } else {
        append(.code(info: info, text: Text.clean(source.literal(node), findings, place)), node)
      }
    case .html:
      let inlines = fragmentInlines(extras.htmlLines[index] ?? [])
      if !inlines.isEmpty { append(.paragraph(inlines), node) }
    case .paragraph, .heading:
      if let plan = extras.tables[index] { return appendTable(plan) }
      let part = InlineBuilder.Part(
        nodes: index + 1..<node.next, geometry: BlockGeometry(index, in: source, quotes: quotes))
      let inlines = inlineBuilder.build([part], lead: node.kind == .paragraph ? lead : .none)
      if node.kind == .heading {
        append(.heading(level: node.number, inlines), node)
      } else if !inlines.isEmpty {
        append(.paragraph(inlines), node)
      }
    default: break
    }
  }

  private var lead: InlineBuilder.Lead {
    guard let frame = frames.last, frame.blocks.isEmpty else { return .none }
    switch frame.kind {
    case .item: return .task
    case .quote: return .alert
    case .root, .list: return .none
    }
  }

  private mutating func appendTable(_ plan: TablePlan) {
    if !plan.lead.isEmpty { append(.paragraph(fragmentInlines(plan.lead)), plan.leadRange) }
    // The head first: footnotes are numbered in the order in which their marks are read here.
    let header = plan.header.map { fragmentInlines([$0]) }
    let rows = plan.rows.map { row in
      plan.alignments.indices.map { $0 < row.count ? fragmentInlines([row[$0]]) : [] }
    }
    append(.table(Block.Table(alignments: plan.alignments, header: header, rows: rows)), plan.range)
    if plan.isUnderlined { append(.rule, plan.range.upperBound..<plan.range.upperBound) }
  }

  private func fragmentInlines(_ numbers: [Int]) -> [Inline] {
    guard let fragments = extras.fragments else { return [] }
    let parts = numbers.compactMap { number -> InlineBuilder.Part? in
      guard number < extras.headings.count else { return nil }
      let heading = extras.headings[number]
      let geometry = BlockGeometry(heading, in: fragments, quotes: 0)
      return InlineBuilder.Part(nodes: heading + 1..<fragments.nodes[heading].next, geometry: geometry)
    }
    var builder = InlineBuilder(
      source: fragments, findings: findings, footnotes: footnotes, depthLimit: max(1, limits.depth / 2))
    return builder.build(parts)
  }
}

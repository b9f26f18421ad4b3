/// Makes the inlines of one block out of libcmark's nodes and our extensions.
///
/// libcmark's containers, HTML elements and strikethrough share one stack of frames; nothing recurses.
struct InlineBuilder {
  /// What the first text of a block may carry that is no text.
  enum Lead { case none, task, alert }

  /// A block's inlines in the tree, and what is known of its lines.
  struct Part {
    var nodes: Range<Int>
    var geometry: BlockGeometry
  }

  let source: ParsedSource
  let findings: Findings
  let footnotes: FootnoteTable
  let depthLimit: Int

  var geometry = BlockGeometry()
  var frames: [InlineFrame] = []
  var run = TextRun()
  /// The end of what was last found in the source.
  var cursor = 0
  var linkDepth = 0
  var lead: Lead = .none
  var isTooDeep = false
  /// Footnote references within a link, which cannot be links inside it and so follow it.
  var postponed: [Inline] = []
  /// Elements that were told to be not allowed and not yet closed.
  var refused: [String: Int] = [:]
  /// Names of such elements, told once a block.
  var told: Set<String> = []
  /// Signs of Markdown that became text and were told in this block.
  var strays = 0
  private var lineBase: (line: Int, base: Int) = (0, 0)
  private var isAtLineStart = false

  init(source: ParsedSource, findings: Findings, footnotes: FootnoteTable, depthLimit: Int) {
    self.source = source
    self.findings = findings
    self.footnotes = footnotes
    self.depthLimit = depthLimit
  }

  /// Builds the inlines of a block.
  /// - Parameter parts: the block's parts; a soft break comes between them.
  mutating func build(_ parts: [Part], lead: Lead = .none) -> [Inline] {
    self.lead = lead
    isTooDeep = false
    refused.removeAll()
    told.removeAll()
    strays = 0
    frames.removeAll(keepingCapacity: true)
    frames.append(InlineFrame(kind: .root, end: nil, range: 0..<0))
    frames[0].children.reserveCapacity(min(64, parts.reduce(0) { $0 + $1.nodes.count }))
    for (number, part) in parts.enumerated() {
      geometry = part.geometry
      lineBase = (0, 0)
      isAtLineStart = false
      cursor = geometry.start
      if number > 0 { append(.softBreak, cursor..<cursor) }
      read(part.nodes)
    }
    closeSigns(downTo: 0)
    var children = frames[0].children
    while let first = children.first, first.kind == .softBreak { children.removeFirst() }
    while let last = children.last, last.kind == .softBreak { children.removeLast() }
    return children
  }

  private mutating func read(_ indices: Range<Int>) {
    var ends: [Int] = []
    for index in indices {
      while let end = ends.last, end <= index {
        flush(isBeforeText: true)
        closeContainer()
        ends.removeLast()
      }
      let node = source.nodes[index]
      if isAtLineStart, node.startColumn > 0 { calibrate(node) }
      switch node.kind {
      case .text:
        appendRun(node)
      case .softBreak, .lineBreak:
        flush(isBeforeText: false)
        let end = lineEnd(at: cursor)
        append(node.kind == .softBreak ? .softBreak : .lineBreak, end..<min(end + 1, source.text.bytes.count))
        cursor = min(end + 1, source.text.bytes.count)
        isAtLineStart = true
        // libcmark does not count the line end behind a backslash.
        if node.kind == .lineBreak, end > 0, source.text.bytes[end - 1] == ASCII.backslash { geometry.shift += 1 }
      case .codeSpan:
        flush(isBeforeText: true)
        let place = self.range(ofCode: node)
        append(.code(Text.clean(source.literal(node), findings, source.text.file(place))), place)
      case .htmlInline:
        flush(isBeforeText: true)
        let place = locate(source.literal(node), node)
        handleHTML(source.literal(node), place)
      case .emphasis, .strong, .link, .image:
        flush(isBeforeText: true)
        guard mayNest(node) else { continue }
        open(node)
        ends.append(node.next)
      default: break
      }
    }
    flush(isBeforeText: false)
    for _ in ends {
      flush(isBeforeText: false)
      closeContainer()
    }
  }

  /// Adds an inline to the innermost frame.
  /// - Parameter range: in the prepared text.
  mutating func append(_ kind: Inline.Kind, _ range: Range<Int>) {
    let place = findings.range(source.text.file(range))
    frames[frames.count - 1].children.append(Inline(kind, range: place))
  }

  /// Whether one more level is allowed; if not, what is in it is kept without it.
  private mutating func mayNest(_ node: Node) -> Bool {
    if frames.count <= depthLimit { return true }
    tellTooDeep(lineRange(node.startLine))
    return false
  }

  mutating func tellTooDeep(_ range: Range<Int>) {
    guard !isTooDeep else { return }
    isTooDeep = true
    findings.report(
      .markdownTooDeep, source.text.file(range), "Too many emphases or links within one another",
      help: "The text was kept without the innermost of them.")
  }

  // MARK: Places

  /// Adds a text node to the run. libcmark's columns are wrong on indented continuation lines, so a place counts only
  /// when the text stands there; else it is looked for in its line.
  private mutating func appendRun(_ node: Node) {
    let literal = source.literal(node)
    let offset = offset(node.startLine, node.startColumn)
    if offset >= geometry.start, source.holds(literal, at: offset) {
      cursor = offset + literal.count
      tellStray(literal, at: offset..<cursor)
      if run.bytes.isEmpty, lead == .none, TextScanner.isPlain(literal) {
        // What stands in the prepared text just so is without illegal characters.
        return append(.text(String(decoding: literal, as: UTF8.self)), offset..<cursor)
      }
      return run.append(literal, at: offset..<cursor, isVerbatim: true)
    }
    let line = lineRange(node.startLine)
    if offset >= geometry.start, offset < line.upperBound,
      let parts = Alignment.align(literal, source.text.bytes, from: offset, to: line.upperBound)
    {
      for (part, place, isVerbatim) in parts {
        if isVerbatim { tellStray(literal[part], at: place) }
        run.append(literal[part], at: place, isVerbatim: isVerbatim)
        cursor = place.upperBound
      }
      return
    }
    let found = search(literal, line)
    run.append(literal, at: found ?? line, isVerbatim: found != nil)
  }

  /// Where a piece of HTML stands; else its line.
  private mutating func locate(_ literal: ArraySlice<UInt8>, _ node: Node) -> Range<Int> {
    let offset = offset(node.startLine, node.startColumn)
    if offset >= geometry.start, source.holds(literal, at: offset) {
      cursor = offset + literal.count
      return offset..<cursor
    }
    let line = lineRange(node.startLine)
    return search(literal, line) ?? line.lowerBound..<max(line.upperBound, lineRange(node.endLine).upperBound)
  }

  /// Looks for a text near by only, so that many failures in a long line stay quick.
  private mutating func search(_ literal: ArraySlice<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    let start = max(cursor, line.lowerBound)
    let end = max(start, min(line.upperBound, start + literal.count + 512))
    guard let found = source.find(literal, in: start..<end) else { return nil }
    cursor = found.upperBound
    return found
  }

  /// The offset of libcmark's line and column.
  mutating func offset(_ line: Int, _ column: Int) -> Int {
    let line = line + geometry.shift
    if lineBase.line != line {
      var base = source.text.range(ofLine: line).lowerBound
      if line > geometry.startLine {
        base = source.content(ofLine: line, quotes: geometry.quotes).lowerBound - (geometry.startColumn - 1)
      }
      lineBase = (line, base)
    }
    return lineBase.base + column - 1
  }

  /// Corrects the columns of a line by its first inline, which stands at the line's first sign: on lazy lines libcmark
  /// counts the indentation, on others not.
  private mutating func calibrate(_ node: Node) {
    isAtLineStart = false
    let line = node.startLine + geometry.shift
    guard line > geometry.startLine, line <= geometry.endLine else { return }
    var start = source.content(ofLine: line, quotes: geometry.quotes).lowerBound
    // The column of code is that behind its backticks.
    while node.kind == .codeSpan, start < source.text.bytes.count, source.text.bytes[start] == 0x60 { start += 1 }
    lineBase = (line, start - (node.startColumn - 1))
  }

  /// A line of the block, without the signs of quotations.
  func lineRange(_ line: Int) -> Range<Int> {
    let line = min(max(line + geometry.shift, geometry.startLine), max(geometry.endLine, geometry.startLine))
    return source.content(ofLine: line, quotes: geometry.quotes)
  }

  private func lineEnd(at offset: Int) -> Int {
    var end = min(offset, source.text.bytes.count)
    while end < source.text.bytes.count, source.text.bytes[end] != ASCII.newline { end += 1 }
    return end
  }

  private mutating func range(ofCode node: Node) -> Range<Int> {
    var start = offset(node.startLine, node.startColumn)
    let bytes = source.text.bytes
    let line = lineRange(node.startLine)
    guard start > geometry.start, start <= bytes.count, bytes[start - 1] == 0x60 else { return line }
    while start > geometry.start, bytes[start - 1] == 0x60 { start -= 1 }
    var end = offset(node.endLine, node.endColumn) + 1
    guard end > start, end < bytes.count, bytes[end] == 0x60 else { return start..<max(start, line.upperBound) }
    while end < bytes.count, bytes[end] == 0x60 { end += 1 }
    cursor = end
    return start..<end
  }
}

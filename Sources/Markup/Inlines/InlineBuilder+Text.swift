import Diagnostics

extension InlineBuilder {
  /// Splits the text collected so far and adds it.
  /// - Parameter isBeforeText: whether something other than a line end follows.
  mutating func flush(isBeforeText: Bool) {
    guard !run.bytes.isEmpty else { return }
    let start = takeLead()
    if TextScanner.isPlain(run.bytes[...]) {
      if start < run.bytes.count { appendText(start..<run.bytes.count) }
      return run.removeAll()
    }
    let hasBefore = frames.last?.children.last.map { $0.kind != .softBreak && $0.kind != .lineBreak } ?? false
    let scanner = TextScanner(run: run, isInLink: linkDepth > 0, hasBefore: hasBefore, hasAfter: isBeforeText)
    for part in scanner.parts() {
      let range = max(part.range.lowerBound, start)..<max(part.range.upperBound, start)
      if range.isEmpty { continue }
      let place = run.range(range)
      switch part {
      case .text: appendText(range)
      case .footnote(let label, _): appendFootnote(label, range)
      case .tildes(_, let opens, let closes): handleTildes(range, opens: opens, closes: closes)
      case .address(let destination, _):
        if case .external(let address) = LinkTarget(Array(destination.utf8)[...]) {
          let text = Inline(
            .text(Text.clean(run.bytes[range], findings, source.text.file(place))),
            range: findings.range(source.text.file(place)))
          append(.link(destination: address, title: "", [text]), place)
        } else {
          appendText(range)
        }
      case .page: appendPage(range)
      }
    }
    run.removeAll()
  }

  mutating func appendText(_ range: Range<Int>) {
    let place = run.range(range)
    append(.text(Text.clean(run.bytes[range], findings, source.text.file(place))), place)
  }

  private mutating func appendFootnote(_ labelRange: Range<Int>, _ range: Range<Int>) {
    let label = String(decoding: run.bytes[labelRange], as: UTF8.self)
    let place = source.text.file(run.range(range))
    guard let number = footnotes.number(for: label) else {
      footnotes.noteUndefined(label, place, isDefinition: isAloneBeforeColon(place))
      return appendText(range)
    }
    let inline = Inline(.footnote(label: label, number: number), range: findings.range(place))
    if linkDepth > 0 { postponed.append(inline) } else { frames[frames.count - 1].children.append(inline) }
  }

  /// Whether a label stands alone in its line, a colon behind it: then it was meant to begin a note.
  private func isAloneBeforeColon(_ place: Range<Int>) -> Bool {
    let bytes = findings.file.bytes
    guard bytes.indices.contains(place.lowerBound), place.upperBound < bytes.count, bytes[place.upperBound] == 0x3A
    else { return false }
    let rest = bytes[(place.upperBound + 1)...].prefix { $0 != ASCII.newline }
    var start = place.lowerBound
    while start > 0, ASCII.isBlank(bytes[start - 1]) || bytes[start - 1] == 0x3E { start -= 1 }
    return rest.allSatisfy(ASCII.isSpace) && (start == 0 || bytes[start - 1] == ASCII.newline)
  }

  private mutating func appendPage(_ range: Range<Int>) {
    for frame in frames.reversed() {
      if case .link(.item(let slug), _) = frame.kind { return append(.pageNumber(slug: slug), run.range(range)) }
    }
    findings.report(
      .pageOutsideReference, source.text.file(run.range(range)), "'{page}' stands outside a link to an item",
      help: "Write '[page {page}](#slug)' with the slug of the item.")
    appendText(range)
  }

  /// Takes a task's box or an alert's sign off the start of the block's first text.
  /// - Returns: the number of bytes taken.
  private mutating func takeLead() -> Int {
    let kind = lead
    lead = .none
    guard kind != .none, frames.count == 1, frames[0].children.isEmpty, run.bytes.first == 0x5B, run.isVerbatim(0)
    else { return 0 }
    let bytes = run.bytes
    switch kind {
    case .none: return 0
    case .task:
      guard bytes.count > 3, [0x20, 0x78, 0x58].contains(bytes[1]), bytes[2] == 0x5D, ASCII.isBlank(bytes[3]) else {
        return 0
      }
      findings.report(
        .taskList, source.text.file(run.range(0..<3)), "Boxes to tick are not printed",
        help: "The item is printed without its box; delete '[\(bytes[1] == 0x20 ? " " : "x")]'.")
      return 4
    case .alert:
      let name = String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self).uppercased()
      guard bytes.count > 3, bytes[1] == 0x21, bytes.last == 0x5D,
        ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"].contains(name)
      else { return 0 }
      findings.report(
        .alert, source.text.file(run.range(0..<bytes.count)), "'[!\(name)]' boxes are printed as plain quotations",
        help: "For a box of its own make an item of 'kind: zoom'; else delete this line.")
      return bytes.count
    }
  }

  private mutating func handleTildes(_ range: Range<Int>, opens: Bool, closes: Bool) {
    let place = run.range(range)
    var index = frames.count - 1
    // Only signs of HTML and strikethrough may stand between both ends; an open element there makes them text.
    if closes, case .strikethrough = frames[index].kind {
      let frame = frames.removeLast()
      return append(
        .strikethrough(frame.children), frame.range.lowerBound..<max(frame.range.lowerBound, place.upperBound))
    }
    while index > 0, frames[index].end == nil {
      if case .strikethrough = frames[index].kind { return appendText(range) }
      index -= 1
    }
    guard opens, frames.count <= depthLimit else { return appendText(range) }
    frames.append(InlineFrame(kind: .strikethrough, end: nil, range: place))
  }
}

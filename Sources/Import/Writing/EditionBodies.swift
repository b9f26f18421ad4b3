import Diagnostics
import Markup
import Newsroom

/// Cuts the text of an edition into the bodies of items.
struct EditionBodies {
  let text: EditionText
  let links: LinkRewriter
  private let anchors: Anchors
  /// Labels of link definitions that are used still, and that were used at all.
  private let labels: Set<String>
  private let linked: Set<String>
  private var headings: [(level: Int, range: Range<Int>)] = []
  private var rules: [Range<Int>] = []
  /// Where footnotes are referred to, by label.
  private var marks: [String: [Int]] = [:]
  /// The slug of the item that a place of the text is in, or nil if none can be referred to.
  var slug: (_ place: Int) -> String? = { _ in nil }

  init(text: EditionText, links: LinkRewriter) {
    self.text = text
    self.links = links
    anchors = Anchors(text)
    labels = Set(links.labels.map(\.label))
    linked = Set(text.parts.links.compactMap(\.label))
    for block in text.document.blocks {
      if case .heading(let level, _) = block.kind { headings.append((level, block.range)) }
      if block.kind == .rule { rules.append(block.range) }
    }
    for mark in text.parts.footnotes { marks[mark.label, default: []].append(mark.range.lowerBound) }
  }

  private var bytes: [UInt8] { text.text.bytes }

  /// The level that the highest headings inside an item get.
  private static let innerLevel = 3

  /// The body of an item: its ranges with links rewritten, headings shifted, and the footnotes and link definitions that
  /// it refers to, wherever they stand.
  func body(of piece: Piece, path: String, _ log: inout ChangeLog) -> [UInt8] {
    var body = MappedText()
    for range in piece.ranges {
      let trimmed = withoutRules(Bytes.trimmed(bytes, range), &log)
      guard !trimmed.isEmpty else { continue }
      if !body.bytes.isEmpty { body.append([0x0A, 0x0A], from: body.origin(body.bytes.count)) }
      body.append(text.text.part(trimmed, edits(in: trimmed, of: piece, &log)))
    }
    body = prefixed(body, by: piece)
    for note in missingNotes(piece) {
      body.append([0x0A, 0x0A], from: body.origin(body.bytes.count))
      body.append(text.text.part(note, edits(in: note, of: piece, &log)))
    }
    let definitions = missingDefinitions(piece)
    if !definitions.isEmpty { body.append([0x0A, 0x0A], from: body.origin(body.bytes.count)) }
    for line in definitions {
      body.append(text.text.part(line, edits(in: line, of: piece, &log)))
      if body.bytes.last != 0x0A { body.append([0x0A], from: body.origin(body.bytes.count)) }
    }
    body = BodyRepair.repaired(body, path: path, &log)
    let end = Bytes.trimmed(body.bytes, 0..<body.bytes.count)
    return Array(body.bytes[end]) + [0x0A]
  }

  /// Pictures that stand in a heading go to the start of the text.
  private func prefixed(_ body: MappedText, by piece: Piece) -> MappedText {
    guard let heading = piece.heading else { return body }
    let pictures = text.parts.links.within(heading.range) { $0.opening.lowerBound }.filter(\.isImage)
    guard !pictures.isEmpty else { return body }
    var result = MappedText()
    for picture in pictures {
      result.append(text.text.part(picture.opening.lowerBound..<picture.closing.upperBound, links.edits))
      result.append([0x0A, 0x0A], from: text.text.origin(picture.closing.upperBound))
    }
    result.append(body)
    return result
  }

  /// A range without rules at its ends, which stand between items, not in them.
  private func withoutRules(_ range: Range<Int>, _ log: inout ChangeLog) -> Range<Int> {
    var range = range
    let rules = self.rules.within(range) { $0.lowerBound }
    func drop(_ rule: Range<Int>) {
      log.note(ImportDiagnostics.changed, "A rule between items was left out", at: text.text.origin(rule))
    }
    for rule in rules.reversed() where Bytes.isBlank(bytes[min(rule.upperBound, range.upperBound)..<range.upperBound]) {
      drop(rule)
      range = Bytes.trimmed(bytes, range.lowerBound..<max(range.lowerBound, rule.lowerBound))
    }
    for rule in rules where rule.lowerBound < range.upperBound {
      guard Bytes.isBlank(bytes[range.lowerBound..<max(range.lowerBound, rule.lowerBound)]) else { break }
      drop(rule)
      range = Bytes.trimmed(bytes, min(rule.upperBound, range.upperBound)..<range.upperBound)
    }
    return range
  }

  private func edits(in range: Range<Int>, of piece: Piece, _ log: inout ChangeLog) -> [TextEdit] {
    var edits = cuts(in: range, of: piece)
    edits += links.edits.within(range) { $0.range.lowerBound }
    for reference in links.references.within(range, { $0.link.opening.lowerBound }) {
      edits += self.edits(for: reference, &log)
    }
    edits += headingEdits(in: range, of: piece)
    return TextEdit.sorted(edits)
  }

  private func edits(for reference: LinkRewriter.Reference, _ log: inout ChangeLog) -> [TextEdit] {
    let link = reference.link
    if let place = anchors.place(of: reference.name), let slug = slug(place) {
      return [TextEdit(link.closing, "](#\(slug))")]
    }
    log.note(
      ImportDiagnostics.leftOut, "Links to places that are in no item of an edition became plain text",
      help: "Their names stand in comments behind them.",
      at: text.text.origin(link.opening.lowerBound..<link.closing.upperBound))
    return LinkRewriter.unlinking(link, "#" + reference.name)
  }

  /// Headings inside the item, shifted so that the highest is of the third level; what names they give is dropped.
  private func headingEdits(in range: Range<Int>, of piece: Piece) -> [TextEdit] {
    let all = piece.ranges.flatMap { headings.within($0) { $0.range.lowerBound } }
    let highest = all.map(\.level).min() ?? Self.innerLevel
    return all.filter { range.contains($0.range.lowerBound) }.flatMap {
      shifted($0.range, to: min(6, Self.innerLevel + $0.level - highest))
    }
  }

  private func shifted(_ range: Range<Int>, to level: Int) -> [TextEdit] {
    let sign = Array(repeating: UInt8(0x23), count: level)
    var edits: [TextEdit] = []
    var end = range.upperBound
    let start = bytes[range].firstIndex { $0 != 0x20 } ?? range.lowerBound
    if bytes[start] == 0x23 {
      let marks = bytes[start..<end].prefix { $0 == 0x23 }.count
      edits.append(TextEdit(start..<start + marks, sign))
    } else {
      // Underlined: the last line is the line under it.
      let line = Bytes.lineStart(bytes, max(range.lowerBound, end - 1))
      guard line > start else { return [] }
      edits.append(TextEdit(start..<start, sign + [0x20]))
      for place in start..<line - 1 where bytes[place] == 0x0A { edits.append(TextEdit(place..<place + 1, " ")) }
      edits.append(TextEdit(line - 1..<end, ""))
      end = line - 1
    }
    var last = end
    while last > start, Bytes.isBlank(bytes[last - 1]) { last -= 1 }
    if last > start, bytes[last - 1] == 0x7D, let sign = bytes[start..<last].lastIndex(of: 0x7B),
      Bytes.has("{#", at: sign, in: bytes) || Bytes.has("{.", at: sign, in: bytes)
    {
      edits.append(TextEdit(sign..<last, ""))
    }
    return edits
  }

  /// Definitions and footnotes that stand in the item and that only others refer to.
  private func cuts(in range: Range<Int>, of piece: Piece) -> [TextEdit] {
    let own = Set(labels(in: piece))
    var cuts: [TextEdit] = []
    for definition in text.parts.definitions.within(range, { $0.line.lowerBound }) {
      guard !own.contains(definition.label) else { continue }
      if labels.contains(definition.label) || linked.contains(definition.label) {
        cuts.append(TextEdit(definition.line.clamped(to: range), ""))
      }
    }
    for note in text.document.footnotes where range.contains(note.range.lowerBound) && range != note.range {
      if !isReferred(note, in: piece) { cuts.append(TextEdit(note.range.clamped(to: range), "")) }
    }
    return cuts
  }

  private func missingDefinitions(_ piece: Piece) -> [Range<Int>] {
    var seen: Set<String> = []
    var lines: [Range<Int>] = []
    for label in labels(in: piece) where seen.insert(label).inserted {
      guard let definition = text.parts.definitions.first(where: { $0.label == label }),
        !isIn(piece, definition.line.lowerBound)
      else { continue }
      lines.append(definition.line)
    }
    return lines.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func missingNotes(_ piece: Piece) -> [Range<Int>] {
    text.document.footnotes.filter { !isIn(piece, $0.range.lowerBound) && isReferred($0, in: piece) }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  private func isReferred(_ note: Footnote, in piece: Piece) -> Bool {
    let label = DestinationReader.folded(Array(note.label.utf8)[...])
    return (marks[label] ?? []).contains { isIn(piece, $0) && !note.range.contains($0) }
  }

  /// The labels of link definitions that an item uses.
  private func labels(in piece: Piece) -> [String] {
    piece.ranges.flatMap { links.labels.within($0) { $0.place } }.map(\.label)
  }

  private func isIn(_ piece: Piece, _ place: Int) -> Bool {
    piece.ranges.contains { $0.contains(place) } || piece.heading.map { $0.range.contains(place) } ?? false
  }
}

extension MappedText {
  /// Adds a whole text that comes from the same file.
  mutating func append(_ other: MappedText) { append(other, 0..<other.bytes.count) }
}

import Diagnostics

/// Link definitions, `[label]: address "title"`, which libcmark takes out of the text without a trace.
struct LinkDefinitions {
  struct Definition {
    var line: Int
    /// Between the brackets, in the prepared text.
    var label: Range<Int>
  }

  let definitions: [Definition]
  private let text: PreparedText

  /// Finds what may be link definitions.
  init(in text: PreparedText) {
    self.text = text
    var found: [Definition] = []
    let bytes = text.bytes
    var index = 0
    while let bracket = bytes.withUnsafeBufferPointer({ $0.firstIndex(of: 0x5D, from: index) }),
      bracket + 1 < bytes.count
    {
      index = bracket
      guard bytes[index + 1] == 0x3A else {
        index += 1
        continue
      }
      if let definition = Self.definition(closing: index, in: text) { found.append(definition) }
      index += 2
    }
    definitions = found
  }

  /// Whether a line's content begins as a definition does.
  static func begins(_ content: ArraySlice<UInt8>) -> Bool {
    guard content.first == 0x5B, let end = content.firstIndex(of: 0x5D) else { return false }
    return end + 1 < content.endIndex && content[end + 1] == 0x3A
  }

  /// The definitions' lines up to the next empty line, as Markdown to be put behind other text.
  var source: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for definition in definitions {
      var line = definition.line
      let start = definition.label.lowerBound - 1
      if let last = ranges.last, last.upperBound > start { continue }
      while line < text.lineCount, !isBlank(line + 1) { line += 1 }
      ranges.append(start..<text.range(ofLine: line).upperBound)
    }
    return ranges
  }

  /// Tells the definitions that nothing refers to, as their text appears nowhere.
  /// - Parameters:
  ///   - source: the tree of the text.
  ///   - fragments: the tree of what was read apart from it.
  func check(_ source: ParsedSource, fragments: ParsedSource?, _ findings: Findings) {
    guard !definitions.isEmpty else { return }
    let covered = coveredLines(source)
    let lost = definitions.filter { !covered[$0.line] }
    guard !lost.isEmpty else { return }
    var defined: Set<String> = []
    let used = usedLabels(except: Set(lost.map(\.label.lowerBound)))
    var addresses = Self.addresses(source)
    if let fragments { addresses.formUnion(Self.addresses(fragments)) }
    for (index, definition) in lost.enumerated() {
      let key = key(definition.label)
      let isFirst = defined.insert(key).inserted
      if isFirst, used.contains(key), !key.hasPrefix("^"), leads(definition, to: addresses) { continue }
      var end = text.range(ofLine: definition.line).upperBound
      var line = definition.line + 1
      let next = index + 1 < lost.count ? lost[index + 1].line : text.lineCount + 1
      while line < next, line <= text.lineCount, !covered[line], !isBlank(line) {
        end = text.range(ofLine: line).upperBound
        line += 1
      }
      let range = text.file(definition.label.lowerBound - 1..<end)
      let label = String(decoding: text.bytes[definition.label], as: UTF8.self)
      if label.hasPrefix("^") {
        findings.report(
          .footnoteMalformed, range, "Footnote '[\(label)]:' cannot be read",
          help: "Write '[^label]: text' at the start of a line, the label without spaces, after an empty line.")
      } else {
        findings.report(
          .linkDefinitionUnused, range,
          isFirst ? "Nothing refers to the link '[\(label)]'" : "The link '[\(label)]' is defined twice",
          help: isFirst
            ? "Its text appears nowhere; write '[text][\(label)]' where the link belongs, or delete the line."
            : "The first definition is used; delete one of them.")
      }
    }
  }

  private func coveredLines(_ source: ParsedSource) -> [Bool] {
    var covered = [Bool](repeating: false, count: text.lineCount + 2)
    for (index, node) in source.nodes.enumerated() {
      guard node.isLeafBlock else { continue }
      let hasText = node.kind == .paragraph || node.kind == .heading
      let shift = hasText ? source.definitionLines(ofParagraph: index) : 0
      let first = node.startLine + shift
      guard first >= 0, node.endLine < covered.count, first <= node.endLine else { continue }
      for line in first...node.endLine { covered[line] = true }
    }
    return covered
  }

  private static func addresses(_ source: ParsedSource) -> Set<[UInt8]> {
    Set(source.nodes.filter { $0.kind == .link || $0.kind == .image }.map { Array(source.literal($0)) })
  }

  /// Whether some link has a definition's address; one with backslashes or entities is taken on trust.
  private func leads(_ definition: Definition, to addresses: Set<[UInt8]>) -> Bool {
    var address = text.bytes[(definition.label.upperBound + 2)...].drop(while: ASCII.isSpace)
    address = address.prefix { !ASCII.isSpace($0) }
    if address.first == 0x3C, address.last == 0x3E { address = address.dropFirst().dropLast() }
    return address.contains { [ASCII.backslash, 0x26, 0x3C].contains($0) } || addresses.contains(Array(address))
  }

  private func usedLabels(except labels: Set<Int>) -> Set<String> {
    var used: Set<String> = []
    var start: Int?
    for (index, byte) in text.bytes.enumerated() {
      if byte == 0x5B {
        start = index + 1
      } else if byte == 0x5D, let open = start {
        if !labels.contains(open), index - open < 1000 { used.insert(key(open..<index)) }
        start = nil
      }
    }
    return used
  }

  /// A label as CommonMark compares it: case and the kind of white space do not matter.
  private func key(_ label: Range<Int>) -> String {
    let words = text.bytes[label].split(whereSeparator: ASCII.isSpace).joined(separator: [ASCII.space])
    return String(decoding: Array(words), as: UTF8.self).lowercased()
  }

  private func isBlank(_ line: Int) -> Bool {
    text.bytes[text.range(ofLine: line)].allSatisfy { ASCII.isBlank($0) || $0 == 0x3E }
  }

  private static func definition(closing index: Int, in text: PreparedText) -> Definition? {
    var start = index
    while start > 0, text.bytes[start - 1] != 0x5B {
      start -= 1
      if index - start > 1000 || text.bytes[start] == 0x5D { return nil }
    }
    guard start > 0, start < index else { return nil }
    let line = text.line(at: start)
    let before = text.bytes[text.range(ofLine: line).lowerBound..<start - 1]
    let isPrefix = before.allSatisfy {
      ASCII.isBlank($0) || ASCII.isDigit($0) || [0x3E, 0x2D, 0x2A, 0x2B, 0x2E, 0x29].contains($0)
    }
    return isPrefix ? Definition(line: line, label: start..<index) : nil
  }
}

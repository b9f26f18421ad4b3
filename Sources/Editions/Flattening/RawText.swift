import Markup

/// Running text as it is gathered from inlines, before its spaces are tidied and its typography is done.
struct RawText {
  private(set) var bytes: [UInt8] = []
  private var spans: [RichText.Span] = []
  private var quotations: [Quotation] = []

  init() {}

  init(_ text: String) { append(text) }

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds text; control characters become spaces and what no XML may hold becomes U+FFFD.
  mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { bytes[index] = 0x20 }
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { blankOut(index..<(index + 2)) }
      if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        bytes[index + 2] = 0xBD
      }
    }
  }

  private mutating func blankOut(_ range: Range<Int>) {
    for index in range { bytes[index] = 0x20 }
  }

  mutating func appendLineBreak() { bytes.append(0x0A) }

  /// Adds a straight quotation mark of known direction.
  mutating func appendQuote(opens: Bool) {
    quotations.append(Quotation(offset: bytes.count, opens: opens))
    bytes.append(0x22)
  }

  /// Begins a span.
  /// - Returns: what to give to ``end(_:)``.
  mutating func begin(_ element: RichText.Element) -> Int {
    spans.append(RichText.Span(element, bytes.count..<bytes.count))
    return spans.count - 1
  }

  /// Ends a span at the end of the text so far.
  mutating func end(_ span: Int) { spans[span].range = spans[span].range.lowerBound..<bytes.count }

  /// The text with runs of spaces collapsed, ends trimmed and typography done; spans without text are dropped.
  func set(rules: TypographyRules?) -> RichText {
    let tidy = tidied()
    let text = RichText(utf8: tidy.bytes, spans: tidy.spans.filter { !$0.range.isEmpty })
    return Typography.apply(to: text, quotations: tidy.quotations, rules: rules)
  }

  private var isTidy: Bool {
    var before: UInt8 = 0x0A
    for byte in bytes {
      if before == 0x20 || before == 0x0A, byte == 0x20 || byte == 0x0A { return false }
      before = byte
    }
    return before != 0x20 && before != 0x0A
  }

  private func tidied() -> RawText {
    guard !isTidy else { return self }
    var result = RawText()
    var moved = [Int](repeating: 0, count: bytes.count + 1)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x20 || bytes[index] == 0x0A else {
        moved[index] = result.bytes.count
        result.bytes.append(bytes[index])
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
      let isInside = !result.bytes.isEmpty && index < bytes.count
      let hasBreak = bytes[start..<index].contains(0x0A)
      for offset in start..<index {
        moved[offset] = result.bytes.count
        guard isInside else { continue }
        if bytes[offset] == 0x0A || (offset == start && !hasBreak) { result.bytes.append(bytes[offset]) }
      }
    }
    moved[bytes.count] = result.bytes.count
    result.spans = spans.map { span in
      RichText.Span(span.element, moved[span.range.lowerBound]..<moved[span.range.upperBound])
    }
    result.quotations = quotations.map { Quotation(offset: moved[$0.offset], opens: $0.opens) }
    return result
  }
}

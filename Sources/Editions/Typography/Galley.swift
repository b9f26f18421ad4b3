/// A paragraph while its typography is done: its characters, each with the place it came from, so that spans find their
/// places again when characters were exchanged, put in or taken out.
struct Galley {
  /// A character.
  struct Unit {
    var scalar: UInt32
    /// The byte of the source text it came from, or stands before; never falls from unit to unit.
    var source: Int32
    /// The index of its region: the language around it.
    var region: Int32
    var traits: Traits
  }

  /// What is known of a character beside its value.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Not to be touched: code, keyboard input, addresses, footnote marks.
    static let fixed = Traits(rawValue: 1)
    /// A footnote's mark.
    static let mark = Traits(rawValue: 2)
    /// A straight quotation mark that opens, whatever stands around it.
    static let opens = Traits(rawValue: 4)
    /// A straight quotation mark that closes, whatever stands around it.
    static let closes = Traits(rawValue: 8)
  }

  /// Stands for what is before the first and behind the last character.
  static let edge: UInt32 = Characters.newline
  /// Stands for a fixed character when its surroundings are looked at: neither letter, digit nor punctuation.
  static let opaque: UInt32 = 0xFFFC
  /// Takes the place of a character that is to be taken out.
  static let deleted: UInt32 = 0xFFFF_FFFF

  var units: [Unit] = []
  /// The rules of each region; nil for a language without rules.
  private(set) var regions: [TypographyRules?] = []
  private let spans: [RichText.Span]

  /// Takes a text apart.
  /// - Parameters:
  ///   - text: the text.
  ///   - quotations: byte offsets of straight quotation marks whose direction is known; sorted.
  ///   - rules: the rules of the text's language.
  init(_ text: RichText, quotations: [Quotation], rules: TypographyRules?) {
    spans = text.spans
    regions = [rules]
    units.reserveCapacity(text.utf8.count + text.utf8.count / 16)

    var open: [(end: Int, region: Int32, traits: Traits)] = []
    var nextSpan = 0
    var nextQuotation = 0
    var offset = 0
    while offset < text.utf8.count {
      while let last = open.last, last.end <= offset { open.removeLast() }
      while nextSpan < spans.count, spans[nextSpan].range.lowerBound <= offset {
        let span = spans[nextSpan]
        nextSpan += 1
        var traits = open.last?.traits ?? []
        var region = open.last?.region ?? 0
        switch span.element {
        case .code, .keyboard: traits.insert(.fixed)
        case .footnoteMark: traits.formUnion([.fixed, .mark])
        case .language(let tag):
          regions.append(Languages.typography(ofTag: tag))
          region = Int32(regions.count - 1)
        default: continue
        }
        open.append((span.range.upperBound, region, traits))
      }
      var traits = open.last?.traits ?? []
      if nextQuotation < quotations.count, quotations[nextQuotation].offset == offset {
        traits.insert(quotations[nextQuotation].opens ? .opens : .closes)
        nextQuotation += 1
      }
      let (scalar, length) = Self.decode(text.utf8, at: offset)
      units.append(Unit(scalar: scalar, source: Int32(offset), region: open.last?.region ?? 0, traits: traits))
      offset += length
    }
  }

  /// The character at an index as its neighbours see it.
  func context(_ index: Int) -> UInt32 {
    guard index >= 0, index < units.count else { return Self.edge }
    return units[index].traits.contains(.fixed) ? Self.opaque : units[index].scalar
  }

  /// The rules for the character at an index; nil when it is not to be touched.
  func rules(_ index: Int) -> TypographyRules? {
    let unit = units[index]
    return unit.traits.contains(.fixed) ? nil : regions[Int(unit.region)]
  }

  /// Whether the character at an index is a space that may be exchanged.
  func isFreeSpace(_ index: Int) -> Bool {
    guard index >= 0, index < units.count else { return false }
    return !units[index].traits.contains(.fixed) && Characters.isSpace(units[index].scalar)
  }

  /// Takes out the characters marked as deleted.
  mutating func compact() {
    guard units.contains(where: { $0.scalar == Self.deleted }) else { return }
    units.removeAll { $0.scalar == Self.deleted }
  }

  /// Puts the text together again, each span over the characters it was over.
  func assembled() -> RichText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count + units.count / 8)
    var starts: [Int] = []
    if !spans.isEmpty { starts.reserveCapacity(units.count) }
    for unit in units {
      if !spans.isEmpty { starts.append(bytes.count) }
      Self.encode(unit.scalar, into: &bytes)
    }

    func moved(_ source: Int) -> Int {
      var low = 0
      var high = units.count
      while low < high {
        let middle = (low + high) / 2
        if Int(units[middle].source) < source { low = middle + 1 } else { high = middle }
      }
      return low < starts.count ? starts[low] : bytes.count
    }
    let moved = spans.compactMap { span -> RichText.Span? in
      let range = moved(span.range.lowerBound)..<moved(span.range.upperBound)
      return range.isEmpty ? nil : RichText.Span(span.element, range)
    }
    return RichText(utf8: bytes, spans: moved)
  }

  private static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for next in bytes[(offset + 1)..<(offset + length)] {
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(scalar) == nil ? (0xFFFD, length) : (scalar, length)
  }

  private static func encode(_ scalar: UInt32, into bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) {
      bytes.append(contentsOf: encoded)
    }
  }
}

/// A straight quotation mark in a text whose direction is known, because an element put it there.
struct Quotation: Sendable, Hashable {
  /// Its byte offset.
  var offset: Int
  /// Whether it opens.
  var opens: Bool
}

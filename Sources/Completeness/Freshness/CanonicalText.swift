/// Text without what does not matter to a translator: how it is wrapped and spaced, how quotation marks are written, in
/// which form Unicode has its accents.
enum CanonicalText {
  /// The text in the form that is compared.
  ///
  /// Runs of blanks, line ends and no-break spaces become one space; there is none before `; : ! ?`, inside « », and at
  /// both ends. Quotation marks become `"` and `'`, an ellipsis three full stops. Soft hyphens and other characters
  /// without a shape go. Letters and the accents that follow them become one character where there is one.
  /// - Parameter text: UTF-8; control characters are kept.
  static func of(_ text: [UInt8]) -> [UInt8] {
    let text = text.contains { $0 == 0xCC || $0 == 0xCD } ? Composition.composing(text) : text
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var hasSpace = false
    var dropsSpace = true
    var place = 0
    while place < text.count {
      // Most of a text needs no second look.
      let start = place
      while place < text.count, isPlain(text[place]) { place += 1 }
      if place > start {
        if hasSpace, !dropsSpace { result.append(0x20) }
        hasSpace = false
        dropsSpace = false
        result.append(contentsOf: text[start..<place])
        continue
      }
      let byte = text[place]
      let (action, length) = byte < 0x80 ? (ascii(byte), 1) : wide(text, place)
      switch action {
      case .space: hasSpace = true
      case .nothing: break
      case .copy, .write, .ellipsis, .closing, .opening:
        let closes = if case .closing = action { true } else { false }
        if hasSpace, !dropsSpace, !closes { result.append(0x20) }
        hasSpace = false
        dropsSpace = false
        switch action {
        case .write(let other), .closing(let other): result.append(other)
        case .ellipsis: result += [0x2E, 0x2E, 0x2E]
        case .opening(let other):
          result.append(other)
          dropsSpace = true
        default: result += text[place..<place + length]
        }
      }
      place += length
    }
    return result
  }

  private enum Action {
    case copy
    case space
    case nothing
    case write(UInt8)
    case ellipsis
    /// What takes no space before it.
    case closing(UInt8)
    /// What takes no space behind it.
    case opening(UInt8)
  }

  /// Whether a byte is copied whatever is around it: ASCII but for blanks and `! : ; ?`, the letters from U+00C0 to
  /// U+027F, and the later bytes of any character.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20, 0x21, 0x3A, 0x3B, 0x3F: false
    default: byte < 0xC0 || (0xC3...0xC9).contains(byte)
    }
  }

  private static func ascii(_ byte: UInt8) -> Action {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: .space
    case 0x21, 0x3A, 0x3B, 0x3F: .closing(byte)
    default: .copy
    }
  }

  /// What becomes of a character beyond ASCII, and its bytes.
  private static func wide(_ text: [UInt8], _ place: Int) -> (Action, Int) {
    let byte = text[place]
    let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1, text.count - place)
    guard length > 1 else { return (.copy, length) }
    let next = text[place + 1]
    let last = text[place + length - 1]
    switch (byte, next) {
    case (0xC2, 0xA0): return (.space, length)
    case (0xC2, 0xAD): return (.nothing, length)
    case (0xC2, 0xAB): return (.opening(0x22), length)
    case (0xC2, 0xBB): return (.closing(0x22), length)
    // A letter that is an apostrophe.
    case (0xCA, 0xBC): return (.write(0x27), length)
    case (0xE2, 0x80):
      switch last {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return (.space, length)
      case 0x8B...0x8F: return (.nothing, length)
      case 0x98...0x9B, 0xB9, 0xBA: return (.write(0x27), length)
      case 0x9C...0x9F: return (.write(0x22), length)
      case 0xA6: return (.ellipsis, length)
      default: return (.copy, length)
      }
    case (0xE2, 0x81) where last == 0xA0: return (.nothing, length)
    case (0xEF, 0xBB) where last == 0xBF: return (.nothing, length)
    default: return (.copy, length)
    }
  }
}

/// Joins letters and the accents that follow them, as Unicode's normalisation form C does.
private enum Composition {
  /// The text with letters and accents joined where one character stands for both.
  static func composing(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for character in String(decoding: text, as: UTF8.self) {
      if character.utf8.count > 2, let scalar = composed[character] {
        result += Array(String(scalar).utf8)
      } else {
        result += Array(character.utf8)
      }
    }
    return result
  }

  /// The letters with accents of the Latin, Greek and Cyrillic alphabets. Swift takes characters for equal that Unicode
  /// takes for equal, so a letter with accents behind it finds the letter that has them.
  private static let composed: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF]
    var result: [Character: Unicode.Scalar] = [:]
    for scalar in blocks.flatMap({ $0 }).compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
      let character = Character(scalar)
      if result[character] == nil { result[character] = scalar }
    }
    return result
  }()
}

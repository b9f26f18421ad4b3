/// What is a letter in UTF-8, and which small letter a capital has.
package enum LetterTable {
  /// The bytes of the letter or digit at a place; 0 if none stands there.
  @inline(__always)
  package static func letterLength(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Int {
    let byte = buffer[place]
    if byte < 0x80 {
      return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) ? 1 : 0
    }
    return longLetterLength(buffer, at: place, end: end)
  }

  /// Whether a letter or digit stands anywhere in some bytes.
  static func holdsLetter(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    buffer.indices.contains { letterLength(buffer, at: $0, end: buffer.count) > 0 }
  }

  private static func longLetterLength(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Int {
    let byte = buffer[place]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
    guard length > 0, place + length <= end else { return 0 }
    let next = buffer[place + 1]
    switch byte {
    case 0xC2: return next == 0xAA || next == 0xB5 || next == 0xBA ? 2 : 0  // ª µ º; the rest of U+0080–00BF is signs
    case 0xC3: return next == 0x97 || next == 0xB7 ? 0 : 2  // × ÷
    case 0xE2: return next < 0xB0 ? 0 : 3  // U+2000–2BFF: punctuation and signs
    case 0xE3: return next == 0x80 ? 0 : 3  // U+3000–303F: CJK punctuation
    case 0xEF: return next >= 0xB8 ? 0 : 3  // U+FE00–FFFF: forms, byte order mark
    case 0xF0: return next == 0x9F ? 0 : 4  // U+1F000–1FFFF: pictures
    default: return length
    }
  }

  /// The bytes of the combining mark (U+0300 to U+036F) at a place; 0 if none stands there.
  @inline(__always)
  package static func markLength(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Int {
    guard place + 1 < end, buffer[place] == 0xCC || (buffer[place] == 0xCD && buffer[place + 1] < 0xB0) else {
      return 0
    }
    return 2
  }

  /// Tells the folded bytes of a letter, joined with the combining mark behind it.
  @inline(__always)
  package static func fold(
    _ buffer: UnsafeBufferPointer<UInt8>, at place: Int, length: Int, end: Int, _ add: (UInt8) -> Void
  ) {
    let byte = buffer[place]
    if length == 1 {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if place + 2 < end, buffer[place + 1] == 0xCC, let joined = composed(small, buffer[place + 2]) {
        add(0xC3)
        add(joined)
      } else {
        add(small)
      }
      return
    }
    if length == 2 {
      let scalar = foldedScalar(UInt32(byte & 0x1F) << 6 | UInt32(buffer[place + 1] & 0x3F))
      if scalar >= 0x80, scalar < 0x800 {
        add(UInt8(0xC0 | scalar >> 6))
        add(UInt8(0x80 | scalar & 0x3F))
        return
      }
    }
    for offset in place..<place + length { add(buffer[offset]) }
  }

  /// The small letter of a capital below U+0800.
  private static func foldedScalar(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x178: 0xFF
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }

  /// The second byte (behind C3) of a small letter with the accent that CC and a second byte combine with it.
  private static func composed(_ letter: UInt8, _ mark: UInt8) -> UInt8? {
    switch (letter, mark) {
    case (0x61, 0x80): 0xA0
    case (0x61, 0x81): 0xA1
    case (0x61, 0x82): 0xA2
    case (0x61, 0x83): 0xA3
    case (0x61, 0x88): 0xA4
    case (0x63, 0xA7): 0xA7
    case (0x65, 0x80): 0xA8
    case (0x65, 0x81): 0xA9
    case (0x65, 0x82): 0xAA
    case (0x65, 0x88): 0xAB
    case (0x69, 0x80): 0xAC
    case (0x69, 0x81): 0xAD
    case (0x69, 0x82): 0xAE
    case (0x69, 0x88): 0xAF
    case (0x6E, 0x83): 0xB1
    case (0x6F, 0x80): 0xB2
    case (0x6F, 0x81): 0xB3
    case (0x6F, 0x82): 0xB4
    case (0x6F, 0x83): 0xB5
    case (0x6F, 0x88): 0xB6
    case (0x75, 0x80): 0xB9
    case (0x75, 0x81): 0xBA
    case (0x75, 0x82): 0xBB
    case (0x75, 0x88): 0xBC
    default: nil
    }
  }
}

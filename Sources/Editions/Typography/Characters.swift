/// The characters that typography knows by name, and the classes it sorts the others into.
enum Characters {
  static let space: UInt32 = 0x20
  static let noBreakSpace: UInt32 = 0xA0
  static let narrowNoBreakSpace: UInt32 = 0x202F
  static let newline: UInt32 = 0x0A
  static let straightDouble: UInt32 = 0x22
  static let straightSingle: UInt32 = 0x27
  static let hyphen: UInt32 = 0x2D
  static let enDash: UInt32 = 0x2013
  static let emDash: UInt32 = 0x2014
  static let ellipsis: UInt32 = 0x2026
  static let openGuillemet: UInt32 = 0xAB
  static let closeGuillemet: UInt32 = 0xBB
  static let openSingle: UInt32 = 0x2018
  static let apostrophe: UInt32 = 0x2019
  static let openDouble: UInt32 = 0x201C
  static let closeDouble: UInt32 = 0x201D
  static let lowDouble: UInt32 = 0x201E
  static let prime: UInt32 = 0x2032
  static let doublePrime: UInt32 = 0x2033

  /// Spaces that typography may exchange for one another; not tabs, which rich text does not hold.
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == space || scalar == noBreakSpace || scalar == narrowNoBreakSpace || scalar == 0x2009
  }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  static func isASCIILetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIILetter(scalar) }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  static func isUppercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x41 < 26 }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Letters of ASCII and Latin-1 in lower case; enough to compare with words of a rule.
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    if scalar &- 0x41 < 26 || (scalar &- 0xC0 < 31 && scalar != 0xD7) { return scalar + 0x20 }
    return scalar
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, openGuillemet, openSingle, openDouble, lowDouble, 0xBF, 0xA1, 0x2039: true
    default: false
    }
  }

  static func isDash(_ scalar: UInt32) -> Bool { scalar == hyphen || scalar &- 0x2010 < 6 }

  /// What may stand behind a finished word: spaces, ends, closing marks, punctuation, dashes.
  static func endsWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case newline, 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, closeGuillemet, apostrophe,
      closeDouble, ellipsis, 0x203A, straightDouble, straightSingle, openGuillemet, openDouble:
      true
    default: isSpace(scalar) || isDash(scalar)
    }
  }
}

/// How many cells of a terminal a text takes.
///
/// Wide and full-width characters (Unicode Standard Annex #11, East Asian Width W and F) take two cells, marks that
/// combine and characters without a shape take none, everything else takes one; a character in the reader's sense
/// (a grapheme cluster) never takes more than two.
public enum DisplayWidth {
  /// The cells of a text without line ends or tabs, which count as nothing.
  public static func cells(of text: some StringProtocol) -> Int {
    // Finding grapheme clusters is slow, and needless in most texts.
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
      isPlain(bytes) ? bytes.reduce(0) { $1 & 0xC0 == 0x80 || $1 < 0x20 || $1 == 0x7F ? $0 : $0 + 1 } : nil
    }
    if let plain, let plain { return plain }
    var count = 0
    for character in text { count += cells(of: character) }
    return count
  }

  /// Whether every scalar of a text is a character of one cell by itself, apart from the control characters of ASCII:
  /// U+0020 to U+007E, U+00A0 to U+02FF, and U+2010 to U+203F without the format characters among them.
  /// - Parameter bytes: UTF-8.
  public static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() where byte >= 0xC2 {
      switch byte {
      case 0xC2:
        guard index + 1 < bytes.count, bytes[index + 1] >= 0xA0 else { return false }
      case 0xC3..<0xCC: continue
      case 0xE2:
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x90,
          !(0xA8...0xAE).contains(bytes[index + 2])
        else { return false }
      default: return false
      }
    }
    return true
  }

  /// The cells of one grapheme cluster, 0 to 2.
  public static func cells(of character: Character) -> Int {
    var count = 0
    for scalar in character.unicodeScalars {
      // Variation selector 16 asks for the picture form of what came before, which is wide.
      if scalar.value == 0xFE0F, count > 0 { return 2 }
      count += cells(of: scalar)
      if count >= 2 { return 2 }
    }
    return count
  }

  /// The cells of one Unicode scalar, 0 to 2.
  public static func cells(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (value >= 0x7F && value < 0xA0) ? 0 : 1 }
    if isZeroWidth(scalar) { return 0 }
    return value >= 0x1100 && isWide(value) ? 2 : 1
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    // The vowels and final consonants of Hangul syllables join the consonant before them.
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }

  /// The ranges of EastAsianWidth.txt whose class is W or F, joined over code points that are not assigned.
  static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CD5, 0x18D00...0x18D08,
    0x1AFF0...0x1B122, 0x1B150...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265, 0x1F300...0x1F320,
    0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E,
    0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5,
    0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF,
    0x20000...0x3FFFD,
  ]
}

internal import CHyphen
internal import Glibc

/// libhyphen dictionaries of some languages.
struct HyphenatorSet: ~Copyable {
  /// Where Debian keeps the dictionaries, and which serves each language.
  static let dictionaries: [(language: String, path: String, package: String)] = [
    ("fr", "/usr/share/hyphen/hyph_fr.dic", "hyphen-fr"),
    ("en", "/usr/share/hyphen/hyph_en_GB.dic", "hyphen-en-gb"),
    ("es", "/usr/share/hyphen/hyph_es_ES.dic", "hyphen-es"),
  ]

  private var loaded: [(language: String, dictionary: HyphenationDictionary)] = []
  /// Fewest letters before and after a hyphen.
  private static let minimumBefore = 2
  private static let minimumAfter = 3
  /// Shorter words are never hyphenated.
  private static let minimumLetters = 5

  /// Loads the dictionary of a language.
  /// - Returns: whether there is one.
  mutating func load(_ language: String) -> Bool {
    guard index(of: language) < 0 else { return true }
    guard let entry = HyphenatorSet.dictionaries.first(where: { $0.language == language }),
      let dictionary = HyphenationDictionary.shared(entry.path)
    else { return false }
    loaded.append((language, dictionary))
    return true
  }

  /// The package of a language's dictionary, if the language has one and it is not loaded.
  func missingPackage(of language: String) -> String? {
    guard index(of: language) < 0 else { return nil }
    return HyphenatorSet.dictionaries.first { $0.language == language }?.package
  }

  /// The index of a language's dictionary, or -1.
  func index(of language: String) -> Int { loaded.firstIndex { $0.language == language } ?? -1 }

  /// The places where a token may be hyphenated.
  /// - Parameters:
  ///   - token: UTF-8 of a word with whatever punctuation stands at it.
  ///   - language: an index from ``index(of:)``.
  /// - Returns: bytes of the token before each, ascending; each run of letters is a word of its own.
  func points(in token: ArraySlice<UInt8>, language: Int) -> [Int] {
    guard token.count >= HyphenatorSet.minimumLetters, loaded.indices.contains(language) else { return [] }
    var points: [Int] = []
    token.withUnsafeBufferPointer { bytes in
      var start = -1
      var index = 0
      while index < bytes.count {
        let (size, kind) = HyphenatorSet.character(in: bytes, at: index)
        switch kind {
        case .letter:
          if start < 0 { start = index }
        case .other:
          if start >= 0 { addPoints(of: start..<index, in: bytes, language: language, to: &points) }
          start = -1
        case .code:
          // A digit beside the letters makes it a code or an address, not a word.
          points = []
          return
        }
        index += size
      }
      if start >= 0 { addPoints(of: start..<bytes.count, in: bytes, language: language, to: &points) }
    }
    return points
  }

  private enum Kind { case letter, code, other }

  /// What a character is, and its bytes.
  private static func character(in token: UnsafeBufferPointer<UInt8>, at index: Int) -> (size: Int, kind: Kind) {
    let byte = token[index]
    if (byte | 0x20) &- 0x61 < 26 { return (1, .letter) }
    switch byte {
    case 0x30...0x39, 0x40, 0x2F, 0x5F: return (1, .code)
    case 0..<0x80: return (1, .other)
    // U+00C0 to U+017F, all letters but the signs of multiplication and division.
    case 0xC3 where index + 1 < token.count: return (2, token[index + 1] & 0xDF == 0x97 ? .other : .letter)
    case 0xC4, 0xC5: return (2, .letter)
    // U+2010 to U+2027, the punctuation that most words have at them.
    case 0xE2 where index + 2 < token.count && token[index + 1] == 0x80 && (0x90...0xA7).contains(token[index + 2]):
      return (3, .other)
    default: return rare(in: token, at: index)
    }
  }

  private static func rare(in token: UnsafeBufferPointer<UInt8>, at index: Int) -> (size: Int, kind: Kind) {
    let byte = token[index]
    let size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let text = String(decoding: token[index..<min(index + size, token.count)], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return (size, .other) }
    if scalar.properties.isAlphabetic { return (size, .letter) }
    return (size, scalar.properties.numericType != nil ? .code : .other)
  }

  /// Room for a word of ``longestWord`` bytes and what libhyphen writes beyond it.
  private static let room = 112
  private static let longestWord = 100

  private func addPoints(
    of word: Range<Int>, in token: UnsafeBufferPointer<UInt8>, language: Int, to points: inout [Int]
  ) {
    guard word.count >= HyphenatorSet.minimumLetters, word.count < HyphenatorSet.longestWord else { return }
    // libhyphen searches the word as a C string as well, so it must end with a zero.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2 * HyphenatorSet.room) { buffer in
      buffer.initialize(repeating: 0)
      let marks = UnsafeMutableBufferPointer(rebasing: buffer[HyphenatorSet.room...])
      var letters = 0
      var hasSmall = false
      for place in 0..<word.count {
        let byte = token[word.lowerBound + place]
        if byte & 0xC0 != 0x80 { letters += 1 }
        if byte &- 0x61 < 26 { hasSmall = true }
        buffer[place] = CChar(bitPattern: byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      // An acronym is not hyphenated at all.
      guard letters >= HyphenatorSet.minimumLetters, hasSmall else { return }
      if letters < word.count, !HyphenatorSet.lowerLetters(UnsafeMutableBufferPointer(rebasing: buffer[..<word.count]))
      {
        return
      }
      var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      var positions: UnsafeMutablePointer<Int32>?
      var cuts: UnsafeMutablePointer<Int32>?
      let status = hnj_hyphen_hyphenate2(
        loaded[language].dictionary.handle, buffer.baseAddress, Int32(word.count), marks.baseAddress, nil,
        &replacements,
        &positions, &cuts)
      if let replacements {
        for index in 0..<word.count { free(replacements[index]) }
        free(replacements)
      }
      free(positions)
      free(cuts)
      guard status == 0 else { return }

      // libhyphen marks by character in UTF-8 dictionaries: mark k is the break behind character k.
      var character = -1
      for index in word where token[index] & 0xC0 != 0x80 {
        if character >= 0, marks[character] & 1 == 1, character + 1 >= HyphenatorSet.minimumBefore,
          letters - character - 1 >= HyphenatorSet.minimumAfter
        {
          points.append(index)
        }
        character += 1
      }
    }
  }

  /// Puts the letters beyond ASCII into lower case.
  /// - Returns: whether that could be done without changing the length, which would shift the points.
  private static func lowerLetters(_ word: UnsafeMutableBufferPointer<CChar>) -> Bool {
    var isSimple = true
    for index in word.indices.dropLast() where UInt8(bitPattern: word[index]) >= 0xC2 {
      let next = UInt8(bitPattern: word[index + 1])
      switch UInt8(bitPattern: word[index]) {
      case 0xC2: break
      case 0xC3: if next <= 0x9E, next != 0x97 { word[index + 1] = CChar(bitPattern: next | 0x20) }
      case 0xC5 where next == 0x92 || next == 0x93: word[index + 1] = CChar(bitPattern: 0x93)
      default: isSimple = false
      }
    }
    if isSimple { return true }
    let lowered = String(decoding: word.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self).lowercased()
    guard lowered.utf8.count == word.count else { return false }
    for (index, byte) in zip(word.indices, lowered.utf8) { word[index] = CChar(bitPattern: byte) }
    return true
  }
}

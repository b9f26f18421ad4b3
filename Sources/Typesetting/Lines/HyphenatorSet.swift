/// The hyphenation patterns of some languages.
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

  /// In bytes.
  private static let longestWord = 100

  private func addPoints(
    of word: Range<Int>, in token: UnsafeBufferPointer<UInt8>, language: Int, to points: inout [Int]
  ) {
    guard word.count >= HyphenatorSet.minimumLetters, word.count < HyphenatorSet.longestWord else { return }
    let patterns = loaded[language].dictionary.patterns
    let length = word.count + 2
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * length + 1) { buffer in
      buffer.initialize(repeating: 0)
      let letters = UnsafeMutableBufferPointer(rebasing: buffer[1..<length - 1])
      guard let count = HyphenatorSet.lower(UnsafeBufferPointer(rebasing: token[word]), into: letters) else { return }
      buffer[0] = 0x2E
      buffer[length - 1] = 0x2E
      let marks = UnsafeMutableBufferPointer(rebasing: buffer[length...])
      patterns.mark(UnsafeBufferPointer(rebasing: buffer[..<length]), marks)

      let before = max(HyphenatorSet.minimumBefore, patterns.fewestBefore)
      let behind = max(HyphenatorSet.minimumAfter, patterns.fewestBehind)
      var character = 0
      for place in letters.indices where letters[place] & 0xC0 != 0x80 {
        if marks[place + 1] & 1 == 1, character >= before, count - character >= behind {
          points.append(word.lowerBound + place)
        }
        character += 1
      }
    }
  }

  /// Puts a word into lower case.
  /// - Returns: how many letters it has; nil if they are too few, if it is an acronym, which is not hyphenated at all, or if it
  ///   changes its length, which would shift the points.
  private static func lower(
    _ word: UnsafeBufferPointer<UInt8>, into lowered: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var letters = 0
    var hasSmall = false
    for (place, byte) in word.enumerated() {
      if byte & 0xC0 != 0x80 { letters += 1 }
      if byte &- 0x61 < 26 { hasSmall = true }
      lowered[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    guard letters >= minimumLetters, hasSmall, letters == word.count || lowerLetters(lowered) else { return nil }
    return letters
  }

  /// Puts the letters beyond ASCII into lower case.
  /// - Returns: whether that could be done without changing the length.
  private static func lowerLetters(_ word: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    var isSimple = true
    for index in word.indices.dropLast() where word[index] >= 0xC2 {
      let next = word[index + 1]
      switch word[index] {
      case 0xC2: break
      case 0xC3: if next <= 0x9E, next != 0x97 { word[index + 1] = next | 0x20 }
      case 0xC5 where next == 0x92 || next == 0x93: word[index + 1] = 0x93
      default: isSimple = false
      }
    }
    if isSimple { return true }
    let lowered = String(decoding: word, as: UTF8.self).lowercased()
    guard lowered.utf8.count == word.count else { return false }
    for (index, byte) in zip(word.indices, lowered.utf8) { word[index] = byte }
    return true
  }
}

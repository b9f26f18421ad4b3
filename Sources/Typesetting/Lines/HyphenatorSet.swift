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

  private var loaded: [(language: String, dictionary: UnsafeMutablePointer<HyphenDict>)] = []
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
      let dictionary = hnj_hyphen_load(entry.path)
    else { return false }
    loaded.append((language, dictionary))
    return true
  }

  deinit { for entry in loaded { hnj_hyphen_free(entry.dictionary) } }

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
  /// - Returns: byte offsets, ascending; each run of letters is a word of its own.
  func points(in token: [UInt8], language: Int) -> [Int] {
    guard token.count >= HyphenatorSet.minimumLetters, loaded.indices.contains(language) else { return [] }
    var points: [Int] = []
    var start = -1
    var index = 0
    while index < token.count {
      let (size, kind) = HyphenatorSet.character(in: token, at: index)
      switch kind {
      case .letter:
        if start < 0 { start = index }
      case .other:
        if start >= 0 { points += wordPoints(token[start..<index], language: language) }
        start = -1
      case .code:
        // A digit beside the letters makes it a code or an address, not a word.
        return []
      }
      index += size
    }
    if start >= 0 { points += wordPoints(token[start...], language: language) }
    return points
  }

  private enum Kind { case letter, code, other }

  /// What a character is, and its bytes.
  private static func character(in token: [UInt8], at index: Int) -> (size: Int, kind: Kind) {
    let byte = token[index]
    if byte < 0x80 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: return (1, .letter)
      case 0x30...0x39, 0x40, 0x2F, 0x5F: return (1, .code)
      default: return (1, .other)
      }
    }
    let size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let text = String(decoding: token[index..<min(index + size, token.count)], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return (size, .other) }
    if scalar.properties.isAlphabetic { return (size, .letter) }
    return (size, scalar.properties.numericType != nil ? .code : .other)
  }

  private func wordPoints(_ word: ArraySlice<UInt8>, language: Int) -> [Int] {
    let lowered = Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
    // Capitals whose lower case has another length would shift the points; an acronym is not hyphenated at all.
    guard lowered.count == word.count, !isAcronym(word) else { return [] }
    var letters = 0
    for byte in lowered where byte & 0xC0 != 0x80 { letters += 1 }
    guard letters >= HyphenatorSet.minimumLetters, lowered.count < 100 else { return [] }

    var marks = [CChar](repeating: 0, count: lowered.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?
    // libhyphen searches the word as a C string as well, so it must end with a zero.
    let status = (lowered + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        hnj_hyphen_hyphenate2(
          loaded[language].dictionary, $0.baseAddress, Int32(lowered.count), &marks, nil, &replacements, &positions,
          &cuts)
      }
    }
    if let replacements {
      for index in 0..<lowered.count { free(replacements[index]) }
      free(replacements)
    }
    free(positions)
    free(cuts)
    guard status == 0 else { return [] }

    // libhyphen marks by character in UTF-8 dictionaries: mark k is the break behind character k.
    var result: [Int] = []
    var character = -1
    for (index, byte) in lowered.enumerated() {
      guard byte & 0xC0 != 0x80 else { continue }
      if character >= 0, marks[character] & 1 == 1, character + 1 >= HyphenatorSet.minimumBefore,
        letters - character - 1 >= HyphenatorSet.minimumAfter
      {
        result.append(word.startIndex + index)
      }
      character += 1
    }
    return result
  }

  private func isAcronym(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { !(0x61...0x7A).contains($0) }
  }
}

/// What two texts in different languages may share: addresses, pictures, names, numbers, code.
struct Features: Sendable {
  /// Hashes of what was found, sorted, each once, with what it is worth.
  private(set) var tokens: [(hash: UInt64, weight: Float)] = []
  /// The number of words.
  private(set) var words = 0

  /// What a shared thing is worth.
  enum Weight {
    static let id: Float = 6
    static let section: Float = 3
    static let address: Float = 3
    static let code: Float = 2
    static let number: Float = 1
    static let name: Float = 0.7
    static let word: Float = 0.4
    static let title: Float = 1.5
  }

  /// Reads the features of ranges of a text.
  init(_ text: EditionText, _ ranges: [Range<Int>], heading: Heading?) {
    var found: [UInt64: Float] = [:]
    func add(_ kind: String, _ value: some StringProtocol, _ weight: Float) {
      let hash = Self.hash(kind, value)
      found[hash] = max(found[hash] ?? 0, weight)
    }
    let bytes = text.text.bytes
    for range in ranges {
      for link in text.parts.links.within(range, { $0.opening.lowerBound }) {
        add("u", Self.neutral(link.address), Weight.address)
      }
      for link in text.parts.autolinks.within(range, { $0.range.lowerBound }) {
        add("u", Self.neutral(link.address), Weight.address)
      }
      for block in text.code.within(range, { $0.lowerBound }) {
        add("c", String(decoding: bytes[block], as: UTF8.self), Weight.code)
      }
      words += Self.scan(bytes, range) { add("w", $0, $1) }
    }
    if let heading {
      _ = Self.scan(Array(heading.title.utf8), 0..<heading.title.utf8.count) { word, _ in add("w", word, Weight.title) }
      if let id = heading.id { add("#", id, Weight.id) }
    }
    tokens = found.map { (hash: $0.key, weight: $0.value) }.sorted { $0.hash < $1.hash }
  }

  /// The features with something added, for what is known of a text beside itself.
  func adding(_ kind: String, _ value: String, _ weight: Float) -> Features {
    var copy = self
    let hash = Self.hash(kind, value)
    guard !copy.tokens.contains(where: { $0.hash == hash }) else { return self }
    copy.tokens.append((hash, weight))
    copy.tokens.sort { $0.hash < $1.hash }
    return copy
  }

  /// Tells words and numbers, capitals made small.
  /// - Returns: the number of words.
  private static func scan(_ bytes: [UInt8], _ range: Range<Int>, _ take: (String, Float) -> Void) -> Int {
    var count = 0
    var place = range.lowerBound
    while place < range.upperBound {
      guard isWord(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < range.upperBound, isWord(bytes[place]) { place += 1 }
      count += 1
      let word = bytes[start..<place]
      let digits = word.count(where: Bytes.isDigit)
      if digits == word.count {
        if digits > 1 { take(String(decoding: word, as: UTF8.self), Weight.number) }
      } else if word.count > 3 || digits > 0 {
        let isName = (0x41...0x5A).contains(word.first ?? 0) || digits > 0
        take(String(decoding: word, as: UTF8.self).lowercased(), isName ? Weight.name : Weight.word)
      }
    }
    return count
  }

  private static func isWord(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte >= 0x80 }

  /// An address without what differs from language to language: scheme, `www.`, the code of a language, query, end.
  static func neutral(_ address: String) -> String {
    var rest = address.lowercased()[...]
    for start in ["https://", "http://", "//", "./", "www."] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    rest = rest.prefix { $0 != "?" }
    let parts = rest.split(separator: "/").filter { $0.utf8.count != 2 }
    return parts.joined(separator: "/")
  }

  /// FNV-1a, which is the same in every run.
  private static func hash(_ kind: String, _ value: some StringProtocol) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in kind.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for byte in value.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

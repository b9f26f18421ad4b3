import Newsroom

extension LinkAddress {
  /// How many digits two addresses must share to be of the same page whatever else they say.
  private static let tellingDigits = 3
  /// The share of letter pairs that a word and its translation have in common.
  private static let likeness = 0.4
  /// The beginning that a word and its translation have in common.
  private static let beginning = 4
  /// The least words of two titles that only one has a number in.
  private static let wordsBesideNumber = 3
  /// The least of a code that still stands for all of it, as with a commit.
  private static let leastCode = 7
  /// The most words, and bytes of them, that are looked at.
  private static let most = (words: 24, bytes: 160)

  /// Whether an address that only a translation has may be that of a page that only its original links to.
  ///
  /// It may be if it is on the same site, both have the same numbers, and the addresses name different languages, or share
  /// enough digits, or what differs in their paths is much alike, as a translated title is.
  /// - Parameters:
  ///   - original: the address in the original.
  ///   - translation: the address in the translation.
  ///   - languages: those that addresses may name.
  static func mayBeSamePage(_ original: String, _ translation: String, languages: [Language]) -> Bool {
    let left = page(key(original, languages: languages))
    let right = page(key(translation, languages: languages))
    let site = host(String(left))
    guard !site.isEmpty, site == host(String(right)) else { return false }
    if left == right || isShortened(left, right) { return true }
    let numbers = (numbers(of: left), numbers(of: right))
    guard numbers.0 == numbers.1 else {
      // A number may be written in words.
      return (numbers.0.isEmpty || numbers.1.isEmpty) && isAlike(left, right, leastWords: wordsBesideNumber)
    }
    if numbers.0.reduce(0, { $0 + $1.count }) >= tellingDigits { return true }
    let named = languages.map { names($0, in: original) }
    return named != languages.map { names($0, in: translation) } || isAlike(left, right)
  }

  /// Whether one address is the other without its parameters, or with the beginning of a long code at its end.
  private static func isShortened(_ left: Substring, _ right: Substring) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard long.hasPrefix(short) else { return false }
    if !short.contains("?"), long.dropFirst(short.count).first == "?" { return true }
    let end = long.split { $0 == "/" || $0 == "?" || $0 == "=" }.last ?? ""
    return end.count > long.count - short.count + leastCode - 1 && end.allSatisfy(\.isHexDigit)
  }

  /// An address without the place in the page.
  private static func page(_ key: String) -> Substring { key.prefix { $0 != "#" } }

  /// The numbers behind the host, sorted.
  private static func numbers(of page: Substring) -> [Substring] {
    page.drop { $0 != "/" && $0 != "?" }.split { !("0"..."9").contains($0) }.sorted()
  }

  /// Whether what differs in two paths is much alike.
  private static func isAlike(_ left: Substring, _ right: Substring, leastWords: Int = 1) -> Bool {
    var left = left.split { $0 == "/" || $0 == "?" }
    var right = right.split { $0 == "/" || $0 == "?" }
    let shared = zip(left, right).prefix { $0 == $1 }.count
    left.removeFirst(shared)
    right.removeFirst(shared)
    while let last = left.last, last == right.last {
      left.removeLast()
      right.removeLast()
    }
    let words = (self.words(of: left), self.words(of: right))
    guard min(words.0.count, words.1.count) >= leastWords else { return false }
    let starts = Set(words.0.filter { $0.count >= beginning }.map { $0.prefix(beginning) })
    let same = words.1.count { $0.count >= beginning && starts.contains($0.prefix(beginning)) }
    return same * 2 >= max(words.0.count, words.1.count) || pairs(words.0, words.1) >= likeness
  }

  /// The words of some parts of an address, in small letters.
  private static func words(of parts: [Substring]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var bytes = 0
    for part in parts {
      for word in part.lowercased().utf8.split(whereSeparator: { !(0x61...0x7A).contains($0) && $0 < 0x80 }) {
        bytes += word.count
        guard words.count < most.words, bytes <= most.bytes else { return words }
        words.append(Array(word))
      }
    }
    return words
  }

  /// The share of the letter pairs of two lists of words that is in both.
  private static func pairs(_ left: [[UInt8]], _ right: [[UInt8]]) -> Double {
    func pairs(_ words: [[UInt8]]) -> [[UInt8]] { words.flatMap { zip($0, $0.dropFirst()).map { [$0, $1] } } }
    let other = pairs(right)
    var counts = Dictionary(pairs(left).map { ($0, 1) }, uniquingKeysWith: +)
    let total = counts.values.reduce(0, +) + other.count
    var shared = 0
    for pair in other {
      guard let count = counts[pair], count > 0 else { continue }
      counts[pair] = count - 1
      shared += 1
    }
    return total == 0 ? 0 : 2 * Double(shared) / Double(total)
  }
}

import Diagnostics
import Newsroom

/// Finds the paragraphs of a translation that are word for word those of its original, whatever language they are in.
struct CopiedText {
  /// The units of the translation that count, names and numbers left out.
  private(set) var judged: [Int] = []
  /// Those that are in the original, too, and not known to be in the translation's own language.
  private(set) var copied: [Int] = []
  /// The words of these.
  private(set) var words = 0

  /// Shorter ones are labels.
  private static let leastWords = 3
  /// So many words of as many letters must begin with a small one: names have fewer, for all their 'de la' and 'van der'.
  private static let leastPlainWords = (count: 2, letters: 4)
  /// What is copied is at least so many paragraphs, or words.
  private static let least = (units: 2, words: 15)

  /// Whether what is copied is most of the text, and too much to be so by chance.
  var isMost: Bool {
    copied.count * 2 >= judged.count && (copied.count >= Self.least.units || words >= Self.least.words)
      && !copied.isEmpty
  }

  /// Compares a translation with its original.
  init(_ pair: TranslationPair) {
    guard pair.original.language != pair.translation.language, !WrongLanguage.isWrong(pair.original) else { return }
    let candidates = Self.candidates(pair)
    // Most translations have none, and need not be looked at closer.
    guard !candidates.isEmpty else { return }
    let outline = pair.translation.outline
    judged = outline.units.indices.filter { Self.isLong(outline.units[$0]) && Self.isPlain(outline, $0) }
    copied = judged.filter(candidates.contains)
    words = copied.reduce(0) { $0 + outline.units[$1].words }
  }

  /// The units of the translation with a text that the original has, too.
  private static func candidates(_ pair: TranslationPair) -> Set<Int> {
    let texts = Set(hashes(pair.original.outline).map(\.hash))
    let reading = pair.translation.reading
    var found: Set<Int> = []
    for (index, hash) in hashes(pair.translation.outline) where texts.contains(hash) {
      // What is in the translation's language, or in a third one, is a quotation in the original.
      if let guess = reading?.guesses[index], guess.language != pair.original.language { continue }
      found.insert(index)
    }
    return found
  }

  private static func hashes(_ outline: Outline) -> [(index: Int, hash: UInt64)] {
    outline.text.withUnsafeBytes { text in
      outline.units.enumerated().filter { isLong($0.element) }.map { index, unit in
        (index, ContentHash.hash(UnsafeRawBufferPointer(rebasing: text[unit.text])))
      }
    }
  }

  private static func isLong(_ unit: TextUnit) -> Bool {
    switch unit.kind {
    case .paragraph, .listItem, .tableRow, .footnote: unit.words >= leastWords
    case .heading, .code, .chart, .picture: false
    }
  }

  /// Whether a unit is more than names and numbers.
  private static func isPlain(_ outline: Outline, _ index: Int) -> Bool {
    plainWords(outline.text[outline.units[index].text]) >= leastPlainWords.count
  }

  /// The words that begin with a small letter and are long enough not to be parts of names, numbers or addresses.
  private static func plainWords(_ text: ArraySlice<UInt8>) -> Int {
    text.split { $0 <= 0x20 }.count { word in
      guard let first = word.first, word.count >= leastPlainWords.letters else { return false }
      return (0x61...0x7A).contains(first) && word.allSatisfy { !(0x2E...0x3A).contains($0) || $0 == word.last }
    }
  }
}

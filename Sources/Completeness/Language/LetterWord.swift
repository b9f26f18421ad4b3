import Newsroom

/// A word as it is read: its letters, small and composed, and what is made of them.
///
/// The letters are in memory that is lent for as long as a text is read; see ``withWord(_:)``.
struct LetterWord: ~Copyable {
  /// More letters than this are not looked at.
  static let mostLetters = 40
  /// Stands for the end of a word in trigrams.
  static let edge: UInt32 = 0x5F

  /// The letters: the bytes of each in UTF-8, put together as a number.
  var letters: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(rebasing: storage[..<count]) }
  private let storage: UnsafeMutableBufferPointer<UInt32>
  /// How many letters there are.
  private(set) var count = 0
  /// FNV-1a over the letters.
  private(set) var hash: UInt64 = LetterWord.seed
  /// Whether it begins with a capital and is longer than a letter.
  private(set) var isCapitalised = false
  /// Whether a letter is beyond ASCII.
  private(set) var isExtended = false

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private init(_ storage: UnsafeMutableBufferPointer<UInt32>) { self.storage = storage }

  /// Lends a word, to read one after the other with it.
  static func withWord<Result>(_ use: (inout LetterWord) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: mostLetters) { storage in
      storage.initialize(repeating: 0)
      var word = LetterWord(storage)
      return use(&word)
    }
  }

  /// The hash of a word in small, composed letters.
  static func hash(_ text: String) -> UInt64 {
    withWord { word in
      word.read(text)
      return word.hash
    }
  }

  /// The key of three letters.
  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    UInt64(first) << 42 ^ UInt64(second) << 21 ^ UInt64(third)
  }

  /// Begins a new word.
  @inline(__always)
  mutating func reset() {
    count = 0
    hash = Self.seed
    isCapitalised = false
    isExtended = false
  }

  /// Adds the letters a to z, small or capital, that stand in a row from a place on, but for one that a combining mark
  /// stands behind.
  /// - Returns: the bytes they take.
  @inline(__always)
  mutating func addPlain(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var place = start
    // Kept apart from the word while letters are added, so that they need not be in memory.
    var (hash, count) = (self.hash, self.count)
    var before = (hash: hash, count: count)
    while place < text.count, Self.isPlain(text[place]) {
      let letter = text[place] | 0x20
      before = (hash, count)
      hash = Self.hash(hash, UInt32(letter))
      if count < Self.mostLetters {
        storage[count] = UInt32(letter)
        count += 1
      }
      place += 1
    }
    if place > start, place < text.count, text[place] == 0xCC || text[place] == 0xCD {
      (hash, count) = before
      place -= 1
    }
    if place > start, self.count == 0 { isCapitalised = text[start] < 0x61 }
    (self.hash, self.count) = (hash, count)
    return place - start
  }

  /// Whether a byte is one of the letters a to z, small or capital.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Adds the letter at a place, with the combining mark behind it.
  /// - Returns: the bytes it takes.
  mutating func addLong(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int, length: Int) -> Int {
    var letter: UInt32 = 0
    LetterTable.fold(buffer, at: place, length: length, end: buffer.count) { letter = letter << 8 | UInt32($0) }
    var written: UInt32 = 0
    for byte in buffer[place..<place + length] { written = written << 8 | UInt32(byte) }
    let mark = LetterTable.markLength(buffer, at: place + length, end: buffer.count)
    if count == 0 {
      isCapitalised = length == 1 ? (0x41...0x5A).contains(buffer[place]) : written != letter
    }
    isExtended = isExtended || letter >= 0x80
    append(letter)
    return length + mark
  }

  /// Reads a text that is a single word, or three letters of one.
  mutating func read(_ text: String) {
    reset()
    var text = text
    text.withUTF8 { buffer in
      var place = 0
      while place < buffer.count {
        let length = LetterTable.letterLength(buffer, at: place, end: buffer.count)
        if length == 0 {
          append(Self.edge)
          place += 1
        } else {
          place += addLong(buffer, at: place, length: length)
        }
      }
    }
  }

  @inline(__always)
  private static func hash(_ hash: UInt64, _ letter: UInt32) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  private mutating func append(_ letter: UInt32) {
    hash = Self.hash(hash, letter)
    guard count < Self.mostLetters else { return }
    storage[count] = letter
    count += 1
  }
}

internal import Synchronization
internal import Typesetting

/// Subsets of fonts, made once for all editions of a build.
public final class FontSubsetCache: Sendable {
  private struct Key: Hashable {
    var face: Int
    var characters: [UInt32]
  }

  /// A subset being made or made; who comes second waits for the first.
  private final class Entry: Sendable {
    let bytes = Mutex<[UInt8]?>(nil)
  }

  private let entries = Mutex<[Key: Entry]>([:])

  /// Makes an empty cache.
  public init() {}

  /// The subset of a face for an edition.
  /// - Parameters:
  ///   - face: the face's index in the theme.
  ///   - font: its font.
  ///   - characters: the characters the edition shows in it.
  /// - Returns: a font file; nil if it cannot be made.
  func subset(face: Int, of font: FontFile, characters: [UInt32]) -> [UInt8]? {
    if characters.allSatisfy(CommonSubset.characters.contains), let common = font.commonSubset { return common.bytes }
    let all = CommonSubset.characters.union(characters).sorted()
    let key = Key(face: face, characters: all)
    let entry = entries.withLock { entries in
      if let known = entries[key] { return known }
      let new = Entry()
      entries[key] = new
      return new
    }
    return entry.bytes.withLock { bytes in
      if bytes == nil { bytes = FontSubset.make(of: font, characters: all) }
      return bytes
    }
  }
}

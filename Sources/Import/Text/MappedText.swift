/// A text made of a file's text by edits, which knows of each byte where in the file it comes from.
struct MappedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var origins: [Int32] = []

  init() {}

  /// Takes a range of a file's bytes.
  init(_ file: [UInt8], in range: Range<Int>) {
    bytes = Array(file[range])
    origins = range.map { Int32(clamping: $0) }
  }

  /// The place in the file of an offset.
  func origin(_ offset: Int) -> Int {
    guard let last = origins.last else { return 0 }
    return offset < origins.count ? Int(origins[max(offset, 0)]) : Int(last) + 1
  }

  /// The bytes of the file of a range.
  func origin(_ range: Range<Int>) -> Range<Int> {
    let start = origin(range.lowerBound)
    let end = range.isEmpty ? start : origin(range.upperBound - 1) + 1
    return start..<max(start, end)
  }

  /// A part of it with edits made. Edits that overlap an earlier one are left out.
  /// - Parameter edits: sorted by where they begin.
  func part(_ range: Range<Int>, _ edits: [TextEdit]) -> MappedText {
    var result = MappedText()
    result.bytes.reserveCapacity(range.count)
    result.origins.reserveCapacity(range.count)
    var place = range.lowerBound
    for edit in edits {
      guard edit.range.lowerBound >= place, edit.range.upperBound <= range.upperBound else { continue }
      result.append(self, place..<edit.range.lowerBound)
      result.append(edit.replacement, from: origin(edit.range.lowerBound))
      place = edit.range.upperBound
    }
    result.append(self, place..<range.upperBound)
    return result
  }

  /// The whole with edits made, in any order.
  func edited(_ edits: [TextEdit]) -> MappedText { part(0..<bytes.count, TextEdit.sorted(edits)) }

  /// Adds a part of a text that comes from the same file.
  mutating func append(_ other: MappedText, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    bytes += other.bytes[range]
    origins += other.origins[range]
  }

  /// Adds bytes that are in no file, for those at a place of it.
  mutating func append(_ added: [UInt8], from place: Int) {
    bytes += added
    origins += [Int32](repeating: Int32(clamping: place), count: added.count)
  }
}

extension TextEdit {
  /// Edits in the order of their places; those at one place stay in the order given.
  static func sorted(_ edits: [TextEdit]) -> [TextEdit] {
    edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}

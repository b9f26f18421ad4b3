/// Several runs of bytes in one array, so that reading one touches no reference count: threads that share them would
/// wait for each other.
struct ByteStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Makes it of byte strings.
  init(_ strings: [[UInt8]]) {
    for string in strings {
      bytes += string
      ends.append(bytes.count)
    }
  }

  /// Which bytes a string has.
  func range(of string: Int) -> Range<Int> { (string > 0 ? ends[string - 1] : 0)..<ends[string] }

  /// Whether a text has a string at a place.
  @inline(__always)
  func stands(_ string: Int, in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let range = range(of: string)
    guard range.count <= text.count - index else { return false }
    var place = index
    for offset in range {
      guard text[place] == bytes[offset] else { return false }
      place += 1
    }
    return true
  }

  /// The numbers of strings by a byte, those of byte 0 first: where each byte's begin in the list, and the list.
  static func byFirst(_ firsts: [UInt8?]) -> (starts: [Int], list: [Int]) {
    var starts: [Int] = []
    var list: [Int] = []
    var byByte: [[Int]] = Array(repeating: [], count: 256)
    for (index, first) in firsts.enumerated() { if let first { byByte[Int(first)].append(index) } }
    for indices in byByte {
      starts.append(list.count)
      list += indices
    }
    return (starts + [list.count], list)
  }
}

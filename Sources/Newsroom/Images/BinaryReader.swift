/// Reads numbers from bytes, within their bounds.
package struct BinaryReader {
  /// The bytes.
  package let bytes: [UInt8]
  var place = 0

  /// Makes a reader.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte at a place.
  package func byte(_ place: Int) -> Int? { bytes.indices.contains(place) ? Int(bytes[place]) : nil }

  /// A number of some bytes, the most significant first.
  package func big(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, count <= 4, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of some bytes, the least significant first.
  package func little(_ place: Int, _ count: Int) -> Int? {
    guard place >= 0, count <= 4, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether a text stands at a place.
  package func has(_ text: String, at place: Int) -> Bool {
    place <= bytes.count && bytes[place...].starts(with: text.utf8)
  }
}

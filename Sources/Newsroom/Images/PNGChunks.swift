/// The chunks of a PNG file (W3C PNG 3, 5.3) in their order, as far as they are whole.
package struct PNGChunks: Sequence, IteratorProtocol {
  /// A chunk.
  package struct Chunk {
    /// Its name, four letters.
    package var name: String
    /// Where what it holds stands.
    package var content: Range<Int>
    /// Where all of it stands, with length and checksum.
    package var range: Range<Int>
  }

  private let reader: BinaryReader
  private var place = 8

  /// Makes a sequence of a file's chunks.
  package init(_ bytes: [UInt8]) { reader = BinaryReader(bytes) }

  package mutating func next() -> Chunk? {
    guard let length = reader.big(place, 4), place + 12 + length <= reader.bytes.count else { return nil }
    let range = place..<place + 12 + length
    place = range.upperBound
    let name = String(decoding: reader.bytes[range.lowerBound + 4..<range.lowerBound + 8], as: UTF8.self)
    return Chunk(name: name, content: range.lowerBound + 8..<range.upperBound - 4, range: range)
  }
}

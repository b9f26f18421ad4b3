/// The segments of a JPEG file (ITU T.81, B.1.1.4) up to its first scan, whose header is the last of them. Ends where
/// the file's order does.
package struct JPEGSegments: Sequence, IteratorProtocol {
  /// A marker with what belongs to it.
  package struct Segment {
    /// The marker's second byte.
    package var marker: Int
    /// Where it stands in the file, the marker included.
    package var range: Range<Int>
    /// Where what it holds stands, behind its length.
    package var content: Range<Int>
  }

  private let reader: BinaryReader
  private var place = 2

  /// Makes a sequence of a file's segments.
  package init(_ bytes: [UInt8]) { reader = BinaryReader(bytes) }

  package mutating func next() -> Segment? {
    while reader.byte(place) == 0xFF, let marker = reader.byte(place + 1) {
      switch marker {
      // Bytes to fill up with, and markers without a length: TEM and RSTn.
      case 0xFF: place += 1
      case 0x01, 0xD0...0xD7: place += 2
      // The end, before any scan.
      case 0xD9: return nil
      default:
        guard let length = reader.big(place + 2, 2), length >= 2 else { return nil }
        let range = place..<place + 2 + length
        guard range.upperBound <= reader.bytes.count else { return nil }
        // A scan's data follow it.
        place = marker == 0xDA ? reader.bytes.count : range.upperBound
        return Segment(marker: marker, range: range, content: range.lowerBound + 4..<range.upperBound)
      }
    }
    return nil
  }
}

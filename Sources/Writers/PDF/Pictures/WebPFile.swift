internal import Newsroom

/// What the chunks of a WebP file say (RFC 9649, 2.3 to 2.7).
struct WebPFile {
  /// The first picture of an animation.
  struct Frame {
    /// A WebP file of its own.
    var file: [UInt8]
    var width: Int
    var height: Int
    /// Columns before it, and rows above it.
    var left: Int
    var top: Int
    var isLossy: Bool
  }

  /// Pixels of the whole picture.
  let size: (width: Int, height: Int)?
  /// Whether it is compressed with losses, as photographs are.
  private(set) var isLossy = false
  /// The ICC profile.
  private(set) var profile: [UInt8]?
  /// The first picture, if it is animated.
  private(set) var frame: Frame?

  init(_ bytes: [UInt8]) {
    size = (try? ImageHeader.read(bytes)).map { ($0.width, $0.height) }
    let reader = BinaryReader(bytes)
    for chunk in WebPChunks(bytes, min(12, bytes.count)..<bytes.count) {
      switch chunk.name {
      case "VP8 ": isLossy = true
      case "ICCP": if chunk.content.count <= ICCProfile.mostBytes { profile = Array(bytes[chunk.content]) }
      case "ANMF":
        frame = Self.frame(reader, chunk.content)
        return
      default: continue
      }
    }
  }

  private static func frame(_ reader: BinaryReader, _ content: Range<Int>) -> Frame? {
    let place = content.lowerBound
    guard content.count > 16, let left = reader.little(place, 3), let top = reader.little(place + 3, 3),
      let width = reader.little(place + 6, 3), let height = reader.little(place + 9, 3)
    else { return nil }
    var frame = Frame(
      file: [], width: width + 1, height: height + 1, left: 2 * left, top: 2 * top, isLossy: false)
    var chunks: [UInt8] = []
    var hasAlpha = false
    for chunk in WebPChunks(reader.bytes, place + 16..<content.upperBound) {
      guard ["ALPH", "VP8 ", "VP8L"].contains(chunk.name) else { continue }
      hasAlpha = hasAlpha || chunk.name != "VP8 "
      frame.isLossy = frame.isLossy || chunk.name == "VP8 "
      chunks += Array(chunk.name.utf8) + number(chunk.content.count, 4) + reader.bytes[chunk.content]
      if chunk.content.count % 2 == 1 { chunks.append(0) }
    }
    let header =
      Array("VP8X".utf8) + number(10, 4) + [hasAlpha ? 0x10 : 0, 0, 0, 0] + number(width, 3) + number(height, 3)
    frame.file = Array("RIFF".utf8) + number(4 + header.count + chunks.count, 4) + Array("WEBP".utf8) + header + chunks
    return frame
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

/// The chunks in a part of a RIFF file.
private struct WebPChunks: Sequence, IteratorProtocol {
  private let reader: BinaryReader
  private var place: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    reader = BinaryReader(bytes)
    place = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> (name: String, content: Range<Int>)? {
    guard place + 8 <= end, let length = reader.little(place + 4, 4) else { return nil }
    let content = place + 8..<Swift.min(end, place + 8 + length)
    let name = String(decoding: reader.bytes[place..<place + 4], as: UTF8.self)
    place += 8 + length + length % 2
    return (name, content)
  }
}

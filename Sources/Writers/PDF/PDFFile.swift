internal import Diagnostics

/// Writes the objects of a PDF as a file: streams compressed, all other objects together in compressed streams, and a
/// compressed table of where each is (ISO 32000-1, 7.5).
struct PDFFile: ~Copyable {
  /// Where an object is.
  private enum Place {
    /// So many bytes from the beginning of the file.
    case offset(Int)
    /// In a stream of objects, with so many before it.
    case within(stream: Int, index: Int)
  }

  /// Objects in a stream. Viewers read a stream whole to find one of its objects.
  private static let objectsInStream = 200

  private var out = PDFSyntax("%PDF-1.7\n%\u{E2}\u{E3}\u{CF}\u{D3}\n")
  private var places: [Place]
  private let deflater = Deflater()

  /// Writes a file.
  /// - Parameters:
  ///   - draft: the objects.
  ///   - root: the number of the catalogue.
  ///   - info: the number of the document's information.
  /// - Returns: the file; the same for the same objects. Its identifier is made of its contents.
  static func bytes(of draft: PDFDraft, root: Int, info: Int) -> [UInt8] {
    var file = PDFFile(count: draft.objects.count)
    var plain: [(number: Int, body: [UInt8])] = []
    for (index, object) in draft.objects.enumerated() {
      switch object {
      case .plain(let body): plain.append((index + 1, body))
      case .stream(let entries, let data, let packing): file.stream(index + 1, entries, data, packing)
      }
    }
    for start in stride(from: 0, to: plain.count, by: objectsInStream) {
      file.together(plain[start..<min(start + objectsInStream, plain.count)])
    }
    file.table(root: root, info: info)
    return file.out.bytes
  }

  private init(count: Int) { places = Array(repeating: .offset(0), count: count) }

  /// Writes a stream as an object of its own.
  private mutating func stream(_ number: Int, _ entries: String, _ data: [UInt8], _ packing: PDFDraft.Packing) {
    guard packing == .deflated, let packed = deflater.deflate(data) else { return write(number, entries, data) }
    write(number, entries + " /Filter /FlateDecode", packed)
  }

  private mutating func write(_ number: Int, _ entries: String, _ data: [UInt8]) {
    places[number - 1] = .offset(out.bytes.count)
    out.whole(number)
    out.plain("0 obj\n<< \(entries) /Length ")
    out.whole(data.count)
    out.plain(">>\nstream\n")
    out.append(data)
    out.plain("\nendstream\nendobj\n")
  }

  /// Writes objects into one stream (7.5.7).
  private mutating func together(_ objects: ArraySlice<(number: Int, body: [UInt8])>) {
    let stream = next()
    var index = PDFSyntax()
    var bodies = PDFSyntax()
    for (place, object) in objects.enumerated() {
      places[object.number - 1] = .within(stream: stream, index: place)
      index.whole(object.number)
      index.whole(bodies.bytes.count)
      bodies.append(object.body)
      bodies.plain("\n")
    }
    let first = index.bytes.count
    index.append(bodies)
    self.stream(stream, "/Type /ObjStm /N \(objects.count) /First \(first)", index.bytes, .deflated)
  }

  /// Writes where the objects are (7.5.8), and ends the file.
  private mutating func table(root: Int, info: Int) {
    let number = next()
    let start = out.bytes.count
    places[number - 1] = .offset(start)
    let width = max(1, (Int.bitWidth - start.leadingZeroBitCount + 7) / 8)
    var rows = [row(0, 0, 0xFF, width: width)]
    for place in places {
      switch place {
      case .offset(let offset): rows.append(row(1, offset, 0, width: width))
      case .within(let stream, let index):
        rows.append(row(2, stream, UInt8(truncatingIfNeeded: index), width: width))
      }
    }
    let table = rows.flatMap { $0 }
    let identifier = [ContentHash.hash(out.bytes), ContentHash.hash(table)]
    var entries = "/Type /XRef /Size \(rows.count) /W [1 \(width) 1] /Root \(root) 0 R /Info \(info) 0 R "
    entries += "/ID [\(hexadecimal(identifier)) \(hexadecimal(identifier))]"
    if let packed = deflater.deflate(differences(rows)) {
      entries += " /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns \(width + 2) >>"
      write(number, entries, packed)
    } else {
      write(number, entries, table)
    }
    out.plain("startxref\n\(start)\n%%EOF\n")
  }

  /// A row of the table: what kind of place it is, a number of `width` bytes, a number of one.
  private func row(_ kind: UInt8, _ number: Int, _ last: UInt8, width: Int) -> [UInt8] {
    [kind] + (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } + [last]
  }

  /// Rows as what differs from the row before, which compresses far better (7.4.4.4, the predictor "up").
  private func differences(_ rows: [[UInt8]]) -> [UInt8] {
    var before = [UInt8](repeating: 0, count: rows.first?.count ?? 0)
    var bytes: [UInt8] = []
    for row in rows {
      bytes.append(2)
      for (byte, old) in zip(row, before) { bytes.append(byte &- old) }
      before = row
    }
    return bytes
  }

  /// A string of 128 bits.
  private func hexadecimal(_ hashes: [UInt64]) -> String {
    var text = PDFSyntax("<")
    for hash in hashes {
      for shift in [48, 32, 16, 0] as [UInt64] { text.hexadecimal(UInt16(truncatingIfNeeded: hash >> shift)) }
    }
    text.plain(">")
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// A number for a further object.
  private mutating func next() -> Int {
    places.append(.offset(0))
    return places.count
  }
}

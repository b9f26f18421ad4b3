internal import CQPDF

/// A drawing that was made as a PDF of its own: what its page draws, and the objects that this needs.
struct PDFDrawing: Sendable, Hashable {
  /// An object.
  struct Object: Sendable, Hashable {
    /// The object as it is written, cut where the number of another object comes in between; of a stream the entries of
    /// its dictionary but for its length.
    var pieces: [[UInt8]]
    /// The places in `objects` of those others.
    var references: [Int]
    /// The bytes of a stream, compressed as its dictionary says; nil for another object.
    var stream: [UInt8]?
  }

  /// What the page draws.
  let content: [UInt8]
  /// The resources of the page, and then all that they refer to.
  let objects: [Object]

  /// Reads the first page of a PDF.
  static func read(_ pdf: [UInt8]) throws(PDFPictureFailure) -> PDFDrawing {
    var drawing = cqpdf_drawing()
    defer { cqpdf_free(&drawing) }
    switch cqpdf_read(pdf, pdf.count, &drawing) {
    case CQPDF_OK: break
    case CQPDF_LIBRARY_MISSING: throw .missingLibrary(package: "libqpdf29")
    default: throw .broken
    }
    return PDFDrawing(
      content: bytes(drawing.content, drawing.content_length),
      objects: UnsafeBufferPointer(start: drawing.objects, count: drawing.object_count).map(object))
  }

  private static func object(_ source: cqpdf_object) -> Object {
    let text = bytes(source.text, source.length)
    let references = UnsafeBufferPointer(start: source.references, count: source.reference_count)
    var pieces: [[UInt8]] = []
    var start = 0
    for reference in references {
      pieces.append(Array(text[start..<reference.offset]))
      start = reference.offset
    }
    pieces.append(Array(text[start...]))
    return Object(
      pieces: pieces, references: references.map(\.object),
      stream: source.stream.map { bytes($0, source.stream_length) })
  }

  private static func bytes(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Writes the objects.
  /// - Returns: the number of the page's resources.
  func writeResources(to draft: inout PDFDraft) -> Int {
    let numbers = objects.map { _ in draft.reserve() }
    for (object, number) in zip(objects, numbers) {
      var body = PDFSyntax()
      for (index, piece) in object.pieces.enumerated() {
        if index > 0 { body.reference(numbers[object.references[index - 1]]) }
        body.append(piece)
      }
      if let stream = object.stream {
        draft.setStream(number, String(decoding: body.bytes, as: UTF8.self), stream, packing: .asTheyAre)
      } else {
        draft.set(number, body)
      }
    }
    return numbers.first ?? draft.reserve()
  }
}

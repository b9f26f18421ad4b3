internal import CQPDF

/// Compresses a draft with libqpdf, which reads it whole and so finds what is wrong with it.
enum PDFPacker {
  /// Why there is no document.
  enum Failure: Error {
    /// libqpdf is not installed.
    case noLibrary
    /// What libqpdf says.
    case refused(String)
  }

  /// Whether there is a library to pack with.
  static var isThere: Bool { cqpdf_is_there() != 0 }

  /// Packs a draft.
  /// - Parameters:
  ///   - draft: the file.
  ///   - drawings: PDFs of one page each, by the number of the form that shows them.
  /// - Returns: a file with compressed objects and streams; the same for the same draft.
  static func pack(_ draft: [UInt8], drawings: [(object: Int, pdf: [UInt8])] = []) throws(Failure) -> [UInt8] {
    guard isThere else { throw .noLibrary }
    var result = cqpdf_result()
    // One array behind the other, so that all stay where they are while they are read.
    let joined = drawings.flatMap(\.pdf)
    draft.withUnsafeBufferPointer { draft in
      joined.withUnsafeBufferPointer { joined in
        var offset = 0
        let list = drawings.map { drawing in
          defer { offset += drawing.pdf.count }
          return cqpdf_drawing(
            object: Int32(truncatingIfNeeded: drawing.object), bytes: joined.baseAddress.map { $0 + offset },
            length: drawing.pdf.count)
        }
        cqpdf_pack(draft.baseAddress, draft.count, list, list.count, &result)
      }
    }
    defer { cqpdf_free(&result) }
    guard let bytes = result.bytes else {
      throw .refused(result.error.map { String(cString: $0) } ?? "no memory")
    }
    return Array(UnsafeBufferPointer(start: bytes, count: result.length))
  }
}

internal import CDeflate

/// Compresses bytes in the format of zlib (RFC 1950). The same bytes give the same result.
struct Deflater: ~Copyable {
  /// How hard it tries, of 12: beyond this, files get hardly smaller and building takes noticeably longer.
  private static let level: Int32 = 6

  private let compressor: OpaquePointer?

  init() { compressor = libdeflate_alloc_compressor(Deflater.level) }

  deinit { if let compressor { libdeflate_free_compressor(compressor) } }

  /// Compresses bytes.
  /// - Returns: nil if they would not become fewer, or there is no memory to compress in.
  borrowing func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor, bytes.count > 1 else { return nil }
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count - 1) { room, count in
      // 0 if there is not room enough.
      count = bytes.withUnsafeBytes {
        libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, room.baseAddress, room.count)
      }
    }
    return packed.isEmpty ? nil : packed
  }
}

import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first at or behind a place, found many bytes at a time.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

import Testing

@testable import Completeness

@Suite struct EightBytesTests {
  @Test func tellsEachByteAsItIsWhateverStandsBesideIt() {
    let ranges: [ClosedRange<UInt8>] = [0x20...0x20, 0x21...0x3F, 0x30...0x39, 0x41...0x5A, 0x20...0x7F, 0x01...0x7F]
    for range in ranges {
      for byte in UInt8.min...UInt8.max {
        for other in [0x00, 0x20, 0x2F, 0x3A, 0x5A, 0x7F, 0x80, 0xFF] as [UInt8] {
          let bytes: [UInt8] = [other, byte, other, byte, byte, other, other, byte]
          let told = bytes.withUnsafeBufferPointer {
            EightBytes.between(EightBytes.load($0, at: 0), range.lowerBound, range.upperBound)
          }
          let each = bytes.indices.map { told >> (8 * UInt64($0)) & 0xFF }
          #expect(each == bytes.map { range.contains($0) ? 0x80 : 0 })
        }
      }
    }
  }

  @Test func saysWhichIsTheFirst() {
    Array("abCdE1 x".utf8).withUnsafeBufferPointer { text in
      let bytes = EightBytes.load(text, at: 0)
      #expect(EightBytes.first(EightBytes.capitals(bytes)) == 2)
      #expect(EightBytes.first(EightBytes.digits(bytes)) == 5)
      #expect(EightBytes.first(0) == 8)
    }
  }
}

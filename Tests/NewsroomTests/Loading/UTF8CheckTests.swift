import Testing

@testable import Newsroom

@Suite struct UTF8CheckTests {
  @Test func findsTheFirstInvalidByteWhereverItStands() {
    for place in 0..<40 {
      var bytes = [UInt8](repeating: 0x61, count: 40)
      #expect(UTF8Check.firstInvalidByte(in: bytes) == nil)
      bytes[place] = 0xE9
      #expect(UTF8Check.firstInvalidByte(in: bytes) == place)
      bytes.replaceSubrange(place..<place + 1, with: Array("é€😀".utf8))
      #expect(UTF8Check.firstInvalidByte(in: bytes) == nil)
      bytes.append(0x80)
      #expect(UTF8Check.firstInvalidByte(in: bytes) == bytes.count - 1)
    }
  }
}

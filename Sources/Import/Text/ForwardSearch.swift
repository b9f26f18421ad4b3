/// Finds some bytes again and again from places that only go forward, looking at each byte once.
struct ForwardSearch {
  private let wanted: StaticString
  private var searched = 0
  private var found: Int?

  init(_ wanted: StaticString) { self.wanted = wanted }

  /// The first place at which the bytes stand, from one place on and before another.
  mutating func first(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    if let found, found >= start { return found < limit ? found : nil }
    let begin = max(start, searched)
    guard begin < limit else { return nil }
    found = Bytes.find(wanted, in: bytes, from: begin, to: limit)
    searched = found ?? limit
    return found
  }
}

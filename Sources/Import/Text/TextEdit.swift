/// A change of text: bytes in place of others.
struct TextEdit: Sendable {
  /// The bytes replaced; empty for an insertion.
  var range: Range<Int>
  /// What stands there instead.
  var replacement: [UInt8]

  /// Makes an edit.
  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Makes an edit with a text.
  init(_ range: Range<Int>, _ replacement: String) { self.init(range, Array(replacement.utf8)) }
}

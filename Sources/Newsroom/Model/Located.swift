/// A value and the bytes of the source it was read from.
public struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// Byte offsets into the file.
  public var range: Range<Int>

  /// Makes a located value.
  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

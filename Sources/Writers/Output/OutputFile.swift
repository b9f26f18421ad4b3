/// A file to be written.
public struct OutputFile: Sendable, Hashable {
  /// The path in the output folder, with `/` between its parts: `fr/index.html`.
  public var path: String
  /// The bytes.
  public var bytes: [UInt8]
  /// What it is part of, such as `fr/html`: the unit that a later build replaces as a whole.
  public var part: String

  /// Makes a file; see the properties.
  public init(path: String, bytes: [UInt8], part: String = "") {
    self.path = path
    self.bytes = bytes
    self.part = part
  }

  /// Makes a file of a text, in UTF-8.
  public init(path: String, text: String, part: String = "") {
    self.init(path: path, bytes: Array(text.utf8), part: part)
  }
}

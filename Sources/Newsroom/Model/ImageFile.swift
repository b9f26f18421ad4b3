/// A picture that exists inside the newsroom and is one.
public struct ImageFile: Sendable, Hashable {
  /// The formats that browsers and paper share.
  public enum Format: String, Sendable, Hashable { case png, jpeg, gif, webp, svg }
  /// The path relative to the newsroom.
  public var path: String
  /// What its bytes say it is.
  public var format: Format
  /// Its width in pixels (CSS pixels for SVG), at least 1.
  public var width: Int
  /// Its height in pixels, at least 1.
  public var height: Int
  /// Its bytes.
  public var bytes: [UInt8]

  /// Makes an image.
  public init(path: String, format: Format, width: Int, height: Int, bytes: [UInt8]) {
    self.path = path
    self.format = format
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}

/// Glyphs of one face and size on one line.
public struct GlyphRun: Sendable, Hashable {
  /// What the glyphs stand for.
  public enum Kind: Sendable, Hashable {
    /// Characters of the text.
    case text
    /// A hyphen that is drawn at the line's end and is not of the text.
    case hyphen
    /// The space that the line ends at; it is not seen.
    case lineEnd
  }

  /// A glyph at its place.
  public struct Glyph: Sendable, Hashable {
    /// Its number in the face's ``GlyphFont``.
    public var id: UInt16
    /// Distance from the left edge of the text's box, in pixels.
    public var x: Double
    /// How far it is raised, in pixels.
    public var rise: Double
    /// The byte of the text where the characters begin that it stands for.
    public var byte: Int

    /// Makes a glyph; see the properties.
    public init(id: UInt16, x: Double, rise: Double, byte: Int) {
      self.id = id
      self.x = x
      self.rise = rise
      self.byte = byte
    }
  }

  /// What they stand for.
  public var kind: Kind
  /// Index of the face.
  public var face: Int
  /// The size in pixels.
  public var size: Double
  /// The bytes of the text; empty for a hyphen.
  public var range: Range<Int>
  /// The glyphs, from left to right.
  public var glyphs: [Glyph]
  /// Where the run ends: distance from the left edge of the text's box, in pixels.
  public var end: Double

  /// Makes a run; see the properties.
  public init(kind: Kind, face: Int, size: Double, range: Range<Int>, glyphs: [Glyph], end: Double) {
    self.kind = kind
    self.face = face
    self.size = size
    self.range = range
    self.glyphs = glyphs
    self.end = end
  }

  /// Where the run begins, from the left edge of the text's box, in pixels.
  public var start: Double { glyphs.first?.x ?? end }
}

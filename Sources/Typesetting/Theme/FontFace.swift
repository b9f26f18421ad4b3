/// One font file of a theme's family.
public struct FontFace: Sendable, Hashable {
  /// The family's name in the theme and in CSS.
  public var family: String
  /// Whether it is the family's bold.
  public var isBold: Bool
  /// Whether it is the family's italic.
  public var isItalic: Bool
  /// The absolute path of the font file.
  public var path: String
  /// The package that holds the file, named when it is missing.
  public var package: String

  /// Makes a face; see the properties.
  public init(family: String, isBold: Bool, isItalic: Bool, path: String, package: String) {
    self.family = family
    self.isBold = isBold
    self.isItalic = isItalic
    self.path = path
    self.package = package
  }

  /// The name of the subset font file in the output: `serif-bold-italic.ttf`.
  public var outputName: String {
    family + (isBold ? "-bold" : "") + (isItalic ? "-italic" : "") + (isBold || isItalic ? "" : "-regular")
      + (path.hasSuffix(".otf") ? ".otf" : ".ttf")
  }
}

public import Newsroom

/// A picture as an edition shows it.
public struct Picture: Sendable, Hashable {
  /// The file.
  public var file: ImageFile
  /// What it shows, for those who do not see it; empty for a picture that says nothing more than its text.
  public var alternative: String
  /// The line under it, with the credit.
  public var caption: RichText?

  /// Makes a picture.
  public init(file: ImageFile, alternative: String, caption: RichText? = nil) {
    self.file = file
    self.alternative = alternative
    self.caption = caption
  }
}

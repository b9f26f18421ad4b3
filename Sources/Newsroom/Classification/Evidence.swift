public import Diagnostics

/// Something that speaks for a section.
public struct Evidence: Sendable, Hashable {
  /// The id of the section it speaks for.
  public var section: String
  /// What it is, in words: `'formation' in the title (fr)`.
  public var what: String
  /// How much it adds to the section's score.
  public var weight: Double
  /// Where it stands, if anywhere.
  public var location: Location?

  /// Makes a piece of evidence.
  public init(section: String, what: String, weight: Double, location: Location? = nil) {
    self.section = section
    self.what = what
    self.weight = weight
    self.location = location
  }
}

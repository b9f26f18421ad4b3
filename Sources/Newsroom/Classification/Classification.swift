/// Where an item belongs, and why.
public struct Classification: Sendable, Hashable {
  /// The score of a section.
  public struct Score: Sendable, Hashable {
    /// The section's id.
    public var section: String
    /// The sum of its evidence, at least 0.
    public var value: Double

    /// Makes a score.
    public init(section: String, value: Double) {
      self.section = section
      self.value = value
    }
  }

  /// The section's id; nil if the evidence is too thin.
  public var section: String?
  /// The scores of all sections, highest first.
  public var scores: [Score]
  /// The evidence, heaviest first.
  public var evidence: [Evidence]

  /// Makes a classification.
  public init(section: String? = nil, scores: [Score] = [], evidence: [Evidence] = []) {
    self.section = section
    self.scores = scores
    self.evidence = evidence
  }
}

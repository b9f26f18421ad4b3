/// What sort of piece an item is; decides how it is set.
public enum ItemKind: String, Sendable, Hashable, CaseIterable {
  /// An ordinary piece.
  case news
  /// A side box, "Zoom on …".
  case zoom
  /// A number set large.
  case figure
  /// A pull quote.
  case quote
  /// A piece of the colophon; belongs to no section.
  case notice
  /// The lead of the cover; belongs to no section.
  case editorial
  /// A long article.
  case article
  /// An interview.
  case interview

  /// Whether items of this kind stand in a section.
  public var belongsToSection: Bool { self != .notice && self != .editorial }
}

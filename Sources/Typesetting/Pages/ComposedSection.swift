/// The pages of a section, composed by itself.
struct ComposedSection: Sendable {
  /// The pages; their numbers count from the section's first.
  var pages: [Page]
  /// What does not fit in them.
  var misfits: Misfits
  /// Characters without a glyph that were not met before by who composed it.
  var missing: [Shaper.MissingGlyph]
}

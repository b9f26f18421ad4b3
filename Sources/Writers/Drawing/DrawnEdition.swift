internal import Typesetting

/// An edition as marks on pages, with its structure: what outputs that draw themselves are made of.
struct DrawnEdition {
  /// A place that links lead to.
  struct Anchor: Hashable {
    /// The page, from 0.
    var page: Int
    /// Distance from the page's top, in pixels.
    var y: Double
  }

  /// A line of the outline that viewers show beside the pages.
  struct OutlineEntry: Hashable {
    var title: String
    /// Whether it stands under the entry before it that does not.
    var isInner: Bool
    var anchor: Anchor
  }

  var pages: [DrawnPage] = []
  var structure = Structure()
  /// The places that links lead to, by slug, id of a section or of a note.
  var anchors: [String: Anchor] = [:]
  var outline: [OutlineEntry] = []
  /// The fonts of the theme's faces, by index; nil for those not used.
  var fonts: [GlyphFont?] = []
}

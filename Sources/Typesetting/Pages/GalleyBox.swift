internal import Editions

/// A side box or figure in a galley, that might stand across the columns as well.
struct GalleyBox {
  /// Its blocks in the galley.
  var blocks: Range<Int>
  /// The item.
  var item: EditionItem
}

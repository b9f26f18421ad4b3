/// A galley on its way to pages: cut, with the boxes that were taken out of it to stand across the columns.
struct GalleyLayout {
  /// The lines that are cut.
  var lines: GalleyLines
  /// The pages.
  var cut: ColumnBreaker.Cut
  /// The boxes across the columns, by the index that the cut gives.
  var boxes: [SpanningBox] = []
}

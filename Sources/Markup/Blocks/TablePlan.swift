/// A pipe table found in a paragraph, its cells as numbers of ``Fragments``
/// (https://github.github.com/gfm/#tables-extension-).
struct TablePlan {
  /// Lines of the paragraph before the table.
  var lead: [Int] = []
  var leadRange: Range<Int> = 0..<0
  var alignments: [Block.Table.Alignment] = []
  var header: [Int] = []
  var rows: [[Int]] = []
  /// The table's bytes in the prepared text.
  var range: Range<Int> = 0..<0
  /// Whether a rule follows, which libcmark took for a heading's underline.
  var isUnderlined = false
}

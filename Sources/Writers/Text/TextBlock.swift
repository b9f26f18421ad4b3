internal import Typesetting

/// A block of the plain-text edition: its finished lines, and how it may be put on pages.
struct TextBlock {
  /// The lines, decorated, without line ends.
  var lines: [String]
  /// How it may be cut.
  var layout: CellPages.Block
  /// The slug or section that begins here.
  var target: String?
  /// The lines of a contents entry whose last line takes a page number, by target.
  var pageTarget: String?

  init(
    _ lines: [String], blankBefore: Int = 0, keepsWithNext: Bool = false, keepsWithPrevious: Bool = false,
    group: Int? = nil, isSplittable: Bool = true, target: String? = nil, pageTarget: String? = nil
  ) {
    self.lines = lines
    self.target = target
    self.pageTarget = pageTarget
    layout = CellPages.Block(
      lineCount: lines.count, blankBefore: blankBefore, keepsWithNext: keepsWithNext,
      keepsWithPrevious: keepsWithPrevious, group: group, isSplittable: isSplittable)
  }
}

/// A place where a line may end, with the sums the line breaker needs.
///
/// Widths are cumulative from the start of the text: a line from break `a` to break `b` has the natural width
/// `b.width - a.widthAfter + b.extra`.
struct Breakpoint {
  /// Bytes before the break.
  var offset: Int
  /// Where the next line begins: behind the space.
  var resume: Int
  /// Width of all before the break.
  var width: Double
  /// Stretch of the spaces before the break.
  var stretch: Double
  /// Shrink of the spaces before the break.
  var shrink: Double
  /// The same three behind the break's own space.
  var widthAfter: Double
  var stretchAfter: Double
  var shrinkAfter: Double
  /// Width that appears only if the line ends here: the hyphen's.
  var extra: Double
  /// What it costs to break here.
  var penalty: Double
  /// How a line ends here.
  var ending: Line.Ending
  /// Whether a line that ends here is seen to end in a hyphen: one that is drawn, or one of the text.
  var showsHyphen = false
}

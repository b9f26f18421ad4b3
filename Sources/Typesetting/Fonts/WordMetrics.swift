/// The width of a word in a face and the places where it may be hyphenated.
struct WordMetrics {
  /// A place to hyphenate.
  struct HyphenPoint {
    /// Bytes of the word before the point.
    var offset: Int
    /// Width before the point in font units, without a hyphen.
    var advance: Int32
  }

  /// The width in font units.
  var advance: Int32
  /// Places to hyphenate, ascending.
  var hyphenPoints: [HyphenPoint]
}

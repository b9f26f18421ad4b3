/// The colours of a theme as its file has them.
struct Palette {
  /// Colours by name, `#rrggbb`.
  var values: [String: String] = [:]
  /// Where each stands in the file.
  var places: [String: Range<Int>] = [:]
  /// The names of those that are sections', in the file's order.
  var sections: [String] = []
}

/// The first page of a galley: what stands on it beside the columns, and where these are.
struct Opening {
  /// What sort of page it is.
  var kind: Page.Kind
  /// What else stands on it.
  var frames: [Frame]
  /// The upper edge of its columns, in pixels.
  var top: Double
  /// Their lower edge: a whole number of baselines below.
  var bottom: Double
}

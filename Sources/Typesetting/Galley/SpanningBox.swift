/// A side box or figure set across the columns: its head stands beside its body.
struct SpanningBox {
  /// Kicker, title, figure, picture.
  var head: [GalleyBlock]
  /// The text and what follows it.
  var body: [GalleyBlock]
  /// The width of the head, in pixels.
  var headWidth: Double
  /// The width of the body, in pixels.
  var bodyWidth: Double
  /// The height of the box, its padding included, in pixels: a whole number of baselines.
  var height: Double
}

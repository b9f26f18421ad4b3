/// A picture as a PDF holds it.
///
/// It fills the box it is drawn in, as the `img` element of the HTML does. The colour `profile` is an ICC profile for
/// as many channels as the picture has (for an ICCBased colour space); nil stands for sRGB, grey of the same gamma, or
/// any CMYK.
enum PDFPicture: Sendable, Hashable {
  /// A JPEG file (DCTDecode), without its metadata.
  ///
  /// `width` and `height` are its pixels as stored, `components` is 1, 3 or 4. `isInverted` is CMYK with 255 for no ink
  /// (`/Decode [1 0 1 0 1 0 1 0]`). It is drawn turned by `orientation`.
  case jpeg(
    bytes: [UInt8], width: Int, height: Int, components: Int, isInverted: Bool, orientation: PictureOrientation,
    profile: [UInt8]?)
  /// Pixels, 8 bits a channel, row by row from the top left: `channels` is 1 (grey) or 3 (RGB); `alpha` has a byte a
  /// pixel, and is nil where all is opaque.
  case pixels(width: Int, height: Int, channels: Int, bytes: [UInt8], alpha: [UInt8]?, profile: [UInt8]?)
  /// A drawing of `width` by `height` points, that is put in as a form and scaled to the box. It is larger than the box:
  /// a point of it is a dot of 1/300 inch on paper.
  case drawing(PDFDrawing, width: Double, height: Double)
}

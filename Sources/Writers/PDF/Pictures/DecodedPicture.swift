/// A picture that has been decoded.
struct DecodedPicture {
  var raster: Raster
  /// The ICC profile that came with it.
  var profile: [UInt8]?

  /// The picture as a PDF holds it.
  /// - Parameters:
  ///   - box: as many dots as it may have at most; a picture with more is made smaller.
  ///   - isPhotograph: whether it was compressed with losses before, so that JPEG serves it; as plain pixels it would
  ///     be several times as large.
  func picture(
    box: PDFPictureReader.Dots, isPhotograph: Bool = false
  ) throws(PDFPictureFailure) -> PDFPicture {
    let small = raster.scaledDown(width: min(raster.width, box.width), height: min(raster.height, box.height))
    let isOpaque = small.isOpaque
    // A profile for colours does not fit grey, and the other way round.
    let isGreyProfile = profile.map { ICCProfile.isValid($0, channels: 1) } ?? false
    let isColourProfile = profile.map { ICCProfile.isValid($0, channels: 3) } ?? false
    let isGrey = !isColourProfile && small.isGrey
    let channels = isGrey ? 1 : 3
    let kept = isGrey ? isGreyProfile : isColourProfile
    let bytes = isGrey ? small.channel(0) : small.colours
    if isPhotograph, isOpaque {
      let encoded = try PictureLibraries.jpeg(bytes, width: small.width, height: small.height, channels: channels)
      return .jpeg(
        bytes: encoded, width: small.width, height: small.height, components: channels, isInverted: false,
        orientation: .topLeft, profile: kept ? profile : nil)
    }
    return .pixels(
      width: small.width, height: small.height, channels: channels, bytes: bytes,
      alpha: isOpaque ? nil : small.channel(3), profile: kept ? profile : nil)
  }
}

import Newsroom

@testable import Writers

/// Short ways to read pictures and to write small ones down.
enum PictureSample {
  /// Reads a picture for a box so large that it keeps all its pixels.
  static func read(
    _ bytes: [UInt8], _ format: ImageFile.Format, _ width: Int, _ height: Int, points: Double = 720
  ) -> Result<PDFPicture, PDFPictureFailure> {
    let image = ImageFile(path: "a", format: format, width: width, height: height, bytes: bytes)
    return PDFPictureReader.read(image, width: points, height: points * Double(height) / Double(max(1, width)))
  }

  /// What is wrong with a picture.
  static func failure(
    _ bytes: [UInt8], _ format: ImageFile.Format, _ width: Int = 1, _ height: Int = 1
  ) -> PDFPictureFailure? {
    guard case .failure(let failure) = read(bytes, format, width, height) else { return nil }
    return failure
  }

  /// Pixels without a profile.
  static func pixels(
    _ width: Int, _ height: Int, channels: Int, _ bytes: [UInt8], alpha: [UInt8]? = nil
  ) -> Result<PDFPicture, PDFPictureFailure> {
    .success(.pixels(width: width, height: height, channels: channels, bytes: bytes, alpha: alpha, profile: nil))
  }

  static func bytes(base64: String) -> [UInt8] { Base64.decode(base64.utf8) ?? [] }

  /// Something that looks like an ICC profile.
  static func profile(_ space: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 140)
    bytes.replaceSubrange(0..<4, with: PNGSample.big(140))
    bytes[8] = 4
    bytes.replaceSubrange(12..<16, with: Array("mntr".utf8))
    bytes.replaceSubrange(16..<20, with: Array(space.utf8))
    bytes.replaceSubrange(36..<40, with: Array("acsp".utf8))
    return bytes
  }

  /// A GIF of one picture, whose pixels are 0 to 3: black, white, red, blue.
  /// - Parameters:
  ///   - control: the flags and the transparent colour of a graphic control extension.
  ///   - frame: left, top, width, height of the picture.
  static func gif(
    canvas: (UInt8, UInt8), frame: (UInt8, UInt8, UInt8, UInt8), isInterlaced: Bool = false,
    control: (UInt8, UInt8)? = nil, pixels: [UInt8]
  ) -> [UInt8] {
    var bytes = Array("GIF89a".utf8) + [canvas.0, 0, canvas.1, 0, 0x81, 0, 0]
    bytes += [0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255]
    if let control { bytes += [0x21, 0xF9, 4, control.0, 0, 0, control.1, 0] }
    bytes += [0x2C, frame.0, 0, frame.1, 0, frame.2, 0, frame.3, 0, isInterlaced ? 0x40 : 0, 2]
    // The table of codes is cleared so often that all of them have three bits.
    var codes: [Int] = []
    for (index, pixel) in pixels.enumerated() {
      if index % 2 == 0 { codes.append(4) }
      codes.append(Int(pixel))
    }
    let data = packed(codes + [5])
    return bytes + [UInt8(data.count)] + data + [0, 0x3B]
  }

  private static func packed(_ codes: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for code in codes {
      bits |= code << count
      count += 3
      while count >= 8 {
        bytes.append(UInt8(bits & 0xFF))
        bits >>= 8
        count -= 8
      }
    }
    return bytes + [UInt8(bits)]
  }
}

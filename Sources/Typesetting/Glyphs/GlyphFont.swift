internal import CHarfBuzz

/// A font cut down to the characters of an edition, to draw glyphs from.
///
/// HarfBuzz objects that are immutable may be used by several threads at once; each brings its own buffer.
public final class GlyphFont: @unchecked Sendable {
  let face: OpaquePointer
  let font: OpaquePointer
  /// Font units per em.
  public let unitsPerEm: Int

  /// Opens a font.
  /// - Parameter bytes: a TrueType or OpenType file, which is copied.
  /// - Returns: nil if it is no font.
  public init?(_ bytes: [UInt8]) {
    let blob = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        hb_blob_create($0.baseAddress, UInt32($0.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
      }
    }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, 0) else { return nil }
    guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else {
      hb_face_destroy(face)
      return nil
    }
    let unitsPerEm = Int(hb_face_get_upem(face))
    hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    hb_face_make_immutable(face)
    hb_font_make_immutable(font)
    self.face = face
    self.font = font
    self.unitsPerEm = max(1, unitsPerEm)
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// The glyph that stands for a character by itself; 0 if there is none.
  func glyph(of scalar: UInt32) -> UInt16 {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, scalar, &glyph) != 0 else { return 0 }
    return UInt16(truncatingIfNeeded: glyph)
  }

  /// The advance of a glyph without kerning, in font units.
  public func advance(of glyph: UInt16) -> Int {
    Int(hb_font_get_glyph_h_advance(font, hb_codepoint_t(glyph)))
  }
}

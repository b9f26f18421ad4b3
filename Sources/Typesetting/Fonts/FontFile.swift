internal import CHarfBuzz
internal import Synchronization

/// A font file, mapped into memory and ready to shape with.
///
/// HarfBuzz objects that are immutable may be used by several threads at once; each thread brings its own buffer.
public final class FontFile: @unchecked Sendable {
  let face: OpaquePointer
  let font: OpaquePointer
  /// Font units per em.
  public let unitsPerEm: Int
  private let common = Mutex<CommonSubset?>(nil)

  /// Maps a font file.
  /// - Parameter path: the absolute path of a TrueType or OpenType file.
  /// - Returns: nil if there is no such file or it is no font.
  public init?(path: String) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
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

  /// The font cut down to the characters that nearly all text is made of, made the first time it is asked for.
  ///
  /// It shapes several times faster than the whole font, whose rules for other scripts are tried in vain on every word.
  /// - Returns: nil if it cannot be cut down.
  public var commonSubset: CommonSubset? {
    common.withLock { subset in
      if subset == nil { subset = CommonSubset(of: self) }
      return subset
    }
  }

  /// Whether the font has a glyph for a character.
  public func covers(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0
  }

  /// Ascent and descent for line placement, in font units, both positive downwards from the top: what browsers use.
  public var extents: (ascent: Int, descent: Int) {
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    return (Int(extents.ascender), -Int(extents.descender))
  }
}

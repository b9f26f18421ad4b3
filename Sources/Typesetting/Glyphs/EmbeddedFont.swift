internal import CHarfBuzz

/// A font program with nothing but the outlines of some glyphs, which keep their numbers, and what a document has to say
/// of it (ISO 32000-1, 9.8).
public struct EmbeddedFont: Sendable {
  /// What the program is.
  public enum Program: Sendable {
    /// A TrueType file.
    case trueType([UInt8])
    /// A bare table of the Compact Font Format.
    case compact([UInt8])
  }

  /// The program.
  public var program: Program
  /// The font's PostScript name.
  public var name: String
  /// The box around all glyphs, in thousandths of the size: left, bottom, right, top.
  public var bounds: [Double]
  /// How far letters reach above the baseline, in thousandths of the size.
  public var ascent: Double
  /// How far they reach below it; negative.
  public var descent: Double
  /// The height of capitals in thousandths of the size.
  public var capHeight: Double
  /// How far it leans, in degrees against the clock from upright.
  public var italicAngle: Double
  /// Whether all glyphs are equally wide.
  public var isFixedPitch: Bool
  /// The weight, 400 for regular and 700 for bold.
  public var weight: Double
}

extension GlyphFont {
  /// What is of no use to who only draws glyphs by their numbers.
  private static let needless = [
    "BASE", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "LTSH", "MATH", "OS/2", "VDMX", "cmap", "gasp", "hdmx", "kern",
    "meta", "name", "post", "vhea", "vmtx",
  ]

  /// Cuts the font down to the outlines of some glyphs.
  /// - Parameter glyphs: their numbers.
  /// - Returns: nil if HarfBuzz fails.
  public func embedded(_ glyphs: some Sequence<UInt16>) -> EmbeddedFont? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, hb_codepoint_t(glyph)) }
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in GlyphFont.needless { hb_set_add(dropped, GlyphFont.tag(tag)) }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue)
    guard let subset = hb_subset_or_fail(face, input) else { return nil }
    defer { hb_face_destroy(subset) }

    let compact = GlyphFont.bytes(hb_face_reference_table(subset, GlyphFont.tag("CFF ")))
    let program: EmbeddedFont.Program
    if !compact.isEmpty {
      program = .compact(compact)
    } else {
      let file = GlyphFont.bytes(hb_face_reference_blob(subset))
      guard !file.isEmpty else { return nil }
      program = .trueType(file)
    }
    return describe(program)
  }

  private func describe(_ program: EmbeddedFont.Program) -> EmbeddedFont {
    let scale = 1000 / Double(unitsPerEm)
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    var capital: hb_position_t = 0
    let hasCapital = hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capital) != 0
    let head = GlyphFont.bytes(hb_face_reference_table(face, GlyphFont.tag("head")))
    let post = GlyphFont.bytes(hb_face_reference_table(face, GlyphFont.tag("post")))
    let bounds = [36, 38, 40, 42].map { Double(GlyphFont.signed(head, at: $0)) * scale }
    return EmbeddedFont(
      program: program, name: postScriptName, bounds: bounds, ascent: Double(extents.ascender) * scale,
      descent: Double(extents.descender) * scale,
      capHeight: Double(hasCapital ? capital : extents.ascender * 7 / 10) * scale,
      italicAngle: Double(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE)),
      isFixedPitch: post.count >= 16 && post[12..<16].contains { $0 != 0 },
      weight: Double(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)))
  }

  /// The name by which documents call the font: of the characters that PostScript allows.
  private var postScriptName: String {
    var length: UInt32 = 128
    var buffer = [CChar](repeating: 0, count: 128)
    _ = hb_ot_name_get_utf8(
      face, hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME), nil, &length, &buffer)
    let plain = buffer.prefix(while: { $0 != 0 }).map { UInt8(bitPattern: $0) }.filter { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    return plain.isEmpty ? "Font" : String(decoding: plain, as: UTF8.self)
  }

  private static func signed(_ bytes: [UInt8], at offset: Int) -> Int {
    guard offset + 1 < bytes.count else { return 0 }
    return Int(Int16(bitPattern: UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])))
  }

  private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(hb_tag_t(0)) { $0 << 8 | hb_tag_t($1) } }

  /// The bytes of a blob, which is given up.
  private static func bytes(_ blob: OpaquePointer?) -> [UInt8] {
    guard let blob else { return [] }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}

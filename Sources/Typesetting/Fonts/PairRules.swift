internal import CHarfBuzz

/// Tells whether the advance of a character in a word depends on nothing but itself and what stands behind it.
///
/// So it is where a font puts no glyph in place of another and only kerns by pairs. What cannot be told counts as no.
enum PairRules {
  /// Tables that move glyphs in other ways than OpenType layout does, or change it.
  private static let foreign = ["kern", "kerx", "morx", "mort", "trak", "fvar"]

  /// The glyphs for which it is so.
  /// - Parameters:
  ///   - glyphs: the glyphs that words are made of.
  ///   - font: the font.
  /// - Returns: those of them that make words, alone or together, of which it can be told.
  static func hold(among glyphs: Set<hb_codepoint_t>, in font: OpaquePointer) -> Set<hb_codepoint_t> {
    guard let face = hb_font_get_face(font), foreign.allSatisfy({ table($0, of: face).isEmpty }),
      let substitutions = lookups(of: "GSUB", face), let positions = lookups(of: "GPOS", face),
      // Kerning may pass over marks.
      !glyphs.contains(where: { hb_ot_layout_get_glyph_class(face, $0) == HB_OT_LAYOUT_GLYPH_CLASS_MARK })
    else { return [] }
    let positioning = PositioningTable(bytes: table("GPOS", of: face))
    var result = glyphs
    // A rule does nothing to words that have none of the glyphs it begins with.
    for lookup in substitutions { result.subtract(begun(by: lookup, of: "GSUB", glyphs, face)) }
    for lookup in positions where !positioning.isPairwise(lookup: Int(lookup)) {
      result.subtract(begun(by: lookup, of: "GPOS", glyphs, face))
    }
    return result
  }

  /// The glyphs that a lookup may do something to.
  private static func begun(
    by lookup: UInt32, of table: String, _ glyphs: Set<hb_codepoint_t>, _ face: OpaquePointer
  ) -> [hb_codepoint_t] {
    guard let input = hb_set_create() else { return Array(glyphs) }
    defer { hb_set_destroy(input) }
    hb_ot_layout_lookup_collect_glyphs(face, ShapingSettings.tag(table), lookup, nil, input, nil, nil)
    return glyphs.filter { hb_set_has(input, $0) != 0 }
  }

  /// The lookups of a table that apply to Latin text; nil if a feature of the font's own is among them.
  private static func lookups(of table: String, _ face: OpaquePointer) -> [UInt32]? {
    let table = ShapingSettings.tag(table)
    var latin = ShapingSettings.tag("latn")
    var script: UInt32 = 0
    var language: UInt32 = 0
    var chosen: hb_tag_t = 0
    hb_ot_layout_table_select_script(face, table, 1, &latin, &script, &chosen)
    hb_ot_layout_script_select_language(face, table, script, 0, nil, &language)
    var feature: UInt32 = 0
    guard hb_ot_layout_language_get_required_feature(face, table, script, language, &feature, nil) == 0 else {
      return nil
    }
    var found: [UInt32] = []
    for name in ShapingSettings.applied
    where hb_ot_layout_language_find_feature(face, table, script, language, ShapingSettings.tag(name), &feature) != 0 {
      var batch = [UInt32](repeating: 0, count: 64)
      var count = UInt32(batch.count)
      guard hb_ot_layout_feature_get_lookups(face, table, feature, 0, &count, &batch) <= batch.count else { return nil }
      found += batch.prefix(Int(count))
    }
    return found
  }

  private static func table(_ name: String, of face: OpaquePointer) -> [UInt8] {
    guard let blob = hb_face_reference_table(face, ShapingSettings.tag(name)) else { return [] }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}

internal import CHarfBuzz

/// Cuts a font down to the characters that are used.
public enum FontSubset {
  /// Makes a font file with the glyphs of some characters.
  /// - Parameters:
  ///   - font: the font.
  ///   - characters: Unicode scalar values.
  /// - Returns: the bytes of a font file with the same advances and kerning, without hints and without the
  ///   forms of letters that ``ShapingSettings`` does without; nil if HarfBuzz fails.
  public static func make(of font: FontFile, characters: some Sequence<UInt32>) -> [UInt8]? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let unicodes = hb_subset_input_unicode_set(input)
    var hasFractions = false
    for character in characters {
      hb_set_add(unicodes, character)
      hasFractions = hasFractions || character == ShapingSettings.fractionSlash
    }
    // Nothing asks for ligatures, small capitals and the like, which are a quarter of many a font.
    let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    hb_set_clear(features)
    for name in ShapingSettings.applied + (hasFractions ? ShapingSettings.appliedToFractions : []) {
      hb_set_add(features, ShapingSettings.tag(name))
    }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    guard let subset = hb_subset_or_fail(font.face, input) else { return nil }
    defer { hb_face_destroy(subset) }
    guard let blob = hb_face_reference_blob(subset) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}

internal import CHarfBuzz

/// How words are shaped, to measure them and to draw them.
///
/// Kerning yes, ligatures and contextual forms no, as the style sheet asks of browsers: a ligature across a hyphenation
/// point or an element would be shaped differently there. OpenType only, since browsers do not use the Graphite tables
/// that some fonts have as well.
struct ShapingSettings: ~Copyable {
  private let features: [hb_feature_t]
  /// The shapers HarfBuzz may use, ended by nil.
  private let shapers: UnsafeMutablePointer<UnsafePointer<CChar>?>
  private let shaperName: UnsafeMutablePointer<CChar>

  /// HarfBuzz takes quadratic time for many marks on one letter, so what is longer is shaped in pieces of so many bytes.
  static let longestPiece = 1024

  /// The features that HarfBuzz applies to Latin text in a line when none is asked for, without those that are switched off
  /// here; see `hb_ot_shape_collect_features` in its source.
  static let applied = [
    "rvrn", "ltra", "ltrm", "rand", "trak", "Harf", "HARF", "Buzz", "BUZZ", "abvm", "blwm", "ccmp", "locl", "mark",
    "mkmk", "rlig", "curs", "dist", "kern", "rclt",
  ]
  /// Those it applies besides to numbers around a fraction slash.
  static let appliedToFractions = ["frac", "numr", "dnom"]
  static let fractionSlash: UInt32 = 0x2044

  init() {
    features = ["liga", "clig", "calt"].map { ShapingSettings.feature($0, 0) } + [ShapingSettings.feature("kern", 1)]
    shaperName = .allocate(capacity: 3)
    for (index, byte) in "ot\0".utf8.enumerated() { shaperName[index] = CChar(bitPattern: byte) }
    shapers = .allocate(capacity: 2)
    shapers[0] = UnsafePointer(shaperName)
    shapers[1] = nil
  }

  deinit {
    shapers.deallocate()
    shaperName.deallocate()
  }

  /// Shapes what is in a buffer, left to right, in Latin script.
  func shape(_ buffer: OpaquePointer?, _ font: OpaquePointer) {
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
    _ = hb_shape_full(font, buffer, features, UInt32(features.count), shapers)
  }

  /// Where a piece of a word ends that begins at a place, both as indices of its bytes.
  static func pieceEnd(of word: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = min(start + longestPiece, word.endIndex)
    while end < word.endIndex, end > start + 1, word[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// The number that stands for a name of four letters in a font.
  static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(hb_tag_t(0)) { $0 << 8 | hb_tag_t($1) } }

  private static func feature(_ name: String, _ value: UInt32) -> hb_feature_t {
    hb_feature_t(tag: tag(name), value: value, start: 0, end: UInt32.max)
  }
}

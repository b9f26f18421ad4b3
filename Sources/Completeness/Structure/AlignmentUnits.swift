/// The units of a text as they are aligned with those of another language, made once for all its translations.
struct AlignmentUnits: Sendable {
  /// What is compared of a unit.
  struct Unit: Sendable {
    var kind: TextUnit.Kind
    /// The bytes of its text.
    var length: Double
    var sentences: Int
    /// What is written alike in all languages; see ``Anchors``.
    var anchors: [UInt64]
  }

  /// The units, in order.
  let units: [Unit]
  /// The bytes of the whole text.
  let length: Int

  /// Makes them of an outline.
  init(_ outline: Outline) {
    units = outline.units.map { unit in
      Unit(
        kind: unit.kind, length: Double(unit.text.count), sentences: unit.sentences,
        anchors: Anchors.of(unit, in: outline))
    }
    length = outline.text.count
  }
}

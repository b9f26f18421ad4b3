/// Finds other faces for characters that a face lacks: those of the families that the theme names as its family's
/// fallback, as browsers do (CSS Fonts 4, 5.3). A letter and the marks on it stay together.
struct FontFallback {
  private let theme: Theme
  /// The families that a family falls back on; empty in themes that name none.
  private var isNeeded: Bool { !theme.fallbacks.isEmpty }
  /// The characters that each face is known to have.
  private var covered: [UsedCharacters]

  init(theme: Theme) {
    self.theme = theme
    covered = Array(repeating: UsedCharacters(), count: theme.faces.count)
  }

  /// Cuts runs where another face is needed.
  /// - Parameters:
  ///   - runs: the runs of a text.
  ///   - bytes: the text.
  ///   - covers: whether a face has a character.
  /// - Returns: runs over the same bytes; a character that no face has stays with the face it was to have.
  mutating func applied(
    to runs: [TextRun], of bytes: [UInt8], covers: (_ face: Int, _ scalar: Unicode.Scalar) -> Bool
  ) -> [TextRun] {
    guard isNeeded else { return runs }
    var result: [TextRun] = []
    result.reserveCapacity(runs.count)
    for run in runs {
      if lacksNothing(run, bytes, covers) { result.append(run) } else { split(run, bytes, covers, into: &result) }
    }
    return result
  }

  /// Whether the run's face has all its characters.
  private mutating func lacksNothing(
    _ run: TextRun, _ bytes: [UInt8], _ covers: (Int, Unicode.Scalar) -> Bool
  ) -> Bool {
    guard bytes[run.range].contains(where: { $0 >= 0x80 }) else { return true }
    var decoder = UTF8()
    var rest = bytes[run.range].makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar.value >= 0x80, !has(run.face, scalar, covers) { return false }
    }
    return true
  }

  private mutating func has(_ face: Int, _ scalar: Unicode.Scalar, _ covers: (Int, Unicode.Scalar) -> Bool) -> Bool {
    if covered[face].contains(scalar.value) { return true }
    guard covers(face, scalar) else { return false }
    covered[face].insert(scalar.value)
    return true
  }

  private mutating func split(
    _ run: TextRun, _ bytes: [UInt8], _ covers: (Int, Unicode.Scalar) -> Bool, into result: inout [TextRun]
  ) {
    let family = theme.faces[run.face].family
    let chain = (theme.fallbacks[family] ?? []).map {
      theme.faceIndex(family: $0, bold: run.isBold, italic: run.isItalic)
    }
    var start = run.range.lowerBound
    for character in String(decoding: bytes[run.range], as: UTF8.self) {
      let end = min(start + character.utf8.count, run.range.upperBound)
      let scalars = Array(character.unicodeScalars)
      var face = run.face
      if !scalars.allSatisfy({ has(run.face, $0, covers) }), !scalars.contains(where: \.isRightToLeft) {
        face = chain.first { other in scalars.allSatisfy { has(other, $0, covers) } } ?? run.face
      }
      if let last = result.indices.last, result[last].face == face, result[last].range.upperBound == start,
        start > run.range.lowerBound
      {
        result[last].range = result[last].range.lowerBound..<end
      } else {
        var piece = run
        piece.range = start..<end
        piece.face = face
        result.append(piece)
      }
      start = end
    }
  }

}

extension Unicode.Scalar {
  /// Whether it belongs to a script that runs from right to left. Lines are set from left to right, and such words would be
  /// printed backwards; so no font is asked for them.
  var isRightToLeft: Bool {
    switch value {
    case 0x590..<0x900, 0xFB1D..<0xFE00, 0xFE70..<0xFEFF, 0x10800..<0x11000, 0x1E800..<0x1F000: true
    default: false
    }
  }
}

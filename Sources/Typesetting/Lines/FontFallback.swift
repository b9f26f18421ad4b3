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
    var index = run.range.lowerBound
    while index < run.range.upperBound {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + size, run.range.upperBound)
      var scalar = UInt32(byte & (0x7F >> UInt8(size)))
      for next in bytes[index + 1..<end] { scalar = scalar << 6 | UInt32(next & 0x3F) }
      // What is no UTF-8 is left to those who cut it apart.
      guard let scalar = Unicode.Scalar(scalar), has(run.face, scalar, covers) else { return false }
      index = end
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

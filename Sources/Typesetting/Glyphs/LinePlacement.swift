internal import Editions

/// Where browsers put a line's baseline, so that drawn pages have the same lines at the same places.
extension FontLibrary {
  /// The distance of the baseline from the top of a line.
  ///
  /// Ascent and descent are rounded to whole pixels, and so is the upper half of the leading, downwards (CSS Inline 3,
  /// 5.1, as Chromium does it). Where rounding would cut a descent off and glyphs stand between pixels, as the style sheet
  /// asks for in set text, Chromium on Linux moves the baseline up by a pixel.
  /// - Parameters:
  ///   - style: the style of the line's text.
  ///   - theme: gives the face.
  ///   - isSet: whether the line is set text, and no number, bullet or running head.
  /// - Returns: pixels.
  public func baseline(of style: TextStyle, theme: Theme, isSet: Bool = true) -> Double {
    let face = theme.faceIndex(family: style.family, bold: style.isBold, italic: style.isItalic)
    guard files.indices.contains(face) else { return style.leading }
    let scale = style.size / Double(files[face].unitsPerEm)
    let extents = files[face].extents
    var ascent = (Double(extents.ascent) * scale).rounded()
    var descent = (Double(extents.descent) * scale).rounded()
    if isSet, descent < Double(extents.descent) * scale, ascent >= 1 {
      ascent -= 1
      descent += 1
    }
    return ((style.leading - ascent - descent) / 2).rounded(.down) + ascent
  }
}

extension TextStyle {
  /// How far superscripts stand above the baseline, in pixels, as browsers have it.
  public var superscriptRise: Double { size / 3 + 1 }
  /// How far subscripts stand below it, in pixels.
  public var subscriptDrop: Double { size / 5 + 1 }
}

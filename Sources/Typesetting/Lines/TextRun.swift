internal import Editions

/// A stretch of text in one face and size.
struct TextRun {
  /// Byte offsets into the text.
  var range: Range<Int>
  /// Index of the face.
  var face: Int
  /// Whether a bold and an italic face was asked for; ``face`` is the nearest there is.
  var isBold = false
  var isItalic = false
  /// Size in pixels.
  var size: Double
  /// Whether words in it may be hyphenated.
  var hyphenates: Bool
  /// Whether it is words of the edition's language, which may be hyphenated if nothing else helps.
  var isWords = true

  /// Size of superscripts, subscripts and small print against the text around.
  static let smallScale = 0.75
  /// The family that code is set in.
  static let codeFamily = "mono"

  /// Cuts a text into runs.
  /// - Parameters:
  ///   - text: the text.
  ///   - style: the style of the role it has.
  ///   - theme: gives the faces.
  static func runs(of text: RichText, style: TextStyle, theme: Theme) -> [TextRun] {
    let whole = TextRun(
      range: 0..<text.utf8.count,
      face: theme.faceIndex(family: style.family, bold: style.isBold, italic: style.isItalic),
      isBold: style.isBold, isItalic: style.isItalic, size: style.size, hyphenates: style.hyphenates,
      isWords: style.family != codeFamily)
    let relevant = text.spans.filter { changesFace($0.element) }
    guard !relevant.isEmpty else { return text.isEmpty ? [] : [whole] }

    var cuts = [0, text.utf8.count]
    for span in relevant {
      cuts.append(span.range.lowerBound)
      cuts.append(span.range.upperBound)
    }
    cuts.sort()
    var runs: [TextRun] = []
    // Spans are sorted by start and nest no deeper than the Markdown, so few are open at a time.
    var over: [RichText.Span] = []
    var pending = relevant[...]
    for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
      over.removeAll { $0.range.upperBound <= start }
      while let span = pending.first, span.range.lowerBound <= start {
        if span.range.upperBound > start { over.append(span) }
        pending.removeFirst()
      }
      runs.append(run(start..<end, under: over.map(\.element), style: style, theme: theme))
    }
    return runs
  }

  private static func run(_ range: Range<Int>, under elements: [RichText.Element], style: TextStyle, theme: Theme)
    -> TextRun
  {
    var family = style.family
    var bold = style.isBold
    var italic = style.isItalic
    var size = style.size
    var isWords = style.family != codeFamily
    for element in elements {
      switch element {
      case .emphasis, .cite: italic.toggle()
      case .strong: bold = true
      case .code, .keyboard:
        family = codeFamily
        isWords = false
      case .superscript, .subscript, .footnoteMark:
        size *= smallScale
        isWords = false
      case .small: size *= smallScale
      case .language: isWords = false
      default: break
      }
    }
    return TextRun(
      range: range, face: theme.faceIndex(family: family, bold: bold, italic: italic), isBold: bold, isItalic: italic,
      size: size, hyphenates: style.hyphenates && isWords, isWords: isWords)
  }

  private static func changesFace(_ element: RichText.Element) -> Bool {
    switch element {
    case .emphasis, .cite, .strong, .code, .keyboard, .superscript, .subscript, .footnoteMark, .small, .language: true
    default: false
    }
  }
}

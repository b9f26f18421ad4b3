internal import Editions

/// Sets paragraphs in the theme's fonts.
struct ParagraphSetter: ~Copyable {
  let theme: Theme
  let language: String
  var shaper: Shaper
  private(set) var hyphenators: HyphenatorSet
  private let hyphenator: Int
  private var fallback: FontFallback
  /// What was set before: a second round, for page numbers, sets again only what they change.
  private var known: [Key: TypesetText] = [:]

  private struct Key: Hashable {
    var text: RichText
    var role: TextRole
    var measure: Double
    var indent: Double
  }

  /// Browsers round advances to 1/64 px for each element; a line must stay this much under the measure.
  static let slack = 0.5
  /// How far a space may shrink, as a part of its width.
  private static let spaceShrink = 0.2

  init(theme: Theme, fonts: FontLibrary, language: String) {
    self.theme = theme
    self.language = language
    shaper = Shaper(fonts: fonts)
    fallback = FontFallback(theme: theme)
    hyphenators = HyphenatorSet()
    _ = hyphenators.load(language)
    hyphenator = hyphenators.index(of: language)
  }

  /// The package of the edition's hyphenation dictionary, if it is not installed.
  var missingDictionary: String? { hyphenators.missingPackage(of: language) }

  /// The characters each face was asked for.
  var characters: [UsedCharacters] { shaper.characters }

  /// Sets a text.
  /// - Parameters:
  ///   - text: the text, page numbers put in.
  ///   - role: gives the style.
  ///   - measure: the width in pixels.
  ///   - indent: how far the first line is indented, in pixels.
  mutating func set(_ text: RichText, as role: TextRole, measure: Double, indent: Double = 0) -> TypesetText {
    let key = Key(text: text, role: role, measure: measure, indent: indent)
    if let set = known[key] { return set }
    let set = setAnew(text, as: role, measure: measure, indent: indent)
    known[key] = set
    return set
  }

  private mutating func setAnew(_ text: RichText, as role: TextRole, measure: Double, indent: Double) -> TypesetText {
    let style = theme.style(role)
    let tightening = style.alignment == .justified ? tightening(style) : 0
    guard !text.isEmpty else {
      return TypesetText(text: text, role: role, measure: measure, lines: [], tightening: tightening)
    }
    let (points, breaker) = breakpoints(of: text, as: role, measure: measure, indent: indent)
    return TypesetText(
      text: text, role: role, measure: measure,
      lines: ParagraphSetter.lines(
        breaker.breaks(points), of: points, widest: measure + ParagraphSetter.slack),
      tightening: tightening, indent: indent)
  }

  /// Where the lines of a text may end, and what chooses among these places; see ``set(_:as:measure:indent:)``.
  mutating func breakpoints(of text: RichText, as role: TextRole, measure: Double, indent: Double = 0) -> (
    points: [Breakpoint], breaker: LineBreaker
  ) {
    let style = theme.style(role)
    let isJustified = style.alignment == .justified
    let available = measure - ParagraphSetter.slack
    let points = BreakpointBuilder.build(
      text, runs: runs(of: text, style: style), measure: available,
      shrinkPerSpace: isJustified ? tightening(style) : 0, language: language, hyphenator: hyphenator, shaper: &shaper,
      hyphenators: hyphenators, indent: indent)
    let breaker = LineBreaker(
      measure: available, mode: isJustified ? .justified : role.isTitle ? .balanced : .ragged,
      joinSlack: 2 * ParagraphSetter.slack)
    return (points, breaker)
  }

  /// The natural width of a text on one line, in pixels.
  mutating func width(of text: RichText, as role: TextRole) -> Double {
    let style = theme.style(role)
    let runs = runs(of: text, style: style)
    let points = BreakpointBuilder.build(
      text, runs: runs, measure: .infinity, shrinkPerSpace: 0, language: language, hyphenator: -1, shaper: &shaper,
      hyphenators: hyphenators, indent: 0)
    return points.last?.width ?? 0
  }

  /// The measure that a text needs so that no word is cut, and so that no line is broken where nothing forces it, in pixels.
  mutating func extent(of text: RichText, as role: TextRole) -> (word: Double, line: Double) {
    guard !text.isEmpty else { return (0, 0) }
    let points = BreakpointBuilder.build(
      text, runs: runs(of: text, style: theme.style(role)), measure: .infinity, shrinkPerSpace: 0, language: language,
      hyphenator: -1, shaper: &shaper, hyphenators: hyphenators, indent: 0)
    var (word, line) = (0.0, 0.0)
    var (wordStart, lineStart) = (0.0, 0.0)
    for point in points {
      word = max(word, point.width + point.extra - wordStart)
      wordStart = point.widthAfter
      guard point.ending == .forced || point.ending == .end else { continue }
      line = max(line, point.width - lineStart)
      lineStart = point.widthAfter
    }
    return (word + ParagraphSetter.slack, line + ParagraphSetter.slack)
  }

  /// The runs of a text, in faces that have its characters where there are such.
  mutating func runs(of text: RichText, style: TextStyle) -> [TextRun] {
    let files = shaper.fonts.files
    return fallback.applied(to: TextRun.runs(of: text, style: style, theme: theme), of: text.utf8) {
      files[$0].covers($1)
    }
  }

  private func tightening(_ style: TextStyle) -> Double {
    let face = theme.faceIndex(family: style.family, bold: style.isBold, italic: style.isItalic)
    let units = Double(shaper.fonts.files[face].unitsPerEm)
    let space = Double(shaper.space(face: face)) * style.size / units
    // On the browsers' own grid of 1/64 px, so that the style sheet says exactly what was reckoned with.
    return (space * ParagraphSetter.spaceShrink * 64).rounded(.down) / 64
  }

  /// Makes lines of chosen breakpoints.
  /// - Parameters:
  ///   - chosen: indices of points, ascending.
  ///   - points: where lines may end.
  ///   - widest: how wide a line those who draw it may find to fit.
  static func lines(_ chosen: [Int], of points: [Breakpoint], widest: Double = -.infinity) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var width = 0.0
    var widthBefore = -Double.infinity
    var shrinkBefore = 0.0
    var shrink = 0.0
    for index in chosen {
      let point = points[index]
      // The line before and this one, drawn as one with the tightest spaces.
      let joined = point.width + point.extra - widthBefore - (point.shrink - shrinkBefore)
      if joined <= widest, let last = lines.indices.last { lines[last].isTight = true }
      lines.append(
        Line(
          range: start..<max(start, point.offset), width: point.width - width + point.extra, ending: point.ending))
      start = point.resume
      widthBefore = point.ending == .forced ? -.infinity : width
      shrinkBefore = shrink
      width = point.widthAfter
      shrink = point.shrinkAfter
    }
    return lines
  }
}

internal import Editions

/// Measures a text and finds where its lines may end.
struct BreakpointBuilder {
  /// How far a space may stretch, as a part of its width.
  private static let spaceStretch = 0.5
  private static let hyphenPenalty = 50.0
  private static let nameHyphenPenalty = 120.0
  private static let zeroWidthPenalty = 40.0
  private static let emergencyPenalty = 4000.0

  /// The width beyond which a word is broken between characters, in pixels.
  let measure: Double
  /// How far each space may shrink, in pixels: the style sheet's word spacing is one value for the whole text.
  let shrinkPerSpace: Double
  /// Index of the edition's hyphenator, or -1.
  let hyphenator: Int

  private var points: [Breakpoint] = []
  private var width = 0.0
  private var stretch = 0.0
  private var shrink = 0.0

  private init(measure: Double, shrinkPerSpace: Double, hyphenator: Int) {
    self.measure = measure
    self.shrinkPerSpace = shrinkPerSpace
    self.hyphenator = hyphenator
  }

  /// Finds the breakpoints of a text.
  /// - Parameters:
  ///   - text: the text.
  ///   - runs: its runs, covering it.
  ///   - measure: the measure in pixels.
  ///   - shrinkPerSpace: how far each space may shrink, in pixels.
  ///   - language: the edition's language.
  ///   - shaper: measures the words.
  ///   - hyphenators: the hyphenation dictionaries.
  ///   - indent: width before the first word, in pixels.
  /// - Returns: breakpoints, ascending; the last is the end.
  static func build(
    _ text: RichText, runs: [TextRun], measure: Double, shrinkPerSpace: Double, language: String, hyphenator: Int,
    shaper: inout Shaper, hyphenators: borrowing HyphenatorSet, indent: Double
  ) -> [Breakpoint] {
    var builder = BreakpointBuilder(
      measure: measure, shrinkPerSpace: shrinkPerSpace, hyphenator: hyphenator)
    builder.width = indent
    builder.points.reserveCapacity(text.utf8.count / 3 + 4)
    let allowed = BreakOpportunities.find(in: text.utf8, language: language)
    for run in runs {
      builder.add(run, of: text.utf8, allowed: allowed, shaper: &shaper, hyphenators: hyphenators)
    }
    builder.addPoint(at: text.utf8.count, resume: text.utf8.count, penalty: 0, ending: .end)
    return builder.points
  }

  private mutating func add(
    _ run: TextRun, of bytes: [UInt8], allowed: [Bool], shaper: inout Shaper, hyphenators: borrowing HyphenatorSet
  ) {
    let scale = run.size / Double(shaper.fonts.files[run.face].unitsPerEm)
    let space = Double(shaper.space(face: run.face)) * scale
    var start = run.range.lowerBound
    var index = start
    while index < run.range.upperBound {
      let byte = bytes[index]
      let isNoBreakSpace = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
      if byte == 0x20 || byte == 0x0A || isNoBreakSpace {
        addWord(bytes[start..<index], at: start, run: run, scale: scale, shaper: &shaper, hyphenators: hyphenators)
        if byte == 0x0A {
          addPoint(at: index, resume: index + 1, penalty: 0, ending: .forced)
        } else {
          addSpace(space, at: index, isBreakable: byte == 0x20)
        }
        index += isNoBreakSpace ? 2 : 1
        start = index
      } else {
        index += 1
        if index < bytes.count, allowed[index - 1], bytes[index] != 0x20, bytes[index] != 0x0A {
          addWord(bytes[start..<index], at: start, run: run, scale: scale, shaper: &shaper, hyphenators: hyphenators)
          addPoint(
            at: index, resume: index, penalty: BreakpointBuilder.zeroWidthPenalty, ending: .zeroWidth)
          start = index
        }
      }
    }
    addWord(
      bytes[start..<run.range.upperBound], at: start, run: run, scale: scale, shaper: &shaper,
      hyphenators: hyphenators)
  }

  private mutating func addWord(
    _ word: ArraySlice<UInt8>, at offset: Int, run: TextRun, scale: Double, shaper: inout Shaper,
    hyphenators: borrowing HyphenatorSet
  ) {
    guard !word.isEmpty else { return }
    let metrics = shaper.metrics(
      of: word, face: run.face, hyphenators: hyphenators, hyphenator: run.hyphenates ? hyphenator : -1)
    let start = width
    let total = Double(metrics.advance) * scale
    if total > measure {
      for cluster in shaper.clusters(of: word, face: run.face) {
        width = start + Double(cluster.advance) * scale
        addPoint(
          at: offset + cluster.offset, resume: offset + cluster.offset,
          penalty: BreakpointBuilder.emergencyPenalty, ending: .zeroWidth)
      }
    } else {
      let hyphen = Double(shaper.hyphen(face: run.face)) * scale
      let isName = word.first.map { (0x41...0x5A).contains($0) } ?? false
      for point in metrics.hyphenPoints {
        width = start + Double(point.advance) * scale
        addPoint(
          at: offset + point.offset, resume: offset + point.offset, extra: hyphen,
          penalty: isName ? BreakpointBuilder.nameHyphenPenalty : BreakpointBuilder.hyphenPenalty, ending: .hyphen)
      }
    }
    width = start + total
  }

  private mutating func addSpace(_ space: Double, at offset: Int, isBreakable: Bool) {
    if isBreakable {
      var point = makePoint(at: offset, resume: offset + 1, extra: 0, penalty: 0, ending: .space)
      point.widthAfter = width + space
      point.stretchAfter = stretch + space * BreakpointBuilder.spaceStretch
      point.shrinkAfter = shrink + shrinkPerSpace
      points.append(point)
    }
    width += space
    stretch += space * BreakpointBuilder.spaceStretch
    shrink += shrinkPerSpace
  }

  private mutating func addPoint(
    at offset: Int, resume: Int, extra: Double = 0, penalty: Double, ending: Line.Ending
  ) {
    points.append(makePoint(at: offset, resume: resume, extra: extra, penalty: penalty, ending: ending))
  }

  private func makePoint(at offset: Int, resume: Int, extra: Double, penalty: Double, ending: Line.Ending) -> Breakpoint
  {
    Breakpoint(
      offset: offset, resume: resume, width: width, stretch: stretch, shrink: shrink, widthAfter: width,
      stretchAfter: stretch, shrinkAfter: shrink, extra: extra, penalty: penalty, ending: ending)
  }
}

internal import Editions

/// Measures a text and finds where its lines may end.
struct BreakpointBuilder {
  /// How far a space may stretch, as a part of its width.
  private static let spaceStretch = 0.5
  private static let hyphenPenalty = 50.0
  private static let nameHyphenPenalty = 120.0
  /// In a part of a hyphenated compound, which would show a second hyphen.
  private static let compoundHyphenPenalty = 700.0
  /// What would leave a few letters alone on the last line.
  private static let stubPenalty = 700.0
  /// Fewer letters than this are few.
  private static let stub = 6
  private static let zeroWidthPenalty = 40.0
  /// Inside an address, to spare the line gaps of twice a space and more.
  private static let addressPenalty = 1000.0
  /// Behind the "www" of an address.
  private static let wwwPenalty = 3000.0
  /// Breaks that are taken only where a piece without others is wider than the measure.
  private static let emergencyHyphenPenalty = 1000.0
  private static let emergencySpacePenalty = 2000.0
  private static let emergencyPenalty = 4000.0

  /// The width that no piece between two breaks may pass, in pixels.
  let measure: Double
  /// How far each space may shrink, in pixels: the style sheet's word spacing is one value for the whole text.
  let shrinkPerSpace: Double
  /// Index of the edition's hyphenator, or -1.
  let hyphenator: Int

  /// Stretches of the text that must be broken somewhere though no rule allows it, ascending.
  private var emergencies: [Range<Int>] = []
  private var points: [Breakpoint] = []
  /// The end of the token between spaces that was looked at last, and whether it is an address.
  private var tokenEnd = 0
  private var isAddress = false
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
    let allowed = BreakOpportunities.find(in: text.utf8, language: language)
    var emergencies: [Range<Int>] = []
    while true {
      var builder = BreakpointBuilder(measure: measure, shrinkPerSpace: shrinkPerSpace, hyphenator: hyphenator)
      builder.emergencies = emergencies
      builder.width = indent
      builder.points.reserveCapacity(text.utf8.count / 3 + 4)
      for run in runs {
        builder.add(run, of: text.utf8, allowed: allowed, shaper: &shaper, hyphenators: hyphenators)
      }
      builder.addPoint(at: text.utf8.count, resume: text.utf8.count, penalty: 0, ending: .end)
      // The second time around, what is still too wide is one character.
      guard emergencies.isEmpty else { return builder.points }
      emergencies = builder.stretchesTooWide()
      if emergencies.isEmpty { return builder.points }
    }
  }

  /// The stretches between neighbouring breakpoints that no line can hold: long words, words tied by no-break spaces.
  private func stretchesTooWide() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var before = 0.0
    for point in points {
      if point.width - before + point.extra > measure {
        // A hyphen too many: the next point may still be reached without it.
        if point.ending == .hyphen { continue }
        found.append(start..<point.offset)
      }
      start = point.resume
      before = point.widthAfter
    }
    return found
  }

  private func isEmergency(_ range: Range<Int>) -> Bool {
    guard !emergencies.isEmpty else { return false }
    var low = 0
    var high = emergencies.count
    while low < high {
      let middle = (low + high) / 2
      if emergencies[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < emergencies.count && emergencies[low].overlaps(range)
  }

  /// Whether the token that holds a place is an address; each token is looked at once.
  private mutating func isInAddress(_ offset: Int, of bytes: [UInt8]) -> Bool {
    if offset >= tokenEnd {
      var tokenStart = offset
      while tokenStart > tokenEnd, bytes[tokenStart - 1] > 0x20, !isNoBreakSpace(tokenStart - 2, bytes) {
        tokenStart -= 1
      }
      tokenEnd = offset
      while tokenEnd < bytes.count, bytes[tokenEnd] > 0x20, bytes[tokenEnd] != 0xC2 || !isNoBreakSpace(tokenEnd, bytes)
      {
        tokenEnd += 1
      }
      isAddress = Address.isAddress(bytes[tokenStart..<tokenEnd])
    }
    return isAddress
  }

  private func isNoBreakSpace(_ index: Int, _ bytes: [UInt8]) -> Bool {
    index >= 0 && bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
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
      let isNoBreakSpace = self.isNoBreakSpace(index, bytes)
      if byte == 0x20 || byte == 0x0A || isNoBreakSpace {
        addWord(start..<index, of: bytes, run: run, scale: scale, shaper: &shaper, hyphenators: hyphenators)
        if byte == 0x0A {
          addPoint(at: index, resume: index + 1, penalty: 0, ending: .forced)
        } else {
          addSpace(space, at: index, isBreakable: byte == 0x20)
          if isNoBreakSpace, isEmergency(index..<(index + 2)) {
            addPoint(
              at: index + 2, resume: index + 2, penalty: BreakpointBuilder.emergencySpacePenalty, ending: .zeroWidth)
          }
        }
        index += isNoBreakSpace ? 2 : 1
        start = index
      } else {
        index += 1
        if index < bytes.count, allowed[index - 1], bytes[index] != 0x20, bytes[index] != 0x0A {
          let isBehindHyphen = BreakpointBuilder.isHyphen(before: index, in: bytes)
          // A hyphen at the end of a line would not be taken for a part of the address.
          if isBehindHyphen, isInAddress(start, of: bytes) { continue }
          addWord(start..<index, of: bytes, run: run, scale: scale, shaper: &shaper, hyphenators: hyphenators)
          addPoint(
            at: index, resume: index,
            penalty: isBehindHyphen ? BreakpointBuilder.hyphenPenalty : BreakpointBuilder.zeroWidthPenalty,
            ending: .zeroWidth, showsHyphen: isBehindHyphen)
          start = index
        }
      }
    }
    addWord(
      start..<run.range.upperBound, of: bytes, run: run, scale: scale, shaper: &shaper, hyphenators: hyphenators)
  }

  private mutating func addWord(
    _ range: Range<Int>, of bytes: [UInt8], run: TextRun, scale: Double, shaper: inout Shaper,
    hyphenators: borrowing HyphenatorSet
  ) {
    guard !range.isEmpty else { return }
    let word = bytes[range]
    let isEmergency = self.isEmergency(range)
    let isAddress = run.isWords && isInAddress(range.lowerBound, of: bytes)
    let hyphenates = (run.hyphenates || isEmergency && run.isWords) && !isAddress
    let metrics = shaper.metrics(
      of: word, face: run.face, hyphenators: hyphenators, hyphenator: hyphenates ? hyphenator : -1)
    let start = width
    let total = Double(metrics.advance) * scale
    let hyphen = Double(shaper.hyphen(face: run.face)) * scale
    let penalty = metrics.hyphenPoints.isEmpty ? 0 : hyphenPenalty(of: range, in: bytes, run: run)
    // Ragged text has no gaps to be spared; there an address is broken only if it is wider than the line.
    let signs = isAddress && (isEmergency || shrinkPerSpace > 0) ? Address.breaks(in: word) : []
    var places: [Int: AddressPlace] = [:]
    for sign in signs {
      places[sign] = AddressPlace(
        kern: kern(before: sign, of: word, face: run.face, shaper: &shaper) * scale,
        penalty: Address.isBehindWWW(sign, in: word) ? BreakpointBuilder.wwwPenalty : BreakpointBuilder.addressPenalty)
    }
    var clusters =
      (isEmergency ? shaper.clusters(of: word, face: run.face) : shaper.advances(of: word, face: run.face, at: signs))[
        ...]
    let isLast = range.upperBound == bytes.count
    for point in metrics.hyphenPoints {
      addClusters(&clusters, before: point.offset, start: start, offset: range.lowerBound, scale: scale, places: places)
      width = start + Double(point.advance) * scale
      let offset = range.lowerBound + point.offset
      let isStub = isLast && letters(in: bytes[offset...]) < BreakpointBuilder.stub
      addPoint(
        at: offset, resume: offset, extra: hyphen,
        penalty: isStub ? max(penalty, BreakpointBuilder.stubPenalty) : penalty, ending: .hyphen, showsHyphen: true)
    }
    addClusters(&clusters, before: word.count, start: start, offset: range.lowerBound, scale: scale, places: places)
    width = start + total
  }

  /// What it costs to hyphenate a word.
  private func hyphenPenalty(of range: Range<Int>, in bytes: [UInt8], run: TextRun) -> Double {
    guard run.hyphenates else { return BreakpointBuilder.emergencyHyphenPenalty }
    if isPartOfCompound(range, of: bytes) { return BreakpointBuilder.compoundHyphenPenalty }
    let isName = (0x41...0x5A).contains(bytes[range.lowerBound])
    return isName ? BreakpointBuilder.nameHyphenPenalty : BreakpointBuilder.hyphenPenalty
  }

  /// The letters of a piece of a word: punctuation behind it makes no line look longer.
  private func letters(in piece: ArraySlice<UInt8>) -> Int {
    piece.count { $0 >= 0xC0 || (0x61...0x7A).contains($0 | 0x20) }
  }

  /// Adds breaks between the characters of a word, up to a place in it; those before signs of an address cost less.
  private mutating func addClusters(
    _ clusters: inout ArraySlice<WordMetrics.HyphenPoint>, before limit: Int, start: Double, offset: Int, scale: Double,
    places: [Int: AddressPlace]
  ) {
    while let cluster = clusters.first, cluster.offset <= limit {
      clusters.removeFirst()
      width = start + Double(cluster.advance) * scale
      let place = places[cluster.offset]
      addPoint(
        at: offset + cluster.offset, resume: offset + cluster.offset, extra: place?.kern ?? 0,
        penalty: place?.penalty ?? BreakpointBuilder.emergencyPenalty, ending: .zeroWidth)
    }
  }

  /// A place before a sign of an address.
  private struct AddressPlace {
    /// What a line that ends there is wider, in pixels.
    var kern: Double
    var penalty: Double
  }

  /// How much wider what stands before a sign of an address is without the sign, in font units: kerning draws a full stop
  /// to a "w".
  private func kern(before sign: Int, of word: ArraySlice<UInt8>, face: Int, shaper: inout Shaper) -> Double {
    let end = word.startIndex + sign
    let letters = word[max(word.startIndex, end - Address.leastPart)..<end]
    let drawn = shaper.advances(of: word[letters.startIndex...end], face: face, at: [letters.count]).first?.advance ?? 0
    let alone = shaper.metrics(of: letters, face: face, hyphenators: HyphenatorSet(), hyphenator: -1).advance
    return max(0, Double(alone - drawn))
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
    at offset: Int, resume: Int, extra: Double = 0, penalty: Double, ending: Line.Ending, showsHyphen: Bool = false
  ) {
    var point = makePoint(at: offset, resume: resume, extra: extra, penalty: penalty, ending: ending)
    point.showsHyphen = showsHyphen
    points.append(point)
  }

  /// Whether a hyphen stands before a place: `-` or U+2010.
  private static func isHyphen(before index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0, bytes[index - 1] != 0x2D else { return index > 0 }
    return index > 2 && bytes[index - 1] == 0x90 && bytes[index - 2] == 0x80 && bytes[index - 3] == 0xE2
  }

  /// Whether a word has a hyphen in it or at either side.
  private func isPartOfCompound(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    BreakpointBuilder.isHyphen(before: range.lowerBound, in: bytes) || bytes[range].contains(0x2D)
      || BreakpointBuilder.isHyphen(before: range.upperBound, in: bytes)
  }

  private func makePoint(at offset: Int, resume: Int, extra: Double, penalty: Double, ending: Line.Ending) -> Breakpoint
  {
    Breakpoint(
      offset: offset, resume: resume, width: width, stretch: stretch, shrink: shrink, widthAfter: width,
      stretchAfter: stretch, shrinkAfter: shrink, extra: extra, penalty: penalty, ending: ending)
  }
}

extension Galley {
  /// Exchanges straight quotation marks and apostrophes for the language's own.
  ///
  /// A mark's direction follows from what stands on either side of it; where both directions are possible it closes what is
  /// open, else opens. The marks of a nested quotation are the first of the language's pairs that is not in use. No straight
  /// mark is left, so that a second run finds nothing to decide.
  mutating func setQuotes() {
    let lastCloser = lastSingleClosers()
    var open = [OpenQuotes](repeating: OpenQuotes(), count: regions.count)
    for index in units.indices {
      let unit = units[index]
      let region = Int(unit.region)
      switch unit.scalar {
      case Characters.straightDouble:
        if unit.traits.contains(.opens) || unit.traits.contains(.closes) {
          let pairs = regions[region]?.quotes ?? [.double, .single]
          units[index].scalar =
            unit.traits.contains(.opens) ? open[region].push(from: pairs) : open[region].pop(from: pairs)
        } else if let rules = rules(index) {
          units[index].scalar = doubleQuote(at: index, open: &open[region], pairs: rules.quotes)
        }
      case Characters.straightSingle:
        if let rules = rules(index) {
          units[index].scalar = singleQuote(
            at: index, open: &open[region], closerFollows: lastCloser[region] > index, rules: rules)
        }
      case Characters.openGuillemet, Characters.openDouble, Characters.closeGuillemet, Characters.closeDouble,
        Characters.lowDouble, Characters.openSingle, Characters.apostrophe:
        if !unit.traits.contains(.fixed) { noteQuote(at: index, open: &open[region]) }
      default: continue
      }
    }
  }

  /// Whether a quotation may open behind the character before an index.
  private func mayOpen(_ index: Int) -> Bool {
    let before = context(index - 1)
    return before == Self.edge || Characters.isSpace(before) || Characters.isOpening(before)
      || Characters.isDash(before) || before == 0x2F
  }

  /// Whether a quotation may close before the character behind an index; other straight marks are looked through, so that
  /// `"'word'"` opens and closes twice.
  private func mayClose(_ index: Int) -> Bool {
    var next = index + 1
    while next < index + 4, isStraight(context(next)) { next += 1 }
    let behind = context(next)
    if next < units.count, units[next].traits.contains(.mark) { return true }
    return Characters.endsWord(behind) && behind != Characters.openGuillemet && behind != Characters.openDouble
  }

  private func isStraight(_ scalar: UInt32) -> Bool {
    scalar == Characters.straightDouble || scalar == Characters.straightSingle
  }

  private func doubleQuote(at index: Int, open: inout OpenQuotes, pairs: [TypographyRules.QuotePair]) -> UInt32 {
    switch (mayOpen(index), mayClose(index)) {
    case (true, false): return open.push(from: pairs)
    case (false, true):
      if open.isEmpty, Characters.isDigit(context(index - 1)) { return Characters.doublePrime }
      return open.pop(from: pairs)
    case (true, true): return open.isEmpty ? open.push(from: pairs) : open.pop(from: pairs)
    case (false, false):
      let isElided = context(index - 1) == Characters.apostrophe
      return isElided || open.isEmpty ? open.push(from: pairs) : open.pop(from: pairs)
    }
  }

  private func singleQuote(
    at index: Int, open: inout OpenQuotes, closerFollows: Bool, rules: TypographyRules
  ) -> UInt32 {
    switch (mayOpen(index), mayClose(index)) {
    case (true, false):
      if isClipped(index, rules: rules, closerFollows: closerFollows) || !closerFollows {
        return Characters.apostrophe
      }
      open.singles += 1
      return Characters.openSingle
    case (false, true):
      if open.singles > 0 {
        open.singles -= 1
      } else if Characters.isDigit(context(index - 1)) {
        return Characters.prime
      }
      return Characters.apostrophe
    case (true, true): return Characters.apostrophe
    case (false, false):
      let isMeasure = Characters.isDigit(context(index - 1)) && Characters.isDigit(context(index + 1))
      return isMeasure && digits(from: index + 1) != 3 ? Characters.prime : Characters.apostrophe
    }
  }

  /// Whether the apostrophe at an index stands for letters left out at the start of a word or number: `'tis`, `'90s`.
  private func isClipped(_ index: Int, rules: TypographyRules, closerFollows: Bool) -> Bool {
    guard !rules.clipped.isEmpty else { return false }
    if digits(from: index + 1) == 2 {
      let behind = context(index + 3)
      return behind == 0x73 || (!closerFollows && !Characters.isLetter(behind))
    }
    var word: [UInt32] = []
    var next = index + 1
    while word.count < 8, Characters.isLetter(context(next)) {
      word.append(Characters.lowercased(context(next)))
      next += 1
    }
    return rules.clipped.contains(word)
  }

  /// The number of digits from an index, at most 4.
  private func digits(from index: Int) -> Int {
    var count = 0
    while count < 4, Characters.isDigit(context(index + count)) { count += 1 }
    return count
  }

  private func noteQuote(at index: Int, open: inout OpenQuotes) {
    switch units[index].scalar {
    case Characters.openGuillemet: open.push(.guillemets)
    case Characters.lowDouble: open.push(OpenQuotes.low)
    case Characters.openDouble:
      if open.endsLow { open.popAny() } else { open.push(.double) }
    case Characters.closeGuillemet, Characters.closeDouble: open.popAny()
    case Characters.openSingle: open.singles += 1
    default:
      if open.singles > 0, !mayOpen(index), mayClose(index) { open.singles -= 1 }
    }
  }

  /// For each region the last index at which a single quotation might close.
  private func lastSingleClosers() -> [Int] {
    var last = [Int](repeating: -1, count: regions.count)
    for index in units.indices
    where units[index].scalar == Characters.straightSingle || units[index].scalar == Characters.apostrophe {
      if !mayOpen(index), mayClose(index) { last[Int(units[index].region)] = index }
    }
    return last
  }
}

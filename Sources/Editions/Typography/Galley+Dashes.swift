extension Galley {
  /// Exchanges three dots for an ellipsis; other runs of dots are kept.
  mutating func setDots() {
    var index = 0
    while index < units.count {
      guard units[index].scalar == 0x2E, rules(index) != nil else {
        index += 1
        continue
      }
      let end = endOfRun(from: index)
      if end - index == 3 {
        units[index].scalar = Characters.ellipsis
        units[index + 1].scalar = Self.deleted
        units[index + 2].scalar = Self.deleted
      }
      index = end
    }
    compact()
  }

  /// Exchanges hyphens that stand for dashes: ` - ` and `--` become an en dash, `---` an em dash, and in languages that
  /// want it the hyphen of a range of numbers becomes an en dash. A dash between words stays on the line of the first.
  mutating func setDashes() {
    var index = 0
    while index < units.count {
      guard units[index].scalar == Characters.hyphen, let rules = rules(index) else {
        index += 1
        continue
      }
      let end = endOfRun(from: index)
      switch end - index {
      case 1:
        if isBetweenSpacedWords(index..<end) {
          setSpacedDash(Characters.enDash, at: index..<end)
        } else if rules.dashesRanges, isRange(at: index, rules: rules) {
          units[index].scalar = Characters.enDash
        }
      case 2, 3:
        let dash = end - index == 2 ? Characters.enDash : Characters.emDash
        if isBetweenSpacedWords(index..<end) {
          setSpacedDash(dash, at: index..<end)
        } else if isWord(context(index - 1)), isWord(context(end)) {
          replace(index..<end, with: dash)
        }
      default: break
      }
      index = end
    }
    compact()
  }

  /// The end of a run of one character in one region, none of it fixed.
  private func endOfRun(from index: Int) -> Int {
    var end = index + 1
    while end < units.count, context(end) == units[index].scalar, units[end].region == units[index].region {
      end += 1
    }
    return end
  }

  private func isWord(_ scalar: UInt32) -> Bool {
    scalar == Self.opaque || Characters.isDigit(scalar) || Characters.isLetter(scalar)
  }

  private func isBetweenSpacedWords(_ run: Range<Int>) -> Bool {
    guard isFreeSpace(run.lowerBound - 1), isFreeSpace(run.upperBound) else { return false }
    let left = context(run.lowerBound - 2)
    let right = context(run.upperBound + 1)
    let endsWord =
      isWord(left)
      || (Characters.endsWord(left) && left != Self.edge && !Characters.isDash(left) && !Characters.isOpening(left))
    let startsWord = isWord(right) || Characters.isOpening(right) || right == Characters.apostrophe
    return endsWord && !Characters.isSpace(left) && startsWord
  }

  private mutating func setSpacedDash(_ dash: UInt32, at run: Range<Int>) {
    units[run.lowerBound - 1].scalar = Characters.noBreakSpace
    replace(run, with: dash)
  }

  private mutating func replace(_ run: Range<Int>, with scalar: UInt32) {
    units[run.lowerBound].scalar = scalar
    for index in run.dropFirst() { units[index].scalar = Self.deleted }
  }

  /// Whether the hyphen at an index joins the ends of a range: two years, a year and two digits, or two numbers of at most
  /// three digits, rising, standing alone and not behind a word that announces a code.
  private func isRange(at index: Int, rules: TypographyRules) -> Bool {
    guard let left = number(endingAt: index), let right = number(startingAt: index + 1) else { return false }
    let before = context(index - left.digits - 1)
    guard before == Self.edge || Characters.isSpace(before) || Characters.isOpening(before) else { return false }
    let behind = context(index + right.digits + 1)
    guard !isWord(behind), behind != Characters.hyphen, behind != 0x2F else { return false }
    if behind == 0x2E || behind == 0x2C || behind == 0x3A,
      Characters.isDigit(context(index + right.digits + 2))
    {
      return false
    }
    guard !followsCodeWord(index - left.digits, rules: rules) else { return false }
    let isYear = left.digits == 4 && (1000..<3000).contains(left.value)
    if isYear, right.digits == 4 { return right.value > left.value && right.value < 3000 }
    if isYear, right.digits == 2 { return right.value > left.value % 100 }
    return left.digits <= 3 && right.digits <= 3 && right.value > left.value
  }

  private func number(endingAt end: Int) -> (value: Int, digits: Int)? {
    var start = end
    while start > 0, end - start < 5, Characters.isDigit(context(start - 1)) { start -= 1 }
    return number(start..<end)
  }

  private func number(startingAt start: Int) -> (value: Int, digits: Int)? {
    var end = start
    while end - start < 5, Characters.isDigit(context(end)) { end += 1 }
    return number(start..<end)
  }

  private func number(_ range: Range<Int>) -> (value: Int, digits: Int)? {
    guard (1...4).contains(range.count) else { return nil }
    return (range.reduce(0) { $0 * 10 + Int(units[$1].scalar &- 0x30) }, range.count)
  }

  /// Whether the word before an index announces a code: one the language knows, or capitals such as ISBN.
  private func followsCodeWord(_ index: Int, rules: TypographyRules) -> Bool {
    guard isFreeSpace(index - 1) else { return false }
    let word = word(endingAt: index - 1, limit: 12)
    if rules.codeWords.contains(word.map(Characters.lowercased)) { return true }
    return word.count >= 2 && word.allSatisfy { Characters.isUppercase($0) }
  }

  /// The characters up to the space, bracket or end before an index; empty if there are more than the limit.
  func word(endingAt end: Int, limit: Int) -> [UInt32] {
    var start = end
    while end - start <= limit {
      let before = context(start - 1)
      if before == Self.edge || Characters.isSpace(before) || Characters.isOpening(before)
        || before == Characters.apostrophe || before == Self.opaque
      {
        break
      }
      start -= 1
    }
    return end - start <= limit ? (start..<end).map { units[$0].scalar } : []
  }
}

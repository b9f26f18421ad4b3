extension Galley {
  /// Keeps on one line what belongs together: a number and its unit, `n°` and its number, `Dr` and the name, initials and
  /// the name. Only ordinary spaces are exchanged; no-break spaces there are as good.
  mutating func bindWords() {
    for index in units.indices {
      guard units[index].scalar == Characters.space else { continue }
      let before = context(index - 1)
      let behind = context(index + 1)
      guard Characters.isDigit(before) || Characters.isDigit(behind) || Characters.isUppercase(behind),
        let rules = rules(index)
      else { continue }
      let binds: Bool
      if Characters.isDigit(before), isUnit(startingAt: index + 1, rules: rules) {
        binds = true
      } else if Characters.isDigit(behind) {
        binds = isAbbreviation(endingAt: index, in: rules.beforeNumbers)
      } else if Characters.isUppercase(behind) {
        binds = isInitial(endingAt: index) || isAbbreviation(endingAt: index, in: rules.beforeNames)
      } else {
        binds = false
      }
      if binds { units[index].scalar = Characters.noBreakSpace }
    }
  }

  private func isAbbreviation(endingAt end: Int, in words: Set<[UInt32]>) -> Bool {
    let word = word(endingAt: end, limit: 6)
    return !word.isEmpty && words.contains(word)
  }

  private func isUnit(startingAt start: Int, rules: TypographyRules) -> Bool {
    var word: [UInt32] = []
    while word.count <= 10 {
      let scalar = context(start + word.count)
      guard
        Characters.isLetter(scalar) || scalar == 0xB0 || scalar == 0xB2 || scalar == 0xB3 || scalar == 0x25
          || scalar == 0x2030 || scalar == 0x24 || scalar == 0xA3 || scalar == 0xA5 || scalar == 0x20AC
      else { break }
      word.append(scalar)
    }
    return !word.isEmpty && rules.units.contains(word)
  }

  /// Whether a word before an index is an initial, `J.` or `J.-P.`.
  private func isInitial(endingAt end: Int) -> Bool {
    guard context(end - 1) == 0x2E, Characters.isUppercase(context(end - 2)) else { return false }
    let before = context(end - 3)
    if before == Characters.hyphen { return context(end - 4) == 0x2E && Characters.isUppercase(context(end - 5)) }
    return before == Self.edge || Characters.isSpace(before) || Characters.isOpening(before)
      || before == Characters.apostrophe
  }
}

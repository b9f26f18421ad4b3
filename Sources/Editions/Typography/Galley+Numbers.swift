extension Galley {
  /// Keeps the groups of a number together: thousands by narrow no-break spaces (30 000), the groups of a telephone number
  /// by no-break spaces.
  mutating func setNumberGroups() {
    var index = 0
    while index < units.count {
      guard Characters.isDigit(context(index)), rules(index) != nil else {
        index += 1
        continue
      }
      if index > 0, joinsNumber(context(index - 1)) {
        while index < units.count, Characters.isDigit(context(index)) { index += 1 }
        continue
      }
      index = setNumber(from: index)
    }
  }

  /// Whether digits behind a character are the middle of something else: a word, a decimal, a code.
  private func joinsNumber(_ scalar: UInt32) -> Bool {
    Characters.isLetter(scalar) || Characters.isDigit(scalar) || scalar == 0x2E || scalar == 0x2C
      || scalar == Characters.hyphen || scalar == 0x2F || scalar == Self.opaque || scalar == 0x3A
  }

  /// Sets the run of digit groups that begins at an index.
  /// - Returns: the index behind it.
  private mutating func setNumber(from start: Int) -> Int {
    var spaces: [Int] = []
    var lengths: [Int] = []
    var end = start
    while true {
      let group = end
      while end < units.count, Characters.isDigit(context(end)) { end += 1 }
      lengths.append(end - group)
      guard isFreeSpace(end), Characters.isDigit(context(end + 1)), units[end + 1].region == units[start].region else {
        break
      }
      spaces.append(end)
      end += 1
    }
    guard !spaces.isEmpty, let first = lengths.first else { return end }
    let isInternational = context(start - 1) == 0x2B
    let isThousands = first <= 3 && context(start) != 0x30 && lengths.dropFirst().allSatisfy { $0 == 3 }
    if isThousands, !isInternational {
      for space in spaces { units[space].scalar = Characters.narrowNoBreakSpace }
    } else if isInternational || lengths.count >= 4 {
      for space in spaces { units[space].scalar = Characters.noBreakSpace }
    }
    return end
  }
}

extension Galley {
  /// Puts right the spaces around punctuation and inside quotation marks: put in, exchanged or taken out as the language
  /// has it.
  mutating func setPunctuation() {
    var result = Galley.Output(capacity: units.count)
    var index = 0
    while index < units.count {
      let unit = units[index]
      let next = index + 1
      guard Self.isPunctuation(unit.scalar), let rules = rules(index) else {
        result.append(unit)
        index = next
        continue
      }
      switch unit.scalar {
      case Characters.openGuillemet, Characters.openDouble, 0xBF, 0xA1:
        result.append(unit)
        index = next
        let isGuillemet = unit.scalar == Characters.openGuillemet
        guard !isGuillemet || startsQuotation(at: next - 1) else { continue }
        while isFreeSpace(index) { index += 1 }
        if index == units.count || context(index) == Characters.newline { continue }
        if isGuillemet, let space = rules.insideGuillemets { result.append(unit.turned(into: space)) }
        continue
      case Characters.closeGuillemet, Characters.closeDouble:
        if endsQuotation(at: index) {
          let space = unit.scalar == Characters.closeGuillemet ? rules.insideGuillemets : nil
          result.setSpace(space, before: unit)
        }
      case 0x3B, 0x21, 0x3F:  // ; ! ?
        setSpace(rules.beforeHighPunctuation, before: index, in: &result)
      case 0x3A:
        setSpace(rules.beforeColon, before: index, in: &result)
      case 0x2C, 0x2E:  // , .
        setSpace(nil, before: index, in: &result)
      case 0x25, 0x2030, 0x20AC:  // % ‰ €
        let behind = context(next)
        if rules.separatesSigns, let last = result.last, Characters.isDigit(last.scalar),
          !last.traits.contains(.fixed), !Characters.isLetter(behind), !Characters.isDigit(behind)
        {
          result.append(unit.turned(into: Characters.noBreakSpace))
        }
      default: break
      }
      result.append(unit)
      index = next
    }
    units = result.units
  }

  /// Whether a character is one that this step deals with, cheaply: nearly all are not.
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar > 0x20 && scalar < 0x40 && !Characters.isDigit(scalar) }
    return scalar < 0xC0 || scalar >= 0x2000
  }

  /// Sets the space before a punctuation mark if it ends a word and a word, closing mark or space-less sign stands before.
  private func setSpace(_ space: UInt32?, before index: Int, in result: inout Output) {
    let behind = context(index + 1)
    let isAtSpace = index + 1 >= units.count || behind == Self.edge || Characters.isSpace(behind)
    let isMark = index + 1 < units.count && units[index + 1].traits.contains(.mark)
    let isColonLike = units[index].scalar == 0x3A || units[index].scalar == 0x3B
    if isColonLike, behind == Characters.hyphen { return }
    if space == nil {
      // A smiley or a ratio is left alone.
      guard isAtSpace || isMark || (!isColonLike && Characters.endsWord(behind) && behind != units[index].scalar)
      else { return }
    } else {
      guard isAtSpace || isMark || Characters.endsWord(behind) else { return }
    }
    guard let before = result.lastWord, before.scalar != Self.edge else { return }
    if !before.traits.contains(.fixed) {
      if Characters.isOpening(before.scalar) || Characters.isDash(before.scalar) || before.scalar == 0x2F { return }
      if [0x3A, 0x3B, 0x21, 0x3F, 0x2C].contains(before.scalar) { return }
      if space == nil, before.scalar == 0x2E || before.scalar == Characters.ellipsis { return }
      if space == nil, isAtSpace, isColonLike, Characters.isDigit(before.scalar),
        Characters.isDigit(context(index + 2))
      {
        return
      }
    }
    result.setSpace(space, before: units[index])
  }

  /// Whether the guillemet at an index opens a quotation; some languages set them the other way round.
  private func startsQuotation(at index: Int) -> Bool {
    let before = context(index - 1)
    return before == Self.edge || Characters.isSpace(before) || Characters.isOpening(before)
      || Characters.isDash(before) || before == Characters.apostrophe || before == 0x2F
  }

  private func endsQuotation(at index: Int) -> Bool {
    let behind = context(index + 1)
    let isMark = index + 1 < units.count && units[index + 1].traits.contains(.mark)
    return isMark
      || !(behind == Self.opaque || Characters.isLetter(behind) || Characters.isDigit(behind)
        || Characters.isOpening(behind))
  }

  /// The characters of a galley as they are put together anew.
  struct Output {
    private(set) var units: [Unit] = []

    init(capacity: Int) { units.reserveCapacity(capacity + capacity / 16) }

    var last: Unit? { units.last }

    /// The last character that is no space.
    var lastWord: Unit? { units.last { !isSpace($0) } }

    mutating func append(_ unit: Unit) { units.append(unit) }

    /// Makes the space before a unit what it should be.
    /// - Parameters:
    ///   - space: the space; nil for none.
    ///   - unit: the unit that is appended next.
    mutating func setSpace(_ space: UInt32?, before unit: Unit) {
      var old: Unit?
      while let last = units.last, isSpace(last) {
        old = last
        units.removeLast()
      }
      guard let last = units.last, last.scalar != Galley.edge else {
        if let old { units.append(old) }
        return
      }
      if let space { units.append((old ?? unit).turned(into: space)) }
    }

    private func isSpace(_ unit: Unit) -> Bool {
      Characters.isSpace(unit.scalar) && !unit.traits.contains(.fixed)
    }
  }
}

extension Galley.Unit {
  /// A unit of the same place with another character.
  fileprivate func turned(into scalar: UInt32) -> Galley.Unit {
    Galley.Unit(scalar: scalar, source: source, region: region, traits: [])
  }
}

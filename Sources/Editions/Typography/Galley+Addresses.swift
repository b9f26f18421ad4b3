extension Galley {
  /// Marks addresses and file names in running text as not to be touched: `https://…`, `www.…`, `a@b.org`, `notes.txt`.
  mutating func fixAddresses() {
    var start = 0
    while start < units.count {
      if isSeparator(start) {
        start += 1
        continue
      }
      var end = start
      var mayBeAddress = false
      while end < units.count, !isSeparator(end) {
        let scalar = units[end].scalar
        if scalar == 0x2E || scalar == 0x40 || scalar == 0x2F { mayBeAddress = true }
        end += 1
      }
      if mayBeAddress { fixAddress(in: start..<end) }
      start = end
    }
  }

  private func isSeparator(_ index: Int) -> Bool {
    switch units[index].scalar {
    case Characters.newline, Characters.straightDouble, Characters.openDouble, Characters.closeDouble,
      Characters.openGuillemet, Characters.closeGuillemet, Characters.lowDouble, Characters.doublePrime, 0x3C, 0x3E:
      true
    default: Characters.isSpace(units[index].scalar)
    }
  }

  private mutating func fixAddress(in token: Range<Int>) {
    if let start = startOfURL(in: token) {
      fix(start..<trimmedEnd(of: start..<token.upperBound))
      return
    }
    var start = token.lowerBound
    while start < token.upperBound {
      guard isAddressCharacter(start) else {
        start += 1
        continue
      }
      var end = start
      while end < token.upperBound, isAddressCharacter(end) { end += 1 }
      let run = start..<trimmedEnd(of: start..<end)
      if isHostOrFile(run) { fix(run) }
      start = end
    }
  }

  private mutating func fix(_ range: Range<Int>) {
    for index in range { units[index].traits.insert(.fixed) }
  }

  /// The index of the scheme of `scheme://`, `mailto:` or `www.` in a token.
  private func startOfURL(in token: Range<Int>) -> Int? {
    for index in token {
      switch units[index].scalar {
      case 0x3A:  // ':'
        guard index + 2 < token.upperBound, units[index + 1].scalar == 0x2F, units[index + 2].scalar == 0x2F else {
          continue
        }
        var start = index
        while start > token.lowerBound, Characters.isASCIILetter(units[start - 1].scalar) { start -= 1 }
        if start < index { return start }
      case 0x77:  // 'w'
        guard index + 3 < token.upperBound, units[index + 1].scalar == 0x77, units[index + 2].scalar == 0x77,
          units[index + 3].scalar == 0x2E, index == token.lowerBound || !Characters.isLetter(units[index - 1].scalar)
        else { continue }
        return index
      default: continue
      }
    }
    return nil
  }

  /// The end of a range without the punctuation that belongs to the sentence, not to the address.
  private func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    var closing = 0
    var opening = 0
    for index in range {
      if units[index].scalar == 0x28 { opening += 1 }
      if units[index].scalar == 0x29 { closing += 1 }
    }
    while end > range.lowerBound {
      switch units[end - 1].scalar {
      case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x2A, 0x2D, 0x5F, Characters.apostrophe,
        Characters.prime, Characters.ellipsis:
        end -= 1
      case 0x29 where closing > opening:
        closing -= 1
        end -= 1
      default: return end
      }
    }
    return end
  }

  private func isAddressCharacter(_ index: Int) -> Bool {
    let scalar = units[index].scalar
    if Characters.isASCIILetter(scalar) || Characters.isDigit(scalar) { return true }
    // Two dots in a row are no part of a name, so an ellipsis ends it.
    if scalar == 0x2E {
      return context(index + 1) != 0x2E && (index == 0 || units[index - 1].scalar != 0x2E)
    }
    switch scalar {
    case 0x25, 0x2B, 0x2D, 0x2F, 0x40, 0x5F, 0x7E, 0x23, 0x3D, 0x26: return true
    default: return false
    }
  }

  /// Whether a run is an e-mail address, a host or a file: its last dot stands between a letter or digit and an ending of
  /// 2 to 6 characters that begins with a letter, or there is an `@` between names.
  private func isHostOrFile(_ run: Range<Int>) -> Bool {
    var lastDot = -1
    for index in run {
      let scalar = units[index].scalar
      if scalar == 0x40, index > run.lowerBound, index + 1 < run.upperBound { return true }
      if scalar == 0x2E { lastDot = index }
      if scalar == 0x2F, lastDot >= 0, isEnding((lastDot + 1)..<index) { return true }
    }
    guard lastDot > run.lowerBound else { return false }
    let before = units[lastDot - 1].scalar
    guard Characters.isASCIILetter(before) || Characters.isDigit(before) else { return false }
    return isEnding((lastDot + 1)..<run.upperBound)
  }

  private func isEnding(_ range: Range<Int>) -> Bool {
    guard (2...6).contains(range.count), Characters.isASCIILetter(units[range.lowerBound].scalar) else { return false }
    return range.allSatisfy {
      Characters.isASCIILetter(units[$0].scalar) || Characters.isDigit(units[$0].scalar)
    }
  }
}

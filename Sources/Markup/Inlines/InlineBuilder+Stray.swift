import Diagnostics

extension InlineBuilder {
  /// Tells of signs that were meant as Markdown and became text.
  /// - Parameters:
  ///   - literal: a text that stands in the source just so: without a backslash, without an entity.
  ///   - place: where, in the prepared text; as long as the text.
  mutating func tellStray(_ literal: ArraySlice<UInt8>, at place: Range<Int>) {
    if literal.first == 0x23, place.lowerBound == geometry.start { tellHeading(literal, at: place) }
    let shift = place.lowerBound - literal.startIndex
    var index = literal.startIndex
    while strays < Self.mostStrays,
      let sign = literal[index...].firstIndex(where: { $0 == 0x2A || $0 == 0x5D || $0 == 0x3C })
    {
      index = sign + 1
      switch literal[sign] {
      case 0x2A:
        while index < literal.endIndex, literal[index] == 0x2A { index += 1 }
        if index - sign > 1 { tellEmphasis(at: sign + shift..<index + shift) }
      case 0x5D: tellLink(at: sign + shift..<index + shift)
      default: tellForeignTag(at: sign + shift..<index + shift)
      }
    }
  }

  /// A block with more of them is no text; the rest is not looked at.
  private static let mostStrays = 50
  /// The longest address that is looked through for its end, in bytes.
  private static let farthest = 500

  private mutating func report(_ place: Range<Int>, _ headline: String, _ help: String) {
    findings.report(.strayMarkup, source.text.file(place), headline, help: help)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: source.text.bytes[range], as: UTF8.self) }

  private mutating func tellEmphasis(at place: Range<Int>) {
    // More of them in a row are a line.
    guard place.count <= 3 else { return }
    strays += 1
    let sign = text(place)
    report(
      place, "'\(sign)' is printed as it stands, since nothing belongs to it",
      "Write '\(sign)' right before and right behind the words, or '\\*' for each '*' that is to be printed.")
  }

  /// A bracket that is followed by what would be an address or a name, if it were right.
  private mutating func tellLink(at place: Range<Int>) {
    let bytes = source.text.bytes
    guard place.upperBound < bytes.count, bytes[place.upperBound] == 0x28 || bytes[place.upperBound] == 0x5B else {
      return
    }
    strays += 1
    let rest = bytes[place.upperBound...].prefix(Self.farthest).prefix { $0 != ASCII.newline }
    let before = place.lowerBound > 0 ? bytes[place.lowerBound - 1] : ASCII.space
    if rest.first == 0x28, before != 0x5B {
      let address = rest.dropFirst().prefix { $0 != 0x29 }
      let isClosed = address.endIndex < rest.endIndex
      let isOnTheWeb = address.hasPrefix("http") || address.hasPrefix("www.") || address.hasPrefix("mailto:")
      // A file whose name has blanks, or an item.
      let isHere = isClosed && (address.contains(0x2E) || address.contains(0x2F)) || address.first == 0x23
      guard isOnTheWeb || isHere else { return }
      report(
        place.lowerBound..<place.upperBound + 1, "'](' is printed as it stands: this is no link",
        isClosed
          ? "There must be no blank in the address: write '%20' for each, or the address between '<' and '>'."
          : "Write ')' behind the address.")
    } else if rest.first == 0x5B, rest.dropFirst().first != 0x5E, let close = rest.firstIndex(of: 0x5D),
      close > rest.startIndex + 1
    {
      let name = text(rest.startIndex + 1..<close)
      report(
        rest.startIndex..<close + 1, "'[\(name)]' is printed as it stands: no address has this name",
        "Write the address in its place, '(https://…)', or its line: '[\(name)]: https://…'.")
    }
  }

  /// A tag of an office program, which is none of HTML.
  private mutating func tellForeignTag(at place: Range<Int>) {
    strays += 1
    let bytes = source.text.bytes
    var index = place.upperBound
    if index < bytes.count, bytes[index] == 0x2F { index += 1 }
    let prefix = bytes[index...].prefix(12).prefix(while: ASCII.isLetter)
    guard !prefix.isEmpty, bytes[prefix.endIndex...].first == 0x3A,
      let end = bytes[prefix.endIndex...].prefix(200).firstIndex(of: 0x3E),
      bytes[prefix.endIndex + 1..<end].first.map(ASCII.isLetter) == true
    else { return }
    report(
      place.lowerBound..<end + 1, "'\(text(place.lowerBound..<end + 1))' is printed as it stands",
      "Delete it; such tags come along when text is pasted from an office program.")
  }

  private mutating func tellHeading(_ literal: ArraySlice<UInt8>, at place: Range<Int>) {
    let signs = literal.prefix { $0 == 0x23 }
    guard (2...6).contains(signs.count), let next = literal.dropFirst(signs.count).first, !ASCII.isSpace(next) else {
      return
    }
    let sign = String(decoding: signs, as: UTF8.self)
    report(
      place.lowerBound..<place.lowerBound + signs.count, "'\(sign)' is printed as it stands: this is no heading",
      "Write a blank behind it: '\(sign) …'.")
  }
}

import Newsroom

/// Finds the parts of a translation that were left in the language of the original.
struct UntranslatedText {
  let pair: TranslationPair
  private let reading: LanguageReading
  /// The units of the original that each unit of the translation corresponds to.
  private let counterparts: [Range<Int>]

  /// Looks at a translation.
  /// - Returns: nil if languages are not looked at, or the original itself is in another language than it says.
  init?(_ pair: TranslationPair) {
    guard let reading = pair.translation.reading, pair.original.reading != nil,
      !WrongLanguage.isWrong(pair.original), pair.original.language != pair.translation.language
    else { return nil }
    self.pair = pair
    self.reading = reading
    var counterparts = Array(repeating: 0..<0, count: pair.translation.outline.units.count)
    for bead in pair.alignment.beads {
      for unit in bead.translation where counterparts.indices.contains(unit) { counterparts[unit] = bead.original }
    }
    self.counterparts = counterparts
  }

  /// Whether a unit of the translation is in the language of the original.
  func isUntranslated(_ index: Int) -> Bool {
    if let guess = reading.guesses[index] { return guess.language == pair.original.language }
    let unit = pair.translation.outline.units[index]
    guard LanguageReading.isText(unit), isLongEnough(unit), let twin = twin(of: index) else { return false }
    return leans(pair.original.outline.text[twin.text])
  }

  /// Whether a unit of the translation is in its own language, as far as that can be told.
  func isTranslated(_ index: Int) -> Bool { reading.guesses[index]?.language == pair.translation.language }

  /// The language of a unit of the translation that is neither its own nor that of the original; nil if there is none,
  /// or the original has a text in that language there, too, as a quotation would be.
  func thirdLanguage(of index: Int) -> Language? {
    guard let guess = reading.guesses[index], guess.language != pair.original.language,
      guess.language != pair.translation.language, let originals = counterpart(of: index),
      let read = pair.original.reading, !originals.contains(where: { read.guesses[$0]?.language == guess.language })
    else { return nil }
    return guess.language
  }

  /// Whether the summary is in the language of the original.
  var hasUntranslatedSummary: Bool {
    if let guess = reading.summary { return guess.language == pair.original.language }
    return isLeft(pair.translation.contribution.frontMatter.summary, pair.original.contribution.frontMatter.summary)
  }

  /// Whether the title is in the language of the original.
  var hasUntranslatedTitle: Bool {
    let title = pair.translation.contribution.frontMatter.title
    if let guess = reading.guesser.guess(title.value) { return guess.language == pair.original.language }
    return isLeft(title, pair.original.contribution.frontMatter.title)
  }

  /// The units of the original that a unit of the translation corresponds to.
  func counterpart(of index: Int) -> Range<Int>? {
    counterparts[index].isEmpty ? nil : counterparts[index]
  }

  /// The unit of the original that has the same text, among those the unit corresponds to.
  private func twin(of index: Int) -> TextUnit? {
    let outline = pair.original.outline
    let text = pair.translation.outline.text[pair.translation.outline.units[index].text]
    guard let range = counterpart(of: index) else { return nil }
    return range.lazy.map { outline.units[$0] }.first { outline.text[$0.text].elementsEqual(text) }
  }

  /// A heading is short by nature; shorter paragraphs than a guess needs are names more often than not.
  private func isLongEnough(_ unit: TextUnit) -> Bool {
    if case .heading = unit.kind { return unit.words > 1 }
    return unit.words >= LanguageGuesser.fewestWords
  }

  private func isLeft(_ text: Located<String>?, _ original: Located<String>?) -> Bool {
    guard let text, let original, text.value == original.value else { return false }
    return leans(ArraySlice(text.value.utf8))
  }

  private func leans(_ text: ArraySlice<UInt8>) -> Bool {
    reading.guesser.leans(text, to: pair.original.language, from: pair.translation.language)
  }
}

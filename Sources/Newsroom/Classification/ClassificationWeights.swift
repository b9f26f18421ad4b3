/// How evidence is weighed. The figures follow from what the evidence is, not from any one issue.
enum ClassificationWeights {
  /// What a term of weight 1, 2 and 3 is worth: a hint needs company, a term of weight 3 can stand alone.
  static let term: [Double] = [0, 0.6, 1.8, 4]
  /// A word in the title counts as this many in the text: a title names the subject in a few chosen words.
  static let titleCount = 3.0
  /// A word in the subtitle or the summary, which says in a sentence what the text says in many.
  static let summaryCount = 1.5
  /// Words of a text that count in full. In longer texts each word says less about the whole, so evidence from the text
  /// shrinks with the square root of the length, as the number of chance hits grows.
  static let fullLength = 60.0
  /// A kind that a section claims decides.
  static let kind = 100.0
  /// A coming event speaks for the section of coming events as much as a term of weight 3 in the title, twice over.
  static let comingEvent = 16.0
  /// An event that has taken place may be news, a course or a conference: a hint only.
  static let pastEvent = 1.5
  /// Which part of what speaks for past events speaks for coming ones when the event is still to come: the same words
  /// name both.
  static let transfer = 0.5
  /// What speaks for coming events in an item whose event is over.
  static let contradicted = 0.25
  /// Below this score an item is unsorted: less than one term of weight 3 in the text of a short item.
  static let leastScore = 2.5
  /// The winner must be ahead of the next section by this part of its own score; closer than that, people disagree too.
  static let leastMargin = 0.08
}

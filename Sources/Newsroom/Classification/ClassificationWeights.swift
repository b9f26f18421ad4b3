/// How evidence is weighed. The figures follow from what the evidence is, not from any one issue: results stay nearly
/// the same when any of them is changed by a third.
struct ClassificationWeights: Sendable {
  /// What a term of weight 1, 2 and 3 is worth: a hint needs company, a term of weight 3 can stand alone.
  var term = [0, 0.4, 1.5, 3]
  /// A word in the title counts as this many: a title names the subject in a few chosen words.
  var titleCount = 3.0
  /// A word in the subtitle or the summary, which says in a sentence what the text says in many.
  var summaryCount = 1.5
  /// A word in the first sentences, which say what a piece of news is about.
  var leadCount = 1.0
  /// What a word in the rest of the text is worth beside one in the head: texts mention much that they are not about.
  var text = 0.3
  /// Words of a text that count in full. In longer texts each word says less about the whole, so evidence from the text
  /// shrinks with the square root of the length, as the number of chance hits grows.
  var fullLength = 60.0
  /// What all words of an item's text add up to at most, all sections taken together.
  var fullVolume = 10.0
  /// A term that stands in more than this part of an issue's items tells them apart less and less.
  var commonShare = 0.35
  /// What the commonest terms are still worth.
  var leastRarity = 0.2
  /// In an issue of fewer items nothing is known about what is common.
  var leastItems = 10
  /// The words a text has at least that tells something: a line of thanks has fewer.
  var leastText = 20
  /// A box belongs to the item that shares most of its rare words with it; what that is worth at most.
  var companion = 5.0
  /// How near the nearest item must be (cosine, 0 to 1) to say anything.
  var leastLikeness = 0.03
  /// How much nearer than the next one it must be.
  var leastLead = 1.15
  /// From when on nobody doubts that they belong together.
  var fullLead = 1.6
  /// Named person of an interview, and lines that ask.
  var interviewee = 6.0
  var asking = 5.0
  /// A kind that a section claims decides.
  var kind = 100.0
  /// The words of a section that claims kinds, in an item that says it is of another kind.
  var otherKind = 0.3
  /// A coming event speaks for the section of coming events like a strong word in the title, not against stronger ones.
  var comingEvent = 4.0
  /// The words of a coming event say that it is to come, which its dates say already: they count in part.
  var expected = 0.5
  /// An event that has taken place may be news, a course or a conference: a hint only.
  var pastEvent = 1.0
  /// Words about the future in an item about no coming event are about something else.
  var undated = 0.5
  /// The head start of the first section, where newsletters put the news that has no section of its own.
  var first = 2.0
  /// What a text with words of its own and no event adds to that: an editor expects plain news in the first section.
  var plainNews = 0.6
  /// The part of the first section's own words that is taken off its head start.
  var custom = 0.5
  /// The head start in boxes.
  var firstForBoxes = 1.0
  /// Below this score an item is unsorted: the head start and one hint are not enough.
  var leastScore = 2.5
  /// The winner must be ahead of the next section by this part of its own score; closer than that, people disagree too.
  var leastMargin = 0.1

  /// The weights in use.
  static let standard = ClassificationWeights()
}

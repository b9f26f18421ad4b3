import Newsroom
import Testing

@testable import Completeness

@Suite struct FreshnessTests {
  private let texts = paragraphs(10)
  private var translated: Contribution { article(paragraphs(10, words: 28), title: "A title", .english) }

  /// The translation with a stamp.
  private func stamped(_ translation: Contribution, _ result: Stamping.Result) -> Contribution {
    guard case .stamp(let stamp) = result else { return translation }
    var translation = translation
    translation.frontMatter.translation = .init(
      of: Located(.french, at: 0..<0), stamp: Located(stamp, at: 0..<0))
    return translation
  }

  private func stamped(_ original: Contribution) -> Contribution {
    stamped(translated, Stamping.stamp(translated, of: original))
  }

  private func state(_ translation: Contribution, _ original: Contribution) -> Freshness.State {
    Freshness(of: translation, original: original).state
  }

  @Test func withoutAStampNothingIsKnown() {
    #expect(state(translated, article(texts)) == .unstamped)
  }

  @Test func isFreshAsLongAsTheOriginalSaysTheSame() {
    let translation = stamped(article(texts))
    #expect(state(translation, article(texts)) == .fresh)
    #expect(state(translation, article(texts.map { $0.replacing(" ", with: "\n") })) == .fresh)
  }

  /// A change of the paragraphs of an original, and what it makes of a translation.
  struct Change: CustomTestStringConvertible {
    var testDescription: String
    var state: Freshness.State
    var apply: @Sendable (inout [String]) -> Void

    init(_ name: String, _ state: Freshness.State, _ apply: @escaping @Sendable (inout [String]) -> Void) {
      testDescription = name
      self.state = state
      self.apply = apply
    }
  }

  private static let changes: [Change] = [
    Change("a word in one of ten places", .aged) { $0[3] += " encore" },
    Change("a word in the first place", .aged) { $0[0] = "Encore " + $0[0] },
    Change("numbers everywhere", .aged) { texts in for index in texts.indices { texts[index] += " 12" } },
    Change("emphasis everywhere", .aged) { texts in
      for index in texts.indices { texts[index] = "**" + texts[index] + "**" }
    },
    Change("new words for links everywhere", .outdated) { texts in
      for index in texts.indices { texts[index] += " [ici](http://x.org)" }
    },
    Change("words in two places", .outdated) { texts in
      texts[3] += " encore"
      texts[7] += " encore"
    },
    Change("a paragraph gone", .aged) { texts in texts.remove(at: 3) },
    Change("two paragraphs gone", .outdated) { $0.removeSubrange(3...4) },
    Change("a paragraph more", .aged) { $0.insert(paragraphs(20)[15], at: 3) },
    Change("a long paragraph more", .outdated) { $0.insert(paragraphs(20, words: 120)[15], at: 3) },
    Change("everything", .outdated) { $0 = paragraphs(10, words: 31) },
    Change("nothing left", .outdated) { $0 = [] },
  ]

  @Test(arguments: FreshnessTests.changes) func tellsSmallChangesFromLargeOnes(_ change: Change) {
    var changed = texts
    change.apply(&changed)
    #expect(state(stamped(article(texts)), article(changed)) == change.state)
  }

  @Test func aChangeOfAShortTextIsNoSmallOne() {
    let short = [texts[0]]
    #expect(state(stamped(article(short)), article([texts[0] + " encore"])) == .outdated)
  }

  @Test func namesThePartsThatChanged() {
    var changed = texts
    changed[2] += " encore"
    changed.remove(at: 6)
    let freshness = Freshness(of: stamped(article(texts)), original: article(changed, title: "Autre"))
    #expect(freshness.changed == [0, 3] && freshness.removed == 1)
    #expect(freshness.hasOtherWords && !freshness.isEdited)
  }

  @Test func blocksChangedByHandAreABump() {
    let old = article(texts)
    let new = article(texts.map { $0 + " encore" })
    var translation = stamped(old)
    let other = stamped(new).frontMatter.translation?.stamp?.value.blocks ?? []
    translation.frontMatter.translation?.stamp?.value.blocks = other
    #expect(state(translation, new) == .bumped)
    #expect(state(translation, old) == .bumped)
    #expect(Stamping.stamp(translation, of: new) == .notTranslated)
  }

  @Test func aMarkSetByHandIsABump() {
    var translation = stamped(article(texts))
    translation.frontMatter.translation?.stamp?.value.isReviewed = true
    #expect(state(translation, article(texts)) == .bumped)
  }

  @Test func aTranslationThatWasNotTouchedIsNotStamped() {
    let translation = stamped(article(texts))
    #expect(Stamping.stamp(translation, of: article(texts)) == .unchanged)
    var changed = texts
    changed[2] += " encore"
    #expect(Stamping.stamp(translation, of: article(changed)) == .notTranslated)
    // A comma is no translation of a word.
    var own = translation
    own.body = article([paragraphs(10, words: 28)[0] + ","] + paragraphs(10, words: 28).dropFirst()).body
    #expect(Stamping.stamp(own, of: article(changed)) == .notTranslated)
    own.body = article([paragraphs(10, words: 28)[0] + " more"] + paragraphs(10, words: 28).dropFirst()).body
    #expect(state(stamped(own, Stamping.stamp(own, of: article(changed))), article(changed)) == .fresh)
  }

  @Test func aNumberIsAnAnswerToANumber() {
    let translation = stamped(article(texts))
    let changed = article(texts.map { $0 + " 12" })
    #expect(Stamping.stamp(translation, of: changed) == .notTranslated)
    var own = translation
    own.body = article(paragraphs(10, words: 28).map { $0 + " 12" }).body
    #expect(state(stamped(own, Stamping.stamp(own, of: changed)), changed) == .fresh)
  }

  @Test func aReviewSaysThatNothingIsToBeDone() {
    let changed = article(texts.map { $0 + " encore" })
    let translation = stamped(article(texts))
    let reviewed = stamped(translation, Stamping.review(translation, of: changed))
    #expect(reviewed.frontMatter.translation?.stamp?.value.isReviewed == true)
    #expect(state(reviewed, changed) == .fresh)
    #expect(Stamping.review(reviewed, of: changed) == .unchanged)
    #expect(Stamping.stamp(reviewed, of: changed) == .unchanged)
  }

  @Test func aStampTakenOutIsRemembered() {
    let stamp = stamped(article(texts)).frontMatter.translation?.stamp?.value
    let changed = article(texts.map { $0 + " encore" })
    #expect(Stamping.stamp(translated, of: changed, earlier: stamp) == .notTranslated)
    #expect(Stamping.stamp(translated, of: article(texts), earlier: stamp) != .notTranslated)
  }

  @Test func aStampOfAnotherLengthIsCompared() {
    var translation = stamped(article(texts))
    for blocks in [[], [StampHash(bits: 1)], (0..<900).map { StampHash(bits: $0) }] {
      translation.frontMatter.translation?.stamp?.value.blocks = blocks
      translation.body = article(["x"]).body
      #expect(state(translation, article(texts)) == .outdated)
    }
  }
}

@Suite struct ContributionDifferenceTests {
  private func shown(_ old: Contribution, _ new: Contribution) -> [String] {
    ContributionDifference(from: old, to: new).parts.map { part in
      let words = part.pieces.map { piece in
        let words = piece.words.joined(separator: " ")
        return piece.kind == .same ? words : piece.kind == .added ? "{\(words)}" : "[\(words)]"
      }
      return (part.key.map { $0 + ": " } ?? "") + words.joined(separator: " ")
    }
  }

  @Test func showsTheWordsThatCameAndWent() {
    let old = article(
      ["Un deux trois.", "## Ici", "Quatre « cinq »\nsix."],
      extra: "summary: Bref\nlinks: [{label: a, url: \"http://x.org\"}]\n")
    let new = article(
      ["Un deux\ntrois.", "## Ici", "Quatre \"cinq\" sept."], title: "Un autre titre",
      extra: "links: [{label: a, url: \"http://y.org\"}]\n")
    #expect(
      shown(old, new) == [
        "title: Un {autre} titre", "summary: [Bref]", "links.url: [http://x.org] {http://y.org}",
        "## Ici Quatre [« cinq » six.] {\"cinq\" sept.}",
      ])
  }

  @Test func showsNothingWhereNothingChanged() {
    #expect(shown(article(paragraphs(3)), article(paragraphs(3))).isEmpty)
  }
}

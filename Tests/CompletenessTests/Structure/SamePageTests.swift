import Newsroom
import Testing

@testable import Completeness

@Suite struct SamePageTests {
  private static let languages: [Language] = [.french, .english, .spanish]

  @Test(arguments: [
    ("https://example.org/decret", "https://example.org/decree"),
    ("https://example.org/blog/formation-mutuelles", "https://example.org/blog/training-mutuals"),
    ("https://fr.example.org/wiki/Assurance_maladie", "https://en.example.org/wiki/Health_insurance"),
    ("https://example.org/inscription", "https://example.org/en/enrolment"),
    ("https://example.org/2007/09/decret", "https://example.org/2007/09/the-law"),
    ("https://example.org/page#haut", "https://example.org/page#top"),
    ("https://example.org/page?tab=haut", "https://example.org/page"),
    ("https://example.org/a/commit/54dfb466", "https://example.org/a/commit/54dfb46"),
    ("https://example.org/tenth-wave-of-grants-given", "https://example.org/10th-wave-of-grants-given"),
  ])
  func isTheSame(original: String, translation: String) {
    #expect(LinkAddress.mayBeSamePage(original, translation, languages: Self.languages))
    #expect(LinkAddress.mayBeSamePage(translation, original, languages: Self.languages))
  }

  @Test(arguments: [
    ("https://example.org/a/b/pull/11", "https://example.org/z/y/issues/21"),
    ("https://example.org/a/b/pull/11", "https://example.org/a/b/pull/12"),
    ("https://example.org/a/b/pull/11", "https://example.org/a/b/pulls"),
    ("https://example.org/a/b/pull/11", "https://example.org/z/y/issues/11"),
    ("https://example.org/decret", "https://example.org/about"),
    ("https://example.org/rapport", "https://example.org/contact"),
    ("https://example.org/fr/a?id=12", "https://example.org/en/a?id=13"),
    ("https://example.org/decret", "https://example.com/decree"),
    ("mailto:a@example.org", "mailto:b@example.org"), ("https://example.org/decret", "https://example.org/"),
    ("https://example.org/%%%%/\u{0301}", "https://example.org/\u{0301}?"),
  ])
  func isAnother(original: String, translation: String) {
    #expect(!LinkAddress.mayBeSamePage(original, translation, languages: Self.languages))
    #expect(!LinkAddress.mayBeSamePage(translation, original, languages: Self.languages))
  }

  @Test func longAddressesAreNotReadToTheEnd() {
    let long = "https://example.org/" + (0..<2000).map { "mot\($0 % 2 == 0 ? "a" : "b")" }.joined(separator: "-")
    #expect(LinkAddress.mayBeSamePage(long + "-x", long + "-y", languages: Self.languages))
  }

  @Test func rangesAreFoundWhereTheyOverlap() {
    let ranges = SortedRanges([20..<30, 5..<8, 25..<40, 50..<50])
    #expect(ranges.contains(5) && ranges.contains(7) && ranges.contains(39))
    #expect(!ranges.contains(4) && !ranges.contains(8) && !ranges.contains(40) && !ranges.contains(50))
    #expect(ranges.overlaps(0..<6) && ranges.overlaps(8..<21) && !ranges.overlaps(8..<20) && !ranges.overlaps(60..<70))
    #expect(SortedRanges([]).isEmpty)
  }
}

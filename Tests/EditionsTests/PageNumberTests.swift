import Testing

@testable import Editions

@Suite struct PageNumberTests {
  /// "Voir PAGE, puis PAGE" with the numbers standing in for now, emphasised to the end.
  private let text = RichText(
    utf8: Array("Voir 0, puis 0 fin".utf8),
    spans: [
      RichText.Span(.emphasis, 0..<18), RichText.Span(.reference(slug: "a"), 5..<6),
      RichText.Span(.pageNumber(slug: "a"), 5..<6), RichText.Span(.reference(slug: "b"), 8..<14),
      RichText.Span(.pageNumber(slug: "b"), 13..<14), RichText.Span(.strong, 15..<18),
    ])

  @Test(arguments: [
    ([:], "Voir 0, puis 0 fin", ["Voir 0, puis 0 fin", "0", "0", "puis 0", "0", "fin"]),
    (["a": 0, "b": 0], "Voir 0, puis 0 fin", ["Voir 0, puis 0 fin", "0", "0", "puis 0", "0", "fin"]),
    (["a": 7], "Voir 7, puis 0 fin", ["Voir 7, puis 0 fin", "7", "7", "puis 0", "0", "fin"]),
    (["a": 12, "b": 345], "Voir 12, puis 345 fin", ["Voir 12, puis 345 fin", "12", "12", "puis 345", "345", "fin"]),
  ]) func movesEverySpanWithTheText(numbers: [String: Int], plain: String, spans: [String]) {
    let resolved = text.resolving(pageNumbers: numbers)
    #expect(resolved.plain == plain)
    #expect(resolved.spanned == spans)
    #expect(resolved.fault == nil)
  }

  @Test func manyNumbersTakeNoMoreThanTheirTime() {
    let count = 50_000
    let many = RichText(
      utf8: Array(String(repeating: "0 ", count: count - 1).utf8) + [0x30],
      spans: (0..<count).map { RichText.Span(.pageNumber(slug: "a"), 2 * $0..<2 * $0 + 1) })
    let resolved = many.resolving(pageNumbers: ["a": 12])
    #expect(resolved.spans.count == count)
    #expect(resolved.spans.last?.range == 3 * count - 3..<3 * count - 1)
    #expect(resolved.utf8.count == 3 * count - 1)
  }

  @Test func numbersPutInTwiceAreThoseOfTheLastTime() {
    let resolved = text.resolving(pageNumbers: ["a": 9, "b": 9]).resolving(pageNumbers: ["a": 10, "b": 10])
    #expect(resolved == text.resolving(pageNumbers: ["a": 10, "b": 10]))
    #expect(resolved.resolving(pageNumbers: ["a": 9, "b": 9]) == text.resolving(pageNumbers: ["a": 9, "b": 9]))
  }

  @Test func namesTheItemsItRefersTo() { #expect(text.pageReferences == ["a", "b"]) }
}

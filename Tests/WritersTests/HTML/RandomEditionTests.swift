import Editions
import Newsroom
import TestSupport
import Testing
import Typesetting

@testable import Writers

/// Texts with spans anywhere, over columns and pages: the document stays well-formed and whole.
@Suite struct RandomEditionTests {
  /// Makes texts of words that are nowhere else.
  private struct Maker {
    var random: SplitMix
    var number = 0

    mutating func pick<T>(_ choices: [T], or other: T) -> T { choices.randomElement(using: &random) ?? other }

    mutating func text(_ longest: Int = 60) -> RichText {
      var words: [String] = []
      for _ in 0..<Int.random(in: 1...longest, using: &random) {
        number += 1
        let tail = pick(
          ["", "", "issement", "é-à", "/b", "\u{A0}:", "&<>", "'", "\"", "e\u{301}", "\u{202F}!"], or: "")
        words.append("w\(number)w" + tail)
      }
      var result = RichText(words.joined(separator: pick([" ", " ", "\n"], or: " ")))
      result.spans = spans(in: 0..<result.utf8.count, of: result.utf8, depth: 0)
      return result
    }

    /// Properly nested spans that begin and end at characters.
    private mutating func spans(in range: Range<Int>, of bytes: [UInt8], depth: Int) -> [RichText.Span] {
      var found: [RichText.Span] = []
      var start = range.lowerBound
      while depth < 4, start < range.upperBound, Int.random(in: 0..<3, using: &random) > 0 {
        var first = Int.random(in: start..<range.upperBound, using: &random)
        var last = Int.random(in: first...range.upperBound, using: &random)
        while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        while last < range.upperBound, bytes[last] & 0xC0 == 0x80 { last += 1 }
        guard first < last, bytes[first] & 0xC0 != 0x80 else { break }
        let element: RichText.Element = pick(
          [
            .emphasis, .strong, .strikethrough, .cite, .small, .superscript, .subscript, .code, .keyboard,
            .language("en"), .abbreviation(title: "<a & \"b\">"),
          ], or: .emphasis)
        found.append(RichText.Span(element, first..<last))
        found += spans(in: first..<last, of: bytes, depth: depth + 1)
        start = last
      }
      return found
    }

    mutating func block(_ depth: Int = 0) -> ContentBlock {
      switch Int.random(in: 0..<(depth > 3 ? 3 : 8), using: &random) {
      case 0: return .heading(level: Int.random(in: 1...6, using: &random), text(9))
      case 1:
        let rows = (0..<3).map { _ in [text(4), text(4)] }
        return .table(ContentTable(alignments: [.start, .end], header: [text(3), text(3)], rows: rows))
      case 3: return .list(start: pick([nil, 3], or: nil), items: (0..<3).map { _ in [block(depth + 1)] })
      case 4: return .quote([block(depth + 1), block(depth + 1)])
      case 5: return .code((0..<4).map { _ in text(2).plain }.joined(separator: "\n\n  "))
      default: return .paragraph(text())
      }
    }

    mutating func item(_ slug: String) -> EditionItem {
      let kind = pick([.news, .zoom, .figure, .quote, .article, .interview], or: ItemKind.news)
      var item = EditionItem(slug: slug, kind: kind, title: RichText("Titre"), blocks: (0..<4).map { _ in block() })
      item.info = [text(8), text(8)]
      item.byline = text(9)
      var noted = text(9)
      let start = noted.utf8.count
      noted.append("1")
      noted.spans.append(RichText.Span(.footnoteMark(id: "\(slug)-note-1"), start..<(start + 1)))
      item.blocks.insert(.paragraph(noted), at: 1)
      item.footnotes = [EditionFootnote(id: "\(slug)-note-1", number: 1, blocks: [block(3), block(3)])]
      return item
    }
  }

  @Test(arguments: 0..<10) func staysWellFormedAndWhole(seed: Int) throws {
    var maker = Maker(random: SplitMix(seed))
    let sections = (0..<3).map { section in
      Sample.section("s\(section)", intro: [maker.block()], items: (0..<3).map { maker.item("i\(section)-\($0)") })
    }
    // Rows of tables are never divided, so the columns are a little higher than the highest.
    var theme = SampleTheme.theme
    theme.page.height += 8 * theme.page.baseline
    let html = try Sample.html(Sample.edition(sections: sections, colophon: [maker.item("end")]), theme: theme)
    if XML.isInstalled { #expect(try XML.fault(of: html) == nil) }
    let document = Elements(html)
    let ids = document.all.compactMap { $0["id"] }
    #expect(ids.count == Set(ids).count)

    let words = words(of: document)
    let wrong = (1...maker.number).filter { number in
      let word = "w\(number)w"
      guard words.seen[number] == nil else { return words.seen[number] != 1 }
      // It may be cut in two by the foot of a column.
      return !(1..<word.count).contains { length in
        words.ends.contains(word.prefix(length)) && words.starts.contains { $0.hasPrefix(word.dropFirst(length)) }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20)) of \(maker.number)")

    for (index, element) in document.all.enumerated() where element.has(class: "t") {
      let lines = try #require(document.lineCount(of: index))
      let marks = document.lineEnds(inside: index)
      // Behind the last line here there is nothing where it ends at a forced break.
      #expect(marks.count == lines || element.has(class: "broken") && marks.count == lines - 1)
    }
  }

  @Test(arguments: 0..<4) func isTheSameSetOnAnyNumberOfThreads(seed: Int) throws {
    var maker = Maker(random: SplitMix(seed))
    let sections = (0..<5).map { section in
      var items = (0..<3).map { maker.item("i\(section)-\($0)") }
      // Their pages are known in the second round only.
      if section % 2 == 0 { items[0].blocks.append(.paragraph(Sample.reference(to: "i4-1"))) }
      return Sample.section("s\(section)", intro: [maker.block()], items: items)
    }
    var theme = SampleTheme.theme
    theme.page.height += 8 * theme.page.baseline
    let edition = try Sample.edition(sections: sections, colophon: [maker.item("end")])
    let html = try Sample.html(edition, theme: theme)
    for threads in [2, 3, 9] { #expect(try Sample.html(edition, theme: theme, threads: threads) == html) }
  }

  /// How often each numbered word stands in the document, and the words at the ends and starts of texts that go on in
  /// another column. The marks of line breaks are no part of words.
  private func words(of document: Elements) -> (seen: [Int: Int], ends: [Substring], starts: [Substring]) {
    var seen: [Int: Int] = [:]
    var ends: [Substring] = []
    var starts: [Substring] = []
    let numbers = document.of(class: "note-number").map(\.range)
    let repeated = (document.of(class: "again") + document.of(class: "copy")).map(\.range)
    for element in document.of(class: "t") where !repeated.contains(where: { $0.contains(element.range.lowerBound) }) {
      let number = numbers.first { $0.lowerBound == element.range.lowerBound && !$0.isEmpty }
      let text = String(decoding: document.characters[element.range].dropFirst(number?.count ?? 0), as: UTF8.self)
      let words = text.split(omittingEmptySubsequences: false) { " \n\u{A0}&<>/'\"".contains($0) }
      if element.has(class: "continued"), let first = words.first { starts.append(first) }
      if element.has(class: "broken"), let last = words.last { ends.append(last) }
      for word in words where word.first == "w" {
        let digits = word.dropFirst().prefix { $0.isNumber }
        guard word.dropFirst(digits.count + 1).first == "w", let number = Int(digits) else { continue }
        seen[number, default: 0] += 1
      }
    }
    return (seen, ends, starts)
  }
}

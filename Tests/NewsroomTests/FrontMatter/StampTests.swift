import Diagnostics
import Markup
import Newsroom
import Testing

@Suite struct StampTests {
  private func read(_ text: String) -> (Contribution, [Diagnostic]) {
    let file = SourceFile(path: "a.en.md", text: text)
    var diagnostics: [Diagnostic] = []
    let context = FrontMatterContext(languages: [.french, .english], sections: [])
    let (frontMatter, _) = FrontMatterReader.read(file, context: context, into: &diagnostics)
    return (
      Contribution(file: file, language: .english, slug: "a", frontMatter: frontMatter, body: Document()), diagnostics
    )
  }

  private func hash(_ bits: UInt64) -> StampHash { StampHash(bits: bits) }

  @Test(arguments: [0, 1, 31, 32, 1 << 49, (1 << 50) - 1] as [UInt64])
  func hashesAreReadAsTheyAreWritten(bits: UInt64) {
    let text = hash(bits).description
    #expect(text.utf8.count == 10)
    #expect(StampHash(text) == hash(bits))
  }

  @Test(arguments: ["", "aaaaaaaaa", "aaaaaaaaaaa", "AAAAAAAAAA", "aaaaaaaaa1", "aaaaaaaa é", "aaaaaaaaé"])
  func otherTextsAreNoHashes(text: String) { #expect(StampHash(text) == nil) }

  @Test(arguments: [
    "{of: fr, blocks: [aaaaaaaaab, aaaaaaaaac], self: aaaaaaaaad}",
    "{of: fr, self: \"aaaaaaaaad\", blocks: ['aaaaaaaaab', aaaaaaaaac]}",
    "\n  of: fr\n  blocks:\n    - aaaaaaaaab\n    - aaaaaaaaac # two\n  self: aaaaaaaaad",
  ])
  func aStampIsRead(yaml: String) {
    let (translation, diagnostics) = read("---\ntitle: a\ntranslation: \(yaml)\n---\n")
    #expect(diagnostics.isEmpty, "\(told(diagnostics))")
    #expect(translation.frontMatter.translation?.stamp?.value == Stamp(blocks: [hash(1), hash(2)], own: hash(3)))
  }

  @Test(arguments: [
    "{of: fr, blocks: ‹done›, self: aaaaaaaaad}", "{of: fr, blocks: ‹[]›, self: aaaaaaaaad}",
    "{of: fr, blocks: ‹{a: b}›, self: aaaaaaaaad}", "{of: fr, blocks: [aaaaaaaaab, ‹12›], self: aaaaaaaaad}",
    "{of: fr, blocks: [aaaaaaaaab, ‹[aaaaaaaaab]›], self: aaaaaaaaad}", "{of: fr, blocks: [aaaaaaaaab], self: ‹yes›}",
    "{of: fr, blocks: [aaaaaaaaab], self: ‹[aaaaaaaaab]›}", "{of: fr, blocks: ‹[aaaaaaaaab]›}",
    "{of: fr, self: ‹aaaaaaaaab›}", "‹{›of: fr, reviewed: true}",
    "{of: fr, blocks: [aaaaaaaaab], self: aaaaaaaaad, reviewed: ‹2007-09-01›}",
    "{of: fr, blocks: [aaaaaaaaab, ‹'\u{1F600}'›], self: aaaaaaaaad}",
  ])
  func garbageIsAWarningAndTheTextIsReadAllTheSame(marked: String) {
    let marked = Marked("---\ntitle: a\ntranslation: \(marked)\n---\n")
    let (translation, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.kind.id) == ["bad-stamp"], "\(told(diagnostics))")
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.location?.range == marked.range)
    #expect(translation.frontMatter.translation?.of.value == .french)
    if !marked.text.contains("reviewed: 2") { #expect(translation.frontMatter.translation?.stamp == nil) }
  }

  @Test func aStampOfManyThousandHashesIsNoStamp() {
    let hashes = Array(repeating: "aaaaaaaaab", count: 5000).joined(separator: ", ")
    let (translation, diagnostics) = read(
      "---\ntitle: a\ntranslation: {of: fr, blocks: [\(hashes)], self: aaaaaaaaad}\n---\n")
    #expect(diagnostics.map(\.kind.id) == ["bad-stamp"])
    #expect(translation.frontMatter.translation?.stamp == nil)
  }

  private static let written = "blocks: [aaaaaaaaab, aaaaaaaaac], self: aaaaaaaaad"

  @Test(arguments: [
    ("---\ntitle: a\ntranslation: {of: fr}\n---\nx", "---\ntitle: a\ntranslation: {of: fr, \(written)}\n---\nx"),
    (
      "---\r\ntitle: a\r\ntranslation: { of: fr } # c\r\n---\r\nx\r\n",
      "---\r\ntitle: a\r\ntranslation: { of: fr, \(written) } # c\r\n---\r\nx\r\n"
    ),
    (
      "\u{FEFF}---\ntranslation: {\"of\": 'fr'}\ntitle: é\n---",
      "\u{FEFF}---\ntranslation: {\"of\": 'fr', \(written)}\ntitle: é\n---"
    ),
    (
      "---\ntitle: a\ntranslation:\n  of: fr # from\n  # end\nlang: en\n---\n",
      "---\ntitle: a\ntranslation:\n  of: fr # from\n  blocks: [aaaaaaaaab, aaaaaaaaac]\n  self: aaaaaaaaad\n  # end\nlang: en\n---\n"
    ),
    (
      "---\r\ntranslation:\r\n    of: fr\r\ntitle: a\r\n---\r\n",
      "---\r\ntranslation:\r\n    of: fr\r\n    blocks: [aaaaaaaaab, aaaaaaaaac]\r\n    self: aaaaaaaaad\r\ntitle: a\r\n---\r\n"
    ),
    (
      "---\ntitle: a\ntranslation: {blocks: [zzzzzzzzzz], of: fr, reviewed: true, self: zzzzzzzzzz}\n---\n",
      "---\ntitle: a\ntranslation: {blocks: [aaaaaaaaab, aaaaaaaaac], of: fr, self: aaaaaaaaad}\n---\n"
    ),
    (
      "---\ntitle: a\ntranslation:\n  reviewed: true # ok\n  of: fr\n  blocks:\n    - zzzzzzzzzz\n  self: 'zzzzzzzzzz' # c\n---\nx",
      "---\ntitle: a\ntranslation:\n  of: fr\n  blocks:\n    [aaaaaaaaab, aaaaaaaaac]\n  self: aaaaaaaaad # c\n---\nx"
    ),
    (
      "---\ntitle: a\ntranslation: {of: fr, blocks: done}\n---\n",
      "---\ntitle: a\ntranslation: {of: fr, \(written)}\n---\n"
    ),
    (
      "---\ntitle: a\ntranslation: {reviewed: true, of: fr}\n---\n",
      "---\ntitle: a\ntranslation: {of: fr, \(written)}\n---\n"
    ),
    ("---\n{title: a, translation: {of: fr}}\n---\nx", "---\n{title: a, translation: {of: fr, \(written)}}\n---\nx"),
    (
      "---\ntitle: a\ntranslation:\n  of: fr\n  self:\n---\n",
      "---\ntitle: a\ntranslation:\n  of: fr\n  blocks: [aaaaaaaaab, aaaaaaaaac]\n  self: aaaaaaaaad\n---\n"
    ),
  ])
  func aStampIsWrittenAndNothingElseTouched(before: String, after: String) {
    let stamp = Stamp(blocks: [hash(1), hash(2)], own: hash(3))
    let bytes = StampWriter.bytes(stating: stamp, in: read(before).0)
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == after)
    let again = StampWriter.bytes(stating: stamp, in: read(after).0)
    #expect(again.map { String(decoding: $0, as: UTF8.self) } == after)
  }

  @Test func aReviewIsMarked() {
    let (translation, _) = read("---\ntitle: a\ntranslation: {of: fr}\n---\n")
    let stamp = Stamp(blocks: [hash(1)], own: hash(3), isReviewed: true)
    let bytes = StampWriter.bytes(stating: stamp, in: translation) ?? []
    #expect(read(String(decoding: bytes, as: UTF8.self)).0.frontMatter.translation?.stamp?.value == stamp)
  }

  @Test(arguments: ["{of: fr}", "\n  of: fr"])
  func manyHashesStandOnSeveralLines(yaml: String) {
    let (translation, _) = read("---\ntitle: a\ntranslation: \(yaml)\n---\nx")
    let stamp = Stamp(blocks: (0..<40).map { hash($0) }, own: hash(3))
    let text = String(decoding: StampWriter.bytes(stating: stamp, in: translation) ?? [], as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 110 })
    #expect(read(text).0.frontMatter.translation?.stamp?.value == stamp)
  }

  @Test(arguments: [
    "---\ntitle: a\n---\n", "---\ntitle: a\ntranslation: fr\n---\n", "---\ntitle: a\ntranslation: {}\n---\n",
    "no front matter",
    "---\ntitle: a\ntranslation: {of: fr\n---\n", "---\ntitle: a\ntranslation:\n---\n",
    "---\ntitle: a\ntranslation: {reviewed: true}\n---\n",
  ])
  func aFileThatCouldBeSpoiltIsLeftAlone(text: String) {
    #expect(StampWriter.bytes(stating: Stamp(blocks: [hash(1)], own: hash(3)), in: read(text).0) == nil)
  }
}

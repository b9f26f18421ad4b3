import Diagnostics
import Testing

@testable import Newsroom

/// The short way of reading YAML must come to what libyaml comes to, or leave it to libyaml.
@Suite struct PlainYAMLTests {
  private func expectSame(_ bytes: [UInt8], _ range: Range<Int>? = nil) -> Bool {
    let file = SourceFile(path: "x.yml", bytes: bytes)
    let range = range ?? 0..<bytes.count
    guard let plain = PlainYAML.read(file, range) else { return false }
    var diagnostics: [Diagnostic] = []
    var builder = YAMLTreeBuilder(file: file, range: range)
    let node = builder.build(into: &diagnostics)
    #expect(told(diagnostics) == [], "\(String(decoding: bytes[range], as: UTF8.self))")
    #expect(node == plain, "\(String(decoding: bytes[range], as: UTF8.self))")
    return true
  }

  @Test(arguments: [
    "a: b", "a:\n", "a: b # c\n", "a: 'b'\nc: \"d # e: f\"  \n", "# x\na: b\n\n  # y\nc: d\n",
    "a:\n  b: c\n\n  d:\ne: f\n", "a:\n- b\n- c: d\n  e: f\n-   g:\n    h: i\nj: k\n",
    "a:\n  - [b, c d, \"e\"]\n  - {f: g, h: {i: [j]}}\n", "a: [b,\n  c,\n d]\ne: {f: g,\nh: i}\n",
    "a: http://b.c/d?e#f\n", "a: [http://b.c/d]\n", "a: é ß\nb: 𝄞\n",
    "a: >\n  b c\n  d\n\n\ne:\n  f: >\n    # g\n    h \n  1: i\n", "a: >\n  b\n", "a: - b\n", "a: b: c\n", "a: b:\n",
    "a:\n  b: c\n d: e\n", "a: b\n  c\n", "a: b\na: c\n", "a: {b: c, b: d}\n", "a: 'b''c'\n", "a: \"b\\n\"\n",
    "a: [b, ]\n", "a: []\n", "a: {b}\n", "a: [b: c]\n", "a: |\n  b\n", "a: >\n  b\n   c\n", "a: >\n  b\n\n  c\n",
    "a: >-\n  b\n", "a: >\n  b", "a: >\nb: c\n", "a: b\n---\nc: d\n", "a: \u{85}b\n", "a: b\u{2028}\n", "- a\n- b\n",
    "a: &b c\n", "a: *b\n", "a: !c d\n", "a: b\tc\n", "a: \u{FEFF}b\n", "a: b\r\n", "a: {b: c}}\n", "a: 'b' c\n",
    "a: [b, ?c]\n", "a: ? b\n", "a: -b\n", "a: [-b]\n", "a: b#c\n", "a: [b#c]\n", "a: [b #c]\n", "  a: b\n", "a: ~\n",
    "a:\n  >\n  b\n", "a: > \n  b\n", "a: >\n  b\n c: d\n", "1: a\n", "a: [1, b:c]\n", "a: {b: c: d}\n",
    "a: [\"b\": c]\n", "a:\n- \n\nb: c\n", "a:\n- ", "a:\n-", "a: ", "a", "", "- ", "a: [", "a: {b", "a: {b: ", "a: \"",
    "a: >",
    "a: [b c, d?e]\n", "a: [b # c]\n", "a: >\n", "a: [b c",
  ]) func readsAsLibyamlDoes(_ text: String) { _ = expectSame(Array(text.utf8)) }

  private static let samples = [
    """
    title: L'été à Dakar
    subtitle: "Un titre : long"
    section: events
    order: 3
    event: {from: 2007-11-26, to: 2007-11-30, place: "Manila, Philippines"}
    links:
      - label: A b
        url: http://www.a.org/b?c=d
      - {label: B, url: "http://b"}
    translation: {of: fr, blocks: [yyvbmpb37y, w57ksl3igm,
      prmtnxazhn], self: ti2ajd27f4}

    """,
    """
    id: article
    title: {fr: "L'article", en: Feature article}
    kinds: [article]
    # Words by weight.
    vocabulary:
      fr:
        3: >
          cet article, cet essai,
          faut il
        2: >
          analyse, à nos

      en:
        1: >
          or

    """,
    """
    contributors:
    - name: A. B.
      role: x
    - name: C
    languages:
      - fr
      - en
    why: 'in French only'
    status: draft

    """,
  ]

  @Test func readsTheSamplesItself() {
    for sample in Self.samples { #expect(expectSame(Array(sample.utf8))) }
  }

  @Test(arguments: 0..<30) func readsDamagedTextsAsLibyamlDoes(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      " ", "  ", "\n", "\n\n", ":", ": ", "#", " #", "-", "- ", "\n- ", ",", "[", "]", "{", "}", "\"", "'", "\\", ">",
      ">\n", "|", "?", "? ", "&", "*", "!", "%", "@", "`", "~", "a", "b: c", "\nd: e", "\n  f: g", "é", "\t", "\r", "0",
      "---\n", "...", "\u{85}", "\u{2029}", "\u{FEFF}", "\u{7F}", "=", "<",
    ].map { Array($0.utf8) }
    var count = 0
    for _ in 0..<2000 {
      var bytes = Array(Self.samples[random(Self.samples.count)].utf8)
      let start = random(bytes.count)
      bytes = Array(bytes[..<min(bytes.count, start + 120)])
      if random(2) == 0, let line = bytes[..<start].lastIndex(of: 0x0A) { bytes.removeSubrange(...line) }
      for _ in 0...random(3) {
        let place = random(bytes.count + 1)
        let length = random(4) == 0 ? min(random(6), bytes.count - place) : 0
        bytes.replaceSubrange(place..<place + length, with: pieces[random(pieces.count)])
      }
      if UTF8Check.firstInvalidByte(in: bytes) == nil, expectSame(bytes) { count += 1 }
    }
    #expect(count > 50)
  }
}

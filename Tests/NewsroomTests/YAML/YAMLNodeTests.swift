import Diagnostics
import Newsroom
import Testing

@Suite struct YAMLNodeTests {
  private func parse(_ text: String) -> (YAMLNode?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    return (YAMLNode.parse(SourceFile(path: "x.yml", text: text), into: &diagnostics), diagnostics)
  }

  @Test(arguments: [
    "ville: ‹Genève›\n",
    "été: {à: ‹\"Zürich, Suisse\"›}\n",
    "a: 𝄞\nb: ‹c›\n",
    "a:\n  - é\n  - ‹[x, y]›\nb: 1\n",
    "a:\n‹- 1\n- é›\nb: 1\n",
    "é: x\r\nb: ‹y›\r\n",
    "a:\n  ‹b: é\n  c: d›\ne: f\n",
  ])
  func locatesValuesInBytes(_ source: String) throws {
    let marked = Marked(source)
    let (node, diagnostics) = parse(marked.text)
    #expect(told(diagnostics) == [])
    #expect(ranges(of: try #require(node)).contains(marked.range))
  }

  private func ranges(of node: YAMLNode) -> [Range<Int>] {
    switch node.content {
    case .scalar: [node.range]
    case .sequence(let items): [node.range] + items.flatMap(ranges)
    case .mapping(let entries): [node.range] + entries.flatMap { [$0.key.range] + ranges(of: $0.value) }
    }
  }

  @Test func skipsByteOrderMark() throws {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "x.yml", bytes: [0xEF, 0xBB, 0xBF] + Array("a: b".utf8))
    let node = try #require(YAMLNode.parse(file, into: &diagnostics))
    #expect(node.range == 3..<7)
  }

  @Test func keepsEveryScalarAsText() throws {
    let (node, _) = parse("a: yes\nb: 2007\nc: 2007-11-26\nd: null\ne: ~\nf:\n")
    guard case .mapping(let entries) = try #require(node).content else { throw TestError.unexpected }
    #expect(entries.map(\.value.isAbsent) == [false, false, false, false, true, true])
    #expect(entries[0].value.content == .scalar("yes", .plain))
  }

  @Test func reportsDuplicateKeyWithNoteAtFirst() throws {
    let marked = Marked("a: 1\nb: 2\n‹a›: {c: [3]}\nd: 4\n")
    let (node, diagnostics) = parse(marked.text)
    #expect(diagnostics.map(\.kind.id) == ["duplicate-key"])
    #expect(diagnostics.first?.location?.range == marked.range)
    #expect(diagnostics.first?.notes.first?.location?.range == 0..<1)
    guard case .mapping(let entries) = try #require(node).content else { throw TestError.unexpected }
    #expect(entries.map(\.key.value) == ["a", "b", "d"])
  }

  @Test(arguments: [22, 23, 24, 25, 60], [0, 21, -1]) func findsADuplicateAmongMany(count: Int, which: Int) throws {
    let keys = (0..<count).map { "key-\($0)" }
    let twice = which < 0 ? keys[count - 1] : keys[which]
    let (node, diagnostics) = parse((keys + [twice, "last"]).map { "\($0): 1\n" }.joined())
    #expect(diagnostics.map(\.headline) == ["'\(twice)' is given twice"])
    let first = keys.prefix { $0 != twice }.reduce(0) { $0 + $1.utf8.count + 4 }
    #expect(diagnostics.first?.notes.first?.location?.range == first..<first + twice.utf8.count)
    guard case .mapping(let entries) = try #require(node).content else { throw TestError.unexpected }
    #expect(entries.map(\.key.value) == keys + ["last"])
  }

  @Test(arguments: [
    ("title: Santé ‹:› un droit", "title: \"Santé : un droit\""),
    ("title: ‹*›Important*", "title: \"*Important*\""),
    ("title: ‹@›home", "title: \"@home\""),
    ("title: \"Quoi\" ‹d›e neuf", "title: '\"Quoi\" de neuf'"),
    ("title: L'État ‹:› \"un\" droit # note", "title: 'L''État : \"un\" droit' # note"),
    ("title:‹›Foo\nb: c", "title: Foo\nb: c"),
  ])
  func offersQuotesForValuesThatNeedThem(_ source: String, _ wanted: String) {
    let marked = Marked(source)
    let (_, diagnostics) = parse(marked.text)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.kind.id == "broken-yaml")
    #expect(fixed(marked.text, by: diagnostics.first?.fixIts.first) == wanted)
    if !marked.range.isEmpty { #expect(diagnostics.first?.location?.range == marked.range) }
  }

  @Test(arguments: [
    ("a: 1\n‹\t›b: 2\n", "A tab"), ("a: ‹\"›open\nb: c\n", "never closed"), ("a: ‹[›b, c\nd: e\n", "bracket"),
    ("a: b\n  ‹c›: d\n", "belongs neither"), ("‹no colon here›\nb: c\n", "no 'key: value'"),
    ("a: ‹- b›\n", "list item"), ("a: b\n‹---›\nc: d\n", "second YAML document"), ("? ‹[a]›\n: b\n", "cannot be a key"),
    ("a: \"C:‹\\t›emp\\q\"\n", "backslash"), ("a: ‹!›!str b\n", "tag"), ("a: ‹&›x [1]\nb: *x\n", "anchor"),
  ])
  func saysWhatIsWrongInPlainWords(_ source: String, _ words: String) {
    let (_, diagnostics) = parse(Marked(source).text)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.headline.contains(words) == true, "\(told(diagnostics))")
    #expect(diagnostics.first?.location?.file.path == "x.yml")
  }

  @Test func refusesBillionLaughsAtTheFirstAnchor() {
    var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...60 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
    }
    let (node, diagnostics) = parse(text)
    #expect(node == nil)
    #expect(diagnostics.map(\.kind.id) == ["broken-yaml"])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 20_000),
    String(repeating: "- ", count: 50_000) + "x", String(repeating: "a:\n ", count: 10_000),
    "a: " + String(repeating: "x", count: 300_000), "[" + String(repeating: "x,", count: 100_000) + "]",
    "a: \u{1}", "%TAG ! x", "%YAML 9.9\n---\na", "a: \"\\xFF\\", "\u{FEFF}\u{FEFF}", "---", "--- ---", "? ? ? ?",
    "a: |9\n x", "|", "*", "&", "!", "!<", "{", "}", "a: {b", "'",
  ])
  func survivesHostileInput(_ text: String) {
    let (node, diagnostics) = parse(text)
    #expect(diagnostics.count <= 20)
    if node == nil, !text.hasPrefix("---"), text.utf8.first != 0xEF { #expect(!diagnostics.isEmpty) }
  }
}

enum TestError: Error { case unexpected }

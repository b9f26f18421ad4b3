import Diagnostics
import Testing

@testable import Markup

/// Texts made to keep a parser busy; the cases are those of cmark's own test suite and its advisories.
struct LimitsTests {
  static let size = 60_000

  static func times(_ text: String, _ size: Int = size) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  static let hostile: [(name: String, text: String)] = [
    ("quotations", times("> ") + "a"), ("quotations without spaces", times(">") + "\nb\n\nc\n"),
    ("lists", times("- ") + "x"), ("ordered lists", times("1. ") + "x"),
    ("lists, a line each", (0..<240).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()),
    ("brackets", times("[") + "a" + times("]")), ("open brackets", times("[a")), ("closing brackets", times("a]")),
    ("emphases", times("*a **a ") + "b" + times(" a** a*")), ("stars", times("*")), ("openers", times("_a ")),
    ("closers", times("a_ ")), ("mismatched", times("*a_ ")), ("mixed runs", times("a**b") + times("c* ")),
    ("nested emphases", times("*_") + "a" + times("_*")), ("images in brackets", times("![[]()")),
    ("backticks", (1..<340).map { "e" + String(repeating: "`", count: $0) }.joined()),
    ("open links", times("[a](<b")), ("open links without angles", times("[a](b")), ("comments", times("<!--")),
    ("comments inside", "a " + times("<!-- ")), ("instructions", "a " + times("<?")),
    ("declarations", "a " + times("<!A ")),
    ("sections", "a " + times("<![CDATA[")), ("tags", times("<a ")), ("elements", times("<sup>")),
    ("elements closed", times("<sup>") + times("</sub>")), ("refused elements", "x " + times("<b>")),
    ("tildes", times("~~a ")), ("closing tildes", times("a~~ ")), ("one run of tildes", times("~")),
    ("addresses", times("http://")), ("www", times("www.")), ("at", times("a@")), ("domains", times("a.b@c.d")),
    ("brackets in an address", "http://a.bc/" + times(")")), ("footnote signs", times("[^")),
    ("footnotes", times("[^a]")), ("footnote definitions", times("[^a]: b\n")),
    ("distinct footnotes", (0..<1000).map { "x[^\($0)]\n\n[^\($0)]: y[^\($0 + 1)]\n\n" }.joined()),
    ("definitions", times("[a]: u\n")),
    ("long definitions", "[a]: " + times("u", 20_000) + "\n\n" + times("[a]", 40_000)),
    ("bars", times("|")), ("tables", times("a|b\n-|-\n1|2\n\n")), ("delimiters", times("|-|\n")),
    ("wide table", times("|a") + "\n" + times("|-") + "\n" + times("|b")),
    ("long table", "a|b\n-|-\n" + times("1|2\n")), ("entities", times("&")), ("numbers", times("&#x202E;")),
    ("backslashes", times("\\")), ("controls", times("\u{1}a")), ("carriage returns", times("\r")),
    ("tabs", times("\t- ")),
    ("images", times("![](a)\n")), ("pages", times("{page}")), ("empty lines", times("\n")),
    ("headings", times("# a\n")),
  ]

  /// The limit is far above what they take on a busy machine, and far below what anything quadratic would take.
  @Test(.timeLimit(.minutes(5)), arguments: hostile.indices) func readsHostileTexts(_ index: Int) {
    let (name, text) = Self.hostile[index]
    let reading = Reading(text)
    #expect(reading.document.blocks.count + reading.diagnostics.count <= text.utf8.count, "\(name)")
  }

  @Test(arguments: ["> ", "- ", "[", "*", "<sup>", "**a _b "]) func neverBuildsATreeDeeperThanTheLimit(_ sign: String) {
    let reading = Reading(String(repeating: sign, count: 100_000) + "word")
    #expect(Self.depth(reading.document.blocks) <= Limits().depth + 2)
    #expect(reading.diagnostics.count < 1000)
  }

  @Test(arguments: [200_000, 100]) func tellsQuotationsThatAreNestedTooDeeply(_ count: Int) {
    let reading = Reading("before\n\n" + String(repeating: ">", count: count) + " word\n\nafter\n")
    #expect(reading.ids == ["markdown-too-deep"])
    #expect(reading.diagnostics.first?.severity == .error)
    #expect(reading.tree.contains("before") && reading.tree.contains("after"))
    #expect(reading.tree.contains("word") || reading.pointedAt[0].contains("word"))
  }

  @Test func leavesOutWhatLibcmarkWouldSpendMinutesOn() {
    let reading = Reading("before\n\n" + Self.times("![[]()", 600_000) + "\n\nafter\n")
    #expect(reading.ids == ["markdown-too-complex"])
    #expect(reading.tree.contains("before") && reading.tree.contains("after"))
  }

  @Test func refusesATextThatIsTooLarge() {
    var limits = Limits()
    limits.bytes = 10
    let reading = Reading("hello hello", limits: limits)
    #expect(reading.ids == ["markdown-too-large"])
    #expect(reading.document == Document())
  }

  @Test func tellsWhenATextHasTooManyParts() {
    var limits = Limits()
    limits.nodes = 50
    let reading = Reading(String(repeating: "a\n\n", count: 100), limits: limits)
    #expect(reading.ids == ["markdown-too-complex"])
    #expect(!reading.document.blocks.isEmpty)
  }

  @Test func sumsUpWhatIsFoundVeryOften() {
    let reading = Reading(String(repeating: "[^x] ", count: 1000))
    #expect(reading.diagnostics.count == 201)
    #expect(reading.diagnostics.contains { $0.headline.hasPrefix("800 more findings") })
  }

  @Test func doesNotMistakeARuleForNestedLists() {
    let reading = Reading(String(repeating: "- ", count: 500) + "\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.tree == "rule")
  }

  private static func depth(_ blocks: [Block]) -> Int {
    1
      + (blocks.map { block in
        switch block.kind {
        case .quote(let inside): depth(inside)
        case .list(let list): list.items.map(depth).max() ?? 0
        case .paragraph(let inlines), .heading(_, let inlines): depth(inlines)
        case .code, .table, .chart, .rule: 0
        }
      }.max() ?? 0)
  }

  private static func depth(_ inlines: [Inline]) -> Int {
    1
      + (inlines.map { inline in
        switch inline.kind {
        case .emphasis(let inside), .strong(let inside), .strikethrough(let inside), .link(_, _, let inside),
          .crossReference(_, let inside), .element(_, let inside):
          depth(inside)
        default: 0
        }
      }.max() ?? 0)
  }
}

import Glibc
import TestSupport
import Testing

/// The built program on newsrooms that are wrong: it says what is wrong, ends as it should, and loses nothing.
@Suite struct BadInputTests {
  private let disk = TemporaryFolder()

  private static let good = "---\ntitle: Un\nsection: formations\n---\n\nDes mots.\n"
  private static func item(_ body: String) -> String { "---\ntitle: Deux\nsection: formations\n---\n\n\(body)\n" }
  private static func keys(_ keys: String) -> String { "---\n\(keys)\n---\n\nDes mots.\n" }
  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// A newsroom with the sample's sections and theme, and an issue with one good item.
  private func makeNewsroom() {
    for folder in ["Sections", "Styles"] {
      _ = Program.run(["-r", Program.root + "/" + folder, disk.path], program: "cp")
    }
    disk.write("title: {fr: Lettre, en: Letter, es: Carta}\nlanguages: [fr, en, es]\n", to: "gnews.yml")
    disk.write("number: 1\ndate: 2007-09\nlanguages: [fr]\n", to: "Issues/one/issue.yml")
    disk.write(Self.good, to: "Issues/one/un.fr.md")
  }

  private func run(_ arguments: String...) -> Program.Run { Program.run(arguments, in: disk.path) }

  /// What a file of the newsroom holds, how the build ends, and what it says: `line:column: severity` and id.
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var status: Int32
    var says: [String]
    var testDescription: String { name + " " + text.prefix(60).replacing("\n", with: "⏎") }

    init(_ name: String, _ text: String, _ status: Int32, _ says: String...) {
      self.name = name
      self.text = text
      self.status = status
      self.says = says
    }
  }

  private static let contributions: [Case] = [
    Case("x.fr.md", "", 1, "x.fr.md: error: [empty-file]"),
    Case("x.fr.md", "\u{FEFF}" + good, 0, "1:1: warning: [byte-order-mark]"),
    Case("x.fr.md", good.replacing("\n", with: "\r\n"), 0, "1:4: warning: [line-ends]"),
    Case("x.fr.md", good.replacing("\n", with: "\r"), 1, "1:1: error: [front-matter-missing]"),
    Case("x.fr.md", "Des mots.\n", 1, "1:1: error: [front-matter-missing]"),
    Case("x.fr.md", "---\ntitle: Deux\nsection: formations\n\nDes mots.\n", 1, "1:1: error: [unclosed-front-matter]"),
    Case("x.fr.md", keys("title: a --- b\nsection: formations\nsummary: |\n  un\n  ---\n  deux"), 0),
    Case("x.fr.md", keys("title: &a [*a, *a]"), 1, "2:8: error: [broken-yaml]"),
    Case("x.fr.md", keys("title: " + times("[", 100_000)), 1, "2:31: error: [broken-yaml]"),
    Case("x.fr.md", keys("title: a\n\tsection: b"), 1, "3:1: error: [broken-yaml]"),
    Case("x.fr.md", keys("title: a\ntitle: b"), 1, "3:1: error: [duplicate-key]"),
    Case("x.fr.md", keys("title: ''\nsection: formations"), 1, "2:8: error: [empty-value]"),
    Case(
      "x.fr.md", keys("title: a\nsection: nulle\nkind: newz\nstatus: redy\ndate: 2007-06-31"), 1,
      "3:10: error: [unknown-section]", "4:7: error: [unknown-kind]", "5:9: error: [unknown-status]",
      "6:7: error: [no-such-date]"),
    Case(
      "x.fr.md", keys("title: a\nsection: formations\nevent: {from: 2007-12-07, to: 2007-11-26}"), 1,
      "4:31: error: [event-ends-before-start]"),
    Case("x.fr.md", keys("titel: a"), 1, "2:1: error: [missing-title]"),
    Case("un.fr.md", keys("title: a\nlang: en"), 1, "3:7: error: [languages-disagree]"),
    Case("sub/un.fr.md", good, 1, "error: [duplicate-slug]"),
    Case("x.xx.md", good, 1, "1:1: error: [unknown-language]"),
    Case("x.md", good, 1, "1:1: error: [missing-language]"),
    Case("X y.fr.md", good, 1, "1:1: error: [bad-slug]"),
    Case("x.fr.MD", good, 0, "warning: [ignored-files]"),
    Case("x.fr.md", item("[a](javascript:alert(1))"), 1, "6:5: error: [link-not-allowed]"),
    Case("x.fr.md", item("[a](http://" + times("a", 9999) + ")"), 1, "6:5: error: [link-not-allowed]"),
    Case("x.fr.md", item("Un <script>x</script>"), 1, "6:4: error: [raw-html]"),
    Case("x.fr.md", item("Un <!-- deux"), 0),
    Case("x.fr.md", item("<!-- deux"), 1, "6:1: error: [html-comment-unclosed]"),
    Case("x.fr.md", item("[a](#nulle)"), 1, "6:1: error: [dangling-reference]"),
    Case("x.fr.md", item("![a](b.png)"), 1, "6:1: error: [missing-image]"),
    Case("x.fr.md", item("![a](../../gnews.yml)"), 1, "6:1: error: [not-an-image]"),
    Case("x.fr.md", item("![a](../../../../b.png)"), 1, "6:1: error: [image-outside]"),
    Case("x.fr.md", item("a\u{0}b"), 1, "6:2: error: [encoding]"),
    Case("x.fr.md", item("a\u{202E}b"), 0, "6:2: warning: [control-character]"),
    Case("x.fr.md", item("🇫🇷 🇪🇸🇬🇧 👩‍👩‍👧"), 0, "6:1: warning: [missing-glyph]"),
    Case("x.fr.md", item("שלום 漢字 e" + times("\u{301}", 500)), 0, "6:1: warning: [missing-glyph]"),
    Case("x.fr.md", item(times("- ", 20) + "a"), 1, "1:1: error: [does-not-fit]"),
    Case("x.fr.md", item(times("|a", 60) + "|\n" + times("|-", 60) + "|"), 1, "1:1: error: [does-not-fit]"),
    Case("x.fr.md", item(times("> ", 200_000) + "a"), 1, "6:1: error: [markdown-too-deep]"),
    Case("x.fr.md", item(times("[", 20_000)), 0), Case("x.fr.md", item(times("*a ", 10_000)), 0),
    Case("x.fr.md", item(times("`` ` ", 5_000)), 0), Case("x.fr.md", item(times("[^1]", 5_000) + "\n\n[^1]: a"), 0),
    Case("x.fr.md", item(times("[{page}](#un) ", 5_000)), 0),
    Case("x.fr.md", item(times("[a](#n) ", 5_000)), 1, "4800 more findings", "[dangling-reference]"),
    Case("x.fr.md", item(times("x", 20_000)), 0), Case("x.fr.md", item(times("x", 1_100_000)), 1, "[file-too-large]"),
  ]

  @Test(arguments: BadInputTests.contributions) func saysWhatIsWrongWithAContribution(_ bad: Case) {
    makeNewsroom()
    disk.write(bytes: Array(bad.text.utf8), to: "Issues/one/" + bad.name)
    check(run("build", "one", "--diagnostics", "short"), bad, path: "Issues/one/" + bad.name)
  }

  private static let files: [Case] = [
    Case("gnews.yml", "", 2, "gnews.yml: error: [empty-file]"),
    Case("gnews.yml", "title: [", 2, "1:9: error: [broken-yaml]"),
    Case("gnews.yml", "title: {fr: a}\n", 2, "1:1: error: [missing-key]"),
    Case(
      "gnews.yml", "title: a\nlanguages: [fr, en, es]\nabout: {fr: '[a](javascript:b)'}\n", 2,
      "3:13: error: [link-not-allowed]"),
    Case("gnews.yml", "title: a\nlanguages: [fr, en, es]\nbase: javascript:a\n", 2, "3:7: error: [unsafe-address]"),
    Case("gnews.yml", "title: a\nlanguages: [fr, en, es]\ntheme: none\n", 2, "theme.yml: error: [broken-theme]"),
    Case("Issues/one/issue.yml", "number: 1\ndate: 2007-13\n", 1, "2:7: error: [mistyped-value]"),
    Case("Sections/formations.yml", "id: [", 2, "1:6: error: [broken-yaml]"),
    Case("Styles/gnews/theme.yml", "", 2, "theme.yml: error: [empty-file]"),
    Case("Styles/gnews/theme.yml", "# rien\n", 2, "1:1: error: [broken-theme]"),
    Case("Styles/gnews/theme.yml", "page: {width: 0}\n", 2, "error: [broken-theme]"),
    Case("Styles/gnews/labels.yml", "contents: [\n", 2, "2:1: error: [broken-yaml]"),
    Case("Styles/gnews/theme.css", "a{}\n</style><script>x</script>", 2, "2:1: error: [broken-theme]"),
    Case("Styles/gnews/theme.css", "/* ]]> */ .page{background:none}", 0),
    Case("Styles/gnews/theme.css", "a{}\n.t{ width: 3px }", 2, "2:5: error: [broken-theme]"),
    Case("Styles/gnews/theme.css", "", 0),
  ]

  @Test(arguments: BadInputTests.files) func saysWhatIsWrongWithTheNewsroom(_ bad: Case) {
    makeNewsroom()
    disk.write(bytes: Array(bad.text.utf8), to: bad.name)
    check(run("build", "one", "--diagnostics", "short"), bad, path: bad.name)
  }

  private func check(_ run: Program.Run, _ bad: Case, path: String) {
    #expect(run.status == bad.status, "\(run.error.prefix(2000))")
    let lines = run.error.split(separator: "\n")
    for words in bad.says {
      let parts = words.split(separator: "[").map { $0.trimmingSpaces }
      #expect(lines.contains { line in parts.allSatisfy(line.contains) }, "\(words)\n\(run.error.prefix(2000))")
    }
    if bad.says.isEmpty { #expect(run.error.isEmpty, "\(run.error.prefix(2000))") }
    // What no terminal should get, and where no one can look.
    #expect(!run.error.utf8.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    let html = disk.read("Build/one/fr/index.html")
    #expect((html != nil) == (bad.status == 0))
    #expect(html?.contains("<script") != true && html?.contains("javascript:") != true)
    #expect(disk.files().allSatisfy { !$0.contains("staging") })
  }

  @Test func hostileMarkupIsNotPrintedEvenWhenItIsOnlyWarnedOf() {
    makeNewsroom()
    disk.write(
      """
      ---
      title: "<script>a</script> & \\"b\\""
      section: formations
      contributors: [{name: "</p><script>"}]
      ---

      Un <script>x</script> <b onclick="x">deux</b> <sup onclick="x">3</sup> [quatre](javascript:x) ![cinq](data:x)

      <iframe src="http://x.org"></iframe>
      """, to: "Issues/one/x.fr.md")
    var arguments = ["build", "one"]
    for id in ["raw-html", "html-attribute", "link-not-allowed", "image-not-allowed"] { arguments += ["--warn", id] }
    let run = Program.run(arguments, in: disk.path)
    #expect(run.status == 0, "\(run.error)")
    let html = disk.read("Build/one/fr/index.html") ?? ""
    for bad in ["<script", "<iframe", "<b>", "<b ", "onclick", "javascript:", "data:x"] {
      #expect(!html.contains(bad), "\(bad)")
    }
    for word in ["&lt;script&gt;a&lt;/script&gt;", "deux", "<sup", "quatre", "cinq"] {
      #expect(html.contains(word), "\(word)")
    }
  }

  @Test func nothingIsWrittenThroughLinksOrOverForeignFiles() {
    makeNewsroom()
    disk.write("à moi", to: "elsewhere/index.html")
    disk.write("", to: "Build/one/x")
    for (link, target) in [("Build/one/fr", "elsewhere"), ("Build/one/fr/index.html", "elsewhere/index.html")] {
      unlink(disk.path + "/Build/one/fr")
      if link.hasSuffix("html") { disk.write("", to: "Build/one/fr/x") }
      disk.link(link, to: disk.path + "/" + target)
      let run = run("build", "one")
      #expect(run.status == 2)
      #expect(run.error.contains("[output-"))
      #expect(disk.files("elsewhere") == ["elsewhere/index.html"])
      #expect(disk.read("elsewhere/index.html") == "à moi")
    }
  }

  @Test func aBuildThatIsKilledLeavesNothingHalf() {
    makeNewsroom()
    #expect(run("build", "one").status == 0)
    let before = disk.read("Build/one/fr/index.html")
    for wait in stride(from: 5_000, to: 200_000, by: 15_000) {
      disk.write(Self.item("Mot \(wait)."), to: "Issues/one/x.fr.md")
      let started = Program.start(["build", "one"], in: disk.path)
      usleep(UInt32(wait))
      kill(started.process, SIGKILL)
      _ = Program.finish(started)
      let html = disk.read("Build/one/fr/index.html") ?? ""
      #expect(html.hasSuffix("</html>\n"))
    }
    unlink(disk.path + "/Issues/one/x.fr.md")
    let run = run("build", "one")
    #expect(run.status == 0, "\(run.error)")
    #expect(disk.read("Build/one/fr/index.html") == before)
  }

  @Test func placeTimeAndLanguageOfTheMachineChangeNothing() {
    makeNewsroom()
    #expect(run("build", "one").status == 0)
    let surroundings = ["TZ=Asia/Tokyo", "LANG=tr_TR.UTF-8", "LC_ALL=C", "HOME=/nonexistent", "COLUMNS=40"]
    let again = Program.run(
      surroundings + [Program.path, "build", "one", "--output", "again"], in: disk.path, program: "env")
    #expect(again.status == 0, "\(again.error)")
    let files = disk.files("Build/one")
    #expect(!files.isEmpty)
    for file in files { #expect(disk.read(file) == disk.read("again" + file.dropFirst(5))) }
  }

  @Test func namesFromTheCommandLineDoNotReachTheTerminalAsTheyAre() {
    makeNewsroom()
    let run = run("build", "one\u{1B}[31m")
    #expect(run.status == 2)
    #expect(!run.error.contains("\u{1B}"))
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

import Testing

@testable import Diagnostics

@Suite struct FingerprintTests {
  private func fingerprint(_ marked: String, _ headline: String = "'x' is wrong", path: String = "a.md") -> String {
    Fingerprints.of([Diagnostic(kind, at: MarkedText(marked, path: path).location, headline)])[0]
  }

  @Test(arguments: [
    "a line above\n\none 1️⃣two words2️⃣ three\n", "\u{FEFF}one 1️⃣two words2️⃣ three\n", "one 1️⃣two\r\nwords2️⃣ three\r\n",
    "changed 1️⃣two   words2️⃣ around",
  ])
  func staysWhenLinesMove(text: String) {
    #expect(fingerprint(text) == fingerprint("one 1️⃣two words2️⃣ three\n"))
  }

  @Test func staysWhenAMessageIsRewordedOrASeverityIsSet() {
    let place = MarkedText("1️⃣a2️⃣").location
    var mildly = Diagnostic(kind, at: place, "Of 'x' 40 per cent is missing")
    mildly.severity = .note
    #expect(Fingerprints.of([mildly]) == [fingerprint("1️⃣a2️⃣", "Only 35 per cent of 'x' is there")])
  }

  @Test func changesWithKindPathTextAndNames() {
    let place = MarkedText("1️⃣a2️⃣ 1️⃣").location
    let all = [
      fingerprint("1️⃣a2️⃣"), fingerprint("1️⃣b2️⃣"), fingerprint("1️⃣a2️⃣", path: "b.md"), fingerprint("1️⃣a2️⃣", "'y' is wrong"),
      fingerprint("1️⃣a2️⃣", "'x' is wrong in 'fr'"), Fingerprints.of([Diagnostic(mild, at: place, "'x' is wrong")])[0],
    ]
    #expect(Set(all).count == all.count, "\(all)")
  }

  @Test func takesTheLineOfARangeWithoutText() {
    #expect(fingerprint("one\ntwo 1️⃣words\n") == fingerprint("two wo1️⃣rds"))
    #expect(fingerprint("one\ntwo 1️⃣words\n") != fingerprint("two 1️⃣changed"))
  }

  @Test func takesNoTextOfAWholeFile() {
    let first = Diagnostic(kind, at: Location(startOf: SourceFile(path: "a.md", text: "one")), "x")
    let second = Diagnostic(kind, at: Location(startOf: SourceFile(path: "a.md", text: "two")), "x")
    #expect(Fingerprints.of([first]) == Fingerprints.of([second]))
  }

  @Test func numbersEqualOnes() {
    let place = MarkedText("1️⃣a2️⃣").location
    let all = Fingerprints.of([
      Diagnostic(kind, at: place, "x"), Diagnostic(mild, at: nil, "x"), Diagnostic(kind, at: place, "x"),
    ])
    #expect(all.map { $0.split(separator: ":").last } == ["1", "1", "2"])
    #expect(all[0].prefix(17) == all[2].prefix(17))
    #expect(all.allSatisfy { $0.utf8.count == 18 })
  }

  @Test func isTheSameOnEveryMachine() {
    #expect(fingerprint("1️⃣a2️⃣") == "9d8ebee79dc814a6:1")
  }

  @Test(
    arguments: [
      ("'a' and 'b-1'", ["a", "b-1"]), ("('l'eau') isn't 'd'eux'", ["l'eau", "d'eux"]), ("the file's 'x", []),
      ("", []), ("''", [""]), ("l'été 'é' s'", ["é"]),
    ] as [(String, [String])])
  func findsQuotedNames(headline: String, names: [String]) {
    let found = Fingerprints.quotedNames(in: Array(headline.utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(found == names)
  }
}

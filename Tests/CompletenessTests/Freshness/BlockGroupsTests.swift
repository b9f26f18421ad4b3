import Diagnostics
import Newsroom
import Testing

@testable import Completeness

@Suite struct BlockGroupsTests {
  private func hashes(_ text: String) -> [String] { BlockGroups.of(contribution(text)).map(\.hash.description) }

  private static let text = """
    ---
    title: "Une «\u{A0}lettre\u{A0}» à l'été"
    summary: Elle paraît quatre fois par an, dit-on.
    links:
      - label: Le site
        url: https://example.org/a?b=c
    event:
      place: Évry, France
    ---

    Un premier paragraphe, avec une **chose** et un [lien](https://example.org), assez long pour compter : il y a bien
    vingt-cinq mots là-dedans, du moins si l'on compte comme il faut, et même un peu plus.

    ## Un intertitre

    - Un premier point, "cité" ici ; l'autre suit.
    - Un second point où l'on lit beaucoup de mots, car il en faut vingt-cinq pour faire un morceau à lui seul, et ceux-là
      suffisent sans doute à cela.

    > Une citation.

    | a | b |
    |---|---|
    | 1 | deux |

    Une note[^1].

    [^1]: La note.
    """

  @Test func textBehindAFootnoteIsInItsGroup() throws {
    let text = "Un mot.[^1]\n\n[^1]: Une note.\n\nDeux mots.\n"
    let groups = BlockGroups.of(contribution("---\ntitle: Un\n---\n\n" + text))
    let range = try #require(groups.last?.range)
    #expect(groups.count == 2)
    #expect(contribution("---\ntitle: Un\n---\n\n" + text).file.text(in: range).hasSuffix("Deux mots."))
  }

  @Test func isPinned() {
    // A stamp that was written once must be understood for ever: a change here makes every translation outdated.
    #expect(
      hashes(Self.text) == ["pmcogx4s65", "uvf4jhu2f6", "pfu62poem2", "gai2yrsixj"])
  }

  /// Another way to write the same.
  struct Way: CustomTestStringConvertible {
    var testDescription: String
    var write: @Sendable (String) -> String

    init(_ name: String, _ write: @escaping @Sendable (String) -> String) {
      testDescription = name
      self.write = write
    }
  }

  private static let ways: [Way] = [
    Way("CRLF") { $0.replacing("\n", with: "\r\n") },
    Way("byte order mark") { "\u{FEFF}" + $0 },
    Way("blanks at line ends") { $0.replacing("\n\n", with: "  \n\n").replacing("bien\n", with: "bien \n") },
    Way("final blanks") { $0 + "\n\n  \n" },
    Way("other wrapping") { $0.replacing(" bien\nvingt", with: "\nbien vingt").replacing("mots là", with: "mots\nlà") },
    Way("one line") {
      $0.replacing("bien\nvingt", with: "bien vingt").replacing("ceux-là\n  suf", with: "ceux-là suf")
    },
    Way("typographic quotes") { $0.replacing("\"cité\"", with: "«\u{A0}cité\u{A0}»").replacing("'", with: "’") },
    Way("no-break spaces") { $0.replacing("compter :", with: "compter\u{A0}:").replacing(" ;", with: "\u{202F};") },
    Way("other emphasis marks") { $0.replacing("**chose**", with: "__chose__") },
    Way("other bullets") { $0.replacing("\n- ", with: "\n* ") },
    Way("setext heading") { $0.replacing("## Un intertitre", with: "Un intertitre\n---") },
    Way("entities") { $0.replacing("[lien]", with: "[&#108;ien]") },
    Way("comments") { $0.replacing("\nsummary", with: "\n# une note\nsummary") },
    Way("order of keys and style of values") {
      $0.replacing("\nsummary: Elle paraît quatre fois par an, dit-on.", with: "")
        .replacing(
          "event:\n  place: Évry, France\n",
          with: "event: {place: \"Évry, France\"}\nsummary: >\n  Elle paraît quatre\n  fois par an, dit-on.\n")
    },
    Way("what holds for all languages") {
      $0.replacing("---\ntitle", with: "---\norder: 5\nsection: formations\ntitle")
    },
    Way("notes for editors") { $0.replacing("---\ntitle", with: "---\nstatus: ready\nlang: fr\ntitle") },
    Way("decomposed accents", decomposed),
  ]

  @Test(arguments: BlockGroupsTests.ways) func areTheSameHoweverItIsWritten(_ way: Way) {
    let changed = way.write(Self.text)
    #expect(Array(changed.utf8) != Array(Self.text.utf8), "it changes nothing")
    #expect(hashes(changed) == hashes(Self.text))
  }

  /// A text with its accents as characters of their own.
  private static let decomposed: @Sendable (String) -> String = { text in
    var text = text
    for (letter, parts) in [
      ("é", "e\u{301}"), ("à", "a\u{300}"), ("î", "i\u{302}"), ("ù", "u\u{300}"), ("É", "E\u{301}"),
    ] {
      text = String(text.unicodeScalars.reduce(into: "") { $0 += String($1) == letter ? parts : String($1) })
    }
    return text
  }

  @Test(arguments: [
    "lettre", "été", "quatre", "Le site", "a?b=c", "Évry", "premier paragraphe", "chose", "](https", "vingt-cinq",
    "intertitre", "cité", "second", "citation", "1 |", "deux", "La note",
  ])
  func differWhenAnythingElseDoes(part: String) {
    let other = Self.text.replacing(part, with: part == "](https" ? "](http" : part == "1 |" ? "2 |" : part + "x")
    #expect(hashes(other) != hashes(Self.text))
  }

  @Test func differWithMarksAloneInTheSecondPartOnly() {
    let before = BlockGroups.of(contribution(Self.text)).map(\.hash.wordPart)
    for (old, new) in [
      ("**chose**", "chose"), ("example.org)", "example.com)"), ("Elle", "elle"), (" 1 ", " 2 "), (",", ""),
    ] {
      let other = contribution(Self.text.replacing(old, with: new))
      #expect(BlockGroups.of(other).map(\.hash.wordPart) == before, "\(old)")
    }
    let other = contribution(Self.text.replacing("chose", with: "choses"))
    #expect(BlockGroups.of(other).map(\.hash.wordPart) != before)
  }

  @Test func aChangeTouchesOnePieceOrTwo() {
    var texts = paragraphs(12)
    let before = Set(BlockGroups.of(article(texts)).map(\.hash))
    #expect(before.count == 13)
    texts[4] += " encore"
    #expect(BlockGroups.of(article(texts)).filter { !before.contains($0.hash) }.count == 1)
    texts.insert("Trois mots nouveaux.", at: 8)
    #expect(BlockGroups.of(article(texts)).filter { !before.contains($0.hash) }.count == 2)
  }

  @Test func pointAtTheirBlocks() {
    let texts = ["Court.", "## Titre", paragraphs(1)[0], "Fin."]
    let article = article(texts)
    let shown = BlockGroups.of(article).map { article.file.text(in: $0.range) }
    #expect(shown.count == 4)
    #expect(shown[0].hasPrefix("---\ntitle") && shown[1] == "Court.")
    #expect(shown[2].hasPrefix("## Titre\n\nmot") && shown[3] == "Fin.")
  }

  @Test func areBounded() {
    #expect(BlockGroups.of(article(paragraphs(1200))).count == BlockGroups.most + 1)
    #expect(BlockGroups.of(article(Array(repeating: "- a", count: 3000))).count < 200)
    #expect(BlockGroups.of(contribution("---\ntitle: a\n---\n")).count == 1)
  }

  @Test func knowEveryKeyThatIsTranslated() {
    // What a translation does not give in its own language, or does not give at all.
    let exempt: Set<String> = ["translation", "why", "status", "lang", "slug", "languages", "ignore"]
    for key in FrontMatterSchema.keys where !key.isInvariant && !exempt.contains(key.name) && key.name != "title" {
      let line = "\(key.name): \(key.example)\n"
      let with = "---\ntitle: a\n\(line)---\n"
      #expect(hashes(with) != hashes("---\ntitle: a\n---\n"), "\(key.name) is not hashed")
      let fields: [FrontMatterKey] =
        switch key.type {
        case .group(let fields), .list(let fields): fields
        default: []
        }
      for field in fields where !field.isInvariant {
        let required = fields.filter { $0.isRequired && $0.name != field.name }.map { "\($0.name): \($0.example)" }
        let isList = if case .list = key.type { true } else { false }
        func text(_ value: String) -> String {
          let group = "{" + (required + ["\(field.name): \(value)"]).joined(separator: ", ") + "}"
          return "---\ntitle: a\n\(key.name): \(isList ? "[\(group)]" : group)\n---\n"
        }
        let other = field.name == "url" ? "http://other.org" : field.name == "lang" ? "es" : "other"
        #expect(hashes(text(field.example)) != hashes(text(other)), "\(key.name).\(field.name) is not hashed")
      }
    }
  }
}

import Completeness
import Diagnostics
import Newsroom
import Testing

/// Checks on texts made for the purpose, for what the sample issue has no example of.
@Suite struct CheckTests {
  private static let words =
    "Un texte assez long pour que l'on puisse comparer les deux versions sans se tromper de paragraphe."
  private static let translated =
    "A text that is long enough to compare the two versions without taking one paragraph for another."

  /// The findings of a pair of bodies and more lines of front matter.
  private func find(
    _ original: String, _ translation: String, front: (String, String) = ("", ""),
    policy: Completeness.Policy = .preparing,
    today: CalendarDate? = nil, header: String = "", publication: String = "", section: String = ""
  ) -> [Diagnostic] {
    let newsroom = SmallNewsroom(
      [
        "a.fr.md":
          "---\ntitle: Une chose\nsection: news\nlanguages: [fr, en]\nwhy: Essai\n\(front.0)---\n\n\(original)\n",
        "a.en.md": "---\ntitle: A thing\ntranslation: {of: fr}\n\(front.1)---\n\n\(translation)\n",
      ], header: header, publication: publication, section: section)
    return newsroom.findings(policy: policy, today: today).filter {
      $0.kind.id != "missing-image" && $0.kind.id != "no-stamp"
    }
  }

  @Test(arguments: [
    (
      "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |", "| a | b |\n|---|---|\n| 1 | 2 |\n| 5 | 6 |",
      "table-rows"
    ),
    ("Voir `gnews build`.", "See `gnews construire`.", "code-changed"),
    ("```\nmake all\n```", "```\nmake tout\n```", "code-changed"),
    ("Une note[^1].\n\n[^1]: Ici.", "A note.", "footnote-count"),
    ("![Le campus vu du fleuve](x.jpg)\n\nTexte.", "Text.", "image-missing"),
    ("![Le campus vu du fleuve](x.jpg)", "![Le campus vu du fleuve](x.jpg)", "alt-untranslated"),
    ("Le [site](https://example.org/a).", "The site.", "link-missing"),
    ("[a](https://a.org/1) [b](https://b.org/2) [c](https://c.org/3)", "a b c", "links-gone"),
    ("Le [site](https://example.org/fr/a).", "The [site](https://example.org/fr/a).", "cross-edition-link"),
    ("Il y en a 26 500.", "There are 25,600.", "number-missing"),
    ("Il y en a 320 000.", "There are 230K.", "number-missing"),
    ("Il y en a 320 000, voir le site a:320 km.", "There are 320km, see the site a:320 km.", "number-missing"),
    ("Les dates sont connues.", "The dates are known : soon.", "punctuation-spacing"),
  ])
  func findsWhatDiffers(original: String, translation: String, id: String) {
    let found = find(Self.words + "\n\n" + original, Self.translated + "\n\n" + translation)
    #expect(found.map(\.kind.id) == [id], "\(found.map(\.headline))")
    #expect(found.allSatisfy { $0.path?.hasSuffix("a.en.md") == true })
  }

  @Test(arguments: [
    // The same page in another language, by path, by host, by parameter; without what tells where a reader came from.
    ("[a](https://example.org/fr/a)", "[a](https://example.org/en/a)"),
    ("[a](https://fr.wikipedia.org/wiki/Mutuelle)", "[a](https://en.wikipedia.org/wiki/Mutual)"),
    ("[a](http://www.example.org/a/)", "[a](https://example.org/a?utm_source=x)"),
    // Pictures of each language.
    ("![Une carte du monde](carte-fr.png)", "![A map of the world](carte-en.png)"),
    // Numbers as each language writes them.
    ("Il y en a 26 500, soit 12,5 %.", "There are 26,500, or 12.5%."),
    ("Le 13 novembre 2007", "13 November 2007"),
    ("Le fonds a payé 320 000 $.", "The fund paid $320K."),
    // What stands in an address is none.
    ("Il est sous ftp://a.org/1555 sur le serveur.", "It is on the server under ftp://a.org."),
    // Linked once is enough.
    ("[a](https://a.org) et [a](https://a.org)", "[a](https://a.org) and a"),
    // Comments and texts in code.
    ("```\nlet a = \"un\" // Oui\n```", "```\nlet a = \"one\" // Yes\n```"),
    // Two paragraphs made one.
    ("\(words) Et encore.\n\n\(words) Et de plus.", "\(translated) And again. \(translated) And more."),
  ])
  func acceptsWhatIsTheSame(original: String, translation: String) {
    let found = find(Self.words + "\n\n" + original, Self.translated + "\n\n" + translation)
    #expect(found.isEmpty, "\(found.map(\.headline))")
  }

  @Test(arguments: [
    ("subtitle: Deux\n", "", "front-matter-lost"),
    ("contributors: [{name: Ada}, {name: Bo}]\n", "contributors: [{name: Ada}]\n", "byline-lost"),
    ("links: [{label: Le site, url: 'https://a.org'}]\n", "", "info-links-lost"),
    (
      "links: [{label: Un, url: 'https://a.org'}, {label: Deux, url: 'https://b.org'}]\n",
      "links: [{label: One, url: 'https://a.org'}]\n", "info-links-lost"
    ),
  ])
  func findsWhatTheFrontMatterLost(original: String, translation: String, id: String) {
    #expect(find(Self.words, Self.translated, front: (original, translation)).map(\.kind.id) == [id])
  }

  @Test func inheritsWhatNeedsNoTranslation() {
    let front = "contributors: [{name: Ada}]\nlinks: [{label: www.a.org, url: 'https://a.org'}]\n"
    #expect(find(Self.words, Self.translated, front: (front, "")).isEmpty)
  }

  @Test func ignoresWhatIsSaidToBeRightAndTellsWhatHidesNothing() {
    let lost = (Self.words + " [a](https://a.org)", Self.translated)
    let ignore = "ignore: [{id: link-missing, why: The page is in French.}]\n"
    #expect(find(lost.0, lost.1, front: ("", ignore)).isEmpty)
    #expect(find(lost.0, lost.1, front: (ignore, "")).isEmpty)
    #expect(find(Self.words, Self.translated, front: ("", ignore)).map(\.kind.id) == ["useless-ignore"])
    let unknown = find(lost.0, lost.1, front: ("", "ignore: [{id: link-mising, why: x}]\n"))
    #expect(unknown.map(\.kind.id).sorted() == ["link-missing", "useless-ignore"])
    #expect(unknown.first { $0.kind.id == "useless-ignore" }?.help == "Did you mean 'link-missing'?")
  }

  @Test func aTranslationMayDoWithoutAStampForAReason() {
    let newsroom = SmallNewsroom([
      "a.fr.md": "---\ntitle: Une chose\nsection: news\nlanguages: [fr, en]\nwhy: Essai\n---\n\n\(Self.words)\n",
      "a.en.md":
        "---\ntitle: A thing\ntranslation: {of: fr}\nignore: [{id: no-stamp, why: Written anew.}]\n---\n\n\(Self.translated)\n",
    ])
    #expect(newsroom.findings(policy: .preparing, today: nil).map(\.kind.id) == [])
  }

  @Test func aDraftMayIgnoreThatItIsOne() {
    let front = "status: draft\nignore: [{id: draft-item, why: Still to come.}, {id: overlong, why: As agreed.}]\n"
    #expect(find(Self.words, Self.translated, front: ("", front)).isEmpty)
  }

  @Test func aTranslationThatCannotBeReadIsNotMissing() {
    let newsroom = SmallNewsroom([
      "a.fr.md": "---\ntitle: Une chose\nsection: news\nlanguages: [fr, en]\nwhy: Essai\n---\n\n\(Self.words)\n",
      "a.en.md": "",
    ])
    #expect(newsroom.findings(policy: .preparing, today: nil).map(\.kind.id) == ["empty-file"])
  }

  @Test func anIgnoreNeedsAReason() {
    let found = find(Self.words, Self.translated, front: ("", "ignore: [{id: abridged}]\n"))
    #expect(found.contains { $0.severity == .error && $0.headline.contains("'why' is missing") })
  }

  @Test(arguments: [(Completeness.Policy.preparing, Severity.warning), (.release, .error)])
  func aSectionLacksWhatIsRequiredOfIt(policy: Completeness.Policy, severity: Severity) {
    let found = find(Self.words, Self.translated, policy: policy, header: "require: {courses: 1, news: 1}\n")
    #expect(found.map(\.kind.id) == ["missing-item"])
    #expect(found.map(\.severity) == [severity])
    #expect(found.first?.path == "Issues/issue-1/issue.yml")
    let general = find(Self.words, Self.translated, policy: policy, publication: "require: {courses: 2}\n")
    #expect(general.map(\.path) == ["gnews.yml"])
    #expect(
      find(Self.words, Self.translated, header: "require: {courses: 0}\n", publication: "require: {courses: 2}\n")
        .isEmpty)
  }

  @Test func aRequirementNamesASection() {
    let found = find(Self.words, Self.translated, header: "require: {cources: 1}\n")
    #expect(found.map(\.kind.id) == ["unknown-section"])
    #expect(found.first?.help == "Did you mean 'courses'?")
  }

  @Test(arguments: [
    ("due: 2007-09-10\n", "2007-09-10", 0), ("due: 2007-09-10\n", "2007-09-11", 1),
    ("due: {es: 2007-09-10}\n", "2007-09-11", 1), ("due: {en: 2007-09-10}\n", "2007-09-11", 0),
  ])
  func anEditionIsLateTheDayAfterItIsDue(header: String, today: String, count: Int) {
    let newsroom = SmallNewsroom(
      [
        "a.fr.md": "---\ntitle: Une chose\nsection: news\n---\n\n\(Self.words)\n",
        "a.en.md": "---\ntitle: A thing\ntranslation: {of: fr}\n---\n\n\(Self.translated)\n",
      ], header: header)
    let found = newsroom.findings(today: CalendarDate(today)).filter { $0.kind.id == "late" }
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.path == "Issues/issue-1/issue.yml" && $0.headline.contains("'es'") })
    #expect(
      newsroom.findings(policy: .release, today: CalendarDate(today)).filter { $0.kind.id == "late" }.allSatisfy {
        $0.severity == .error
      })
  }

  @Test func anItemHasADayOfItsOwn() {
    let found = find(
      Self.words, "x", front: ("due: 2007-09-01\n", "status: draft\n"), today: CalendarDate("2007-09-02"))
    #expect(found.map(\.kind.id).contains("late"))
    #expect(found.first { $0.kind.id == "late" }?.path == "Issues/issue-1/a.fr.md")
  }

  @Test func aSectionIsMeantForSomeLanguagesOnly() {
    let files = ["a.fr.md": "---\ntitle: Une chose\nsection: news\n---\n\n\(Self.words)\n"]
    let missing = SmallNewsroom(files).findings().map(\.kind.id)
    #expect(missing == ["missing-edition", "missing-edition"])
    #expect(SmallNewsroom(files, section: "languages: [fr]\nwhy: In French only.\n").findings().isEmpty)
    #expect(SmallNewsroom(files, section: "languages: [fr]\n").findings().map(\.kind.id) == ["languages-without-why"])
  }

  @Test(arguments: [("Cómo inscribirse?", 1), ("¿Cómo inscribirse?", 0), ("Qué bien!", 1), ("¡Qué bien! ¿No?", 0)])
  func aSpanishQuestionIsOpened(text: String, count: Int) {
    let newsroom = SmallNewsroom([
      "a.es.md": "---\ntitle: Una cosa\nsection: news\nlanguages: [es]\nwhy: x\n---\n\n\(text)\n"
    ])
    #expect(newsroom.findings().map(\.kind.id) == Array(repeating: "inverted-punctuation", count: count))
  }

  @Test func termsAreCalledAsTheGlossarySays() {
    func find(_ text: String) -> [String] {
      var newsroom = SmallNewsroom([
        "a.fr.md":
          "---\ntitle: Une chose\nsection: news\nlanguages: [fr, en]\nwhy: x\n---\n\nLes mutuelles de santé et autres.\n",
        "a.en.md": "---\ntitle: A thing\ntranslation: {of: fr}\n---\n\n\(text)\n",
      ])
      newsroom.glossary = "- {fr: mutuelle de santé, en: [health fund], never: {en: mutual insurer}}\n"
      return newsroom.findings().filter { $0.kind.id == "terminology" }.map(\.headline)
    }
    #expect(find("Health funds and others.").isEmpty)
    #expect(find("Insurers and others.") == ["'mutuelle de santé' of the original is not called 'health fund' here"])
    #expect(find("Health funds, mutual insurers and others.") == ["The glossary says never to write 'mutual insurer'"])
  }
}

import Diagnostics
import Editions
import Newsroom
import TestSupport
import Testing
import Typesetting

@testable import Writers

/// Short ways to write editions down.
enum Sample {
  static func edition(
    lead: [EditionItem] = [], sections: [EditionSection] = [], colophon: [EditionItem] = [], about: [ContentBlock] = [],
    base: String? = nil
  ) throws -> Edition {
    Edition(
      issueID: "issue-1", number: 1, date: try #require(YearMonth(year: 2007, month: 9)), language: .french,
      title: RichText("L’essai"), tagline: RichText("Une lettre pour essayer"),
      issueLine: RichText("N°\u{A0}1 · septembre 2007"), period: RichText("de juin à août 2007"), about: about,
      publisher: RichText("Le bureau"), base: base,
      editions: [.init(language: .french, name: "Français"), .init(language: .english, name: "English")],
      labels: Labels([
        .contents: RichText("Sommaire"), .info: RichText("+ d’infos"), .colophon: RichText("Colophon"),
        .skip: RichText("Aller au texte"), .editions: RichText("Autres langues"), .pages: RichText("Rubriques"),
        .previous: RichText("Page précédente"), .next: RichText("Page suivante"),
      ]), lead: lead, sections: sections, colophon: colophon)
  }

  static func section(_ id: String, title: String? = nil, intro: [ContentBlock] = [], _ items: EditionItem...)
    -> EditionSection
  {
    section(id, title: title, intro: intro, items: items)
  }

  static func section(_ id: String, title: String? = nil, intro: [ContentBlock] = [], items: [EditionItem])
    -> EditionSection
  {
    EditionSection(
      id: id, colour: "accent", title: RichText(title ?? "Section \(id)"), short: RichText(title ?? id), intro: intro,
      items: items)
  }

  static func item(_ slug: String, kind: ItemKind = .news, _ blocks: ContentBlock...) -> EditionItem {
    EditionItem(slug: slug, kind: kind, title: RichText("Titre \(slug)"), blocks: blocks)
  }

  /// A paragraph of some words.
  static func words(_ count: Int, _ word: String = "mot") -> ContentBlock {
    .paragraph(RichText((0..<count).map { "\(word)\($0 % 10)" }.joined(separator: " ")))
  }

  /// A text with spans over the first places where their words stand.
  static func text(_ text: String, _ spans: (words: String, element: RichText.Element)...) -> RichText {
    let bytes = Array(text.utf8)
    var result = RichText(utf8: bytes)
    for span in spans {
      let words = Array(span.words.utf8)
      guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: words) }) else { continue }
      result.spans.append(RichText.Span(span.element, start..<(start + words.count)))
    }
    return result
  }

  static func link(_ url: String) -> RichText.Element { .link(url: url, title: "", language: nil) }

  static func picture(_ path: String, caption: String? = nil, bytes: [UInt8] = [1, 2, 3]) -> Picture {
    Picture(
      file: ImageFile(path: path, format: .png, width: 40, height: 30, bytes: bytes), alternative: "un plan",
      caption: caption.map { RichText($0) })
  }

  /// A small issue with one of everything.
  static func issue() throws -> Edition {
    let lead = EditionItem(
      slug: "lancement", kind: .editorial, title: RichText("Une plate-forme est née"),
      blocks: [
        .paragraph(
          text(
            "Elle est ouverte à tous\u{A0}: voir www.example.org.", ("www.example.org", link("http://www.example.org")))
        )
      ], summary: "Une nouvelle plate-forme & un essai")
    var mutual = EditionItem(
      slug: "mutuelles", kind: .news, title: RichText("Les mutuelles se réunissent à Cotonou"),
      eventLine: RichText("du 26 au 27 novembre 2007, Cotonou, Bénin"),
      blocks: [
        .paragraph(
          text(
            "Plus de trois cents responsables de mutuelles de santé1 ont échangé leurs expériences"
              + " avec le réseau AMIN et préparé la suite\u{A0}; voir page 0.",
            ("1", .footnoteMark(id: "mutuelles-note-1")),
            ("AMIN", link("http://amin.example.org/?a=1&b=2")), ("page 0", .reference(slug: "chiffre")),
            ("0", .pageNumber(slug: "chiffre")))),
        .list(
          start: nil,
          items: [
            [.paragraph(text("le réseau AMIN", ("AMIN", link("http://amin.example.org/?a=1&b=2"))))],
            [.paragraph(RichText("les coopératives"))],
          ]),
      ], info: [text("Le rapport (EN)", ("Le rapport", .link(url: "http://r.example.org", title: "", language: "en")))],
      byline: RichText("Contribution d’Aidi Hu, BIT"),
      footnotes: [
        EditionFootnote(
          id: "mutuelles-note-1", number: 1, blocks: [.paragraph(RichText("Organismes à but non lucratif."))])
      ])
    mutual.subtitle = text("Une rencontre en trois langues", ("trois", .emphasis))
    let figure = EditionItem(
      slug: "chiffre", kind: .figure, title: RichText("Le chiffre de la lettre"), figure: RichText("300\u{202F}000"),
      blocks: [.paragraph(RichText("personnes ont adhéré à une mutuelle."))])
    let resource = EditionItem(
      slug: "guide", kind: .news, title: RichText("Un guide"),
      blocks: [
        .heading(level: 1, RichText("Sommaire du guide")),
        .table(
          ContentTable(
            alignments: [.start, .end], header: [RichText("Partie"), RichText("Pages")],
            rows: [
              [text("Méthode", ("Méthode", link("http://g.example.org"))), RichText("12")],
              [RichText("Cas"), RichText("7")],
            ]
          )), .code("gnews build\n  issue-2"), .quote([.paragraph(RichText("Un outil utile."))]),
      ])
    let notice = EditionItem(
      slug: "contribuez", kind: .notice, title: RichText("Contribuez"),
      blocks: [.paragraph(text("Écrivez à gimi@example.org.", ("gimi@example.org", link("mailto:gimi@example.org"))))])
    return try edition(
      lead: [lead],
      sections: [
        section("quoi-de-neuf", title: "Quoi de neuf\u{202F}?", mutual, figure),
        section("ressources", title: "Ressources", intro: [.paragraph(RichText("À télécharger."))], resource),
      ], colophon: [notice])
  }

  /// A text that names the page of an item.
  static func reference(to slug: String) -> RichText {
    RichText(
      utf8: Array("Voir page 0 de cette lettre".utf8),
      spans: [RichText.Span(.reference(slug: slug), 5..<11), RichText.Span(.pageNumber(slug: slug), 10..<11)])
  }

  static func typeset(_ edition: Edition, theme: Theme = SampleTheme.theme, threads: Int = 1) throws -> TypesetEdition {
    var diagnostics: [Diagnostic] = []
    let fonts = try SampleTheme.fonts(theme)
    let typeset = Typesetter.typeset(edition, theme: theme, fonts: fonts, threads: threads, into: &diagnostics)
    // The samples' sections take colours as they come.
    let others = diagnostics.filter { $0.kind != TypesettingDiagnostics.unknownColour }
    #expect(others.isEmpty, "\(others.map(\.headline))")
    return typeset
  }

  /// The document of an edition, with its pictures where the output has them.
  static func html(_ edition: Edition, theme: Theme = SampleTheme.theme, threads: Int = 1) throws -> String {
    let typeset = try typeset(edition, theme: theme, threads: threads)
    var diagnostics: [Diagnostic] = []
    let files = HTMLEdition.files(
      typeset, fonts: try SampleTheme.fonts(), cache: FontSubsetCache(), threads: threads, into: &diagnostics)
    #expect(diagnostics.isEmpty)
    let document = try #require(files.first { $0.path == "index.html" })
    return String(decoding: document.bytes, as: UTF8.self)
  }

  /// The document from `<body>` on.
  static func body(_ edition: Edition) throws -> String {
    let document = Array(try html(edition).utf8)
    let start = try #require(document.indices.first { document[$0...].starts(with: "<body>".utf8) })
    return String(decoding: document[start...], as: UTF8.self)
  }
}

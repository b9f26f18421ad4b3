import Diagnostics
import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

/// Short ways to write editions down.
enum Sample {
  static func edition(
    lead: [EditionItem] = [], sections: [EditionSection] = [], colophon: [EditionItem] = [], about: [ContentBlock] = []
  ) throws -> Edition {
    Edition(
      issueID: "issue-1", number: 1, date: try #require(YearMonth(year: 2007, month: 9)), language: .french,
      title: RichText("L’essai"), tagline: RichText("Une lettre"), issueLine: RichText("N°\u{A0}1 · septembre 2007"),
      about: about, editions: [.init(language: .french, name: "Français"), .init(language: .english, name: "English")],
      labels: Labels([
        .contents: RichText("Sommaire"), .info: RichText("+ d’infos"), .colophon: RichText("Colophon"),
      ]), lead: lead, sections: sections, colophon: colophon)
  }

  static func section(_ id: String, intro: [ContentBlock] = [], _ items: EditionItem...) -> EditionSection {
    section(id, intro: intro, items: items)
  }

  static func section(_ id: String, intro: [ContentBlock] = [], items: [EditionItem]) -> EditionSection {
    EditionSection(
      id: id, colour: "accent", title: RichText("Section \(id)"), short: RichText(id), intro: intro, items: items)
  }

  static func item(_ slug: String, kind: ItemKind = .news, _ blocks: ContentBlock...) -> EditionItem {
    EditionItem(slug: slug, kind: kind, title: RichText("Titre \(slug)"), blocks: blocks)
  }

  /// A paragraph of some words.
  static func words(_ count: Int, _ word: String = "mot") -> ContentBlock {
    .paragraph(RichText((0..<count).map { "\(word)\($0 % 10)" }.joined(separator: " ")))
  }

  /// A paragraph that names the page of an item.
  static func reference(_ slug: String) -> ContentBlock {
    let text = Array("Voir page 0 de cette lettre".utf8)
    return .paragraph(
      RichText(
        utf8: text,
        spans: [RichText.Span(.reference(slug: slug), 5..<11), RichText.Span(.pageNumber(slug: slug), 10..<11)]))
  }

  /// A paragraph with the mark of a footnote behind it.
  static func cited(_ id: String, _ text: String = "Un mot noté") -> ContentBlock { .paragraph(marked(id, text)) }

  static func marked(_ id: String, _ text: String) -> RichText {
    var text = RichText(text)
    let start = text.utf8.count
    text.append("1")
    text.spans.append(RichText.Span(.footnoteMark(id: id), start..<(start + 1)))
    return text
  }

  static func picture(width: Int, height: Int, caption: String? = nil) -> Picture {
    Picture(
      file: ImageFile(path: "Issues/issue-1/a b.png", format: .png, width: width, height: height, bytes: [1, 2, 3]),
      alternative: "un plan", caption: caption.map { RichText($0) })
  }

  static func typeset(_ edition: Edition, theme: Theme = SampleTheme.theme, expecting kinds: [DiagnosticKind] = [])
    throws -> TypesetEdition
  {
    var diagnostics: [Diagnostic] = []
    let typeset = Typesetter.typeset(edition, theme: theme, fonts: try SampleTheme.fonts(theme), into: &diagnostics)
    #expect(Set(diagnostics.map(\.kind)) == Set(kinds))
    return typeset
  }
}

extension Fragment {
  /// The texts that are set in it.
  var texts: [TypesetText] {
    switch block.content {
    case .text(let text, _), .contentsLine(let text, _): [text]
    case .row(let cells, _, _): cells
    case .picture, .chart, .rule: []
    }
  }

  /// Its words, line by line.
  var words: [String] {
    switch block.content {
    case .text(let text, _), .contentsLine(let text, _): [text.text.rejoined(Array(text.lines[lines]))]
    case .row(let cells, _, _): cells.map { $0.text.rejoined($0.lines) }
    case .picture, .chart, .rule: []
    }
  }
}

extension Page {
  /// The slugs of the items that stand on it, once each, in order.
  var slugs: [String] {
    var slugs: [String] = []
    for container in frames.flatMap(\.fragments).flatMap(\.block.containers) {
      if case .article(let slug, _) = container.kind, !slugs.contains(slug) { slugs.append(slug) }
    }
    return slugs
  }

  /// Its words, frame by frame.
  var words: [String] { frames.flatMap(\.fragments).flatMap(\.words) }
}

import Diagnostics
import Editions
import Newsroom
import TestSupport
import Testing
import Typesetting

@testable import Writers

@Suite struct HTMLWriterTests {
  @Test func drawsASmallIssue() throws {
    let body = Array(try Sample.body(Sample.issue()).utf8)
    let contents = try #require(
      body.indices.first { body[$0...].starts(with: "<section class=\"page contents\"".utf8) })
    expectSnapshot(Array(body[contents...]), "issue.html")
  }

  /// First on each page, so that who follows one comes to the next at once; the first and last page have one only.
  @Test func pagesLeadToTheirNeighbours() throws {
    let document = Elements(try Sample.html(Sample.issue()))
    let count = document.all.count { $0["data-page"] != nil }
    let links = document.all.filter { $0["class"] == "previous" || $0["class"] == "next" }
    #expect(count > 2)
    #expect(
      links.compactMap { $0["href"] }
        == ["#page-2"] + (2..<count).flatMap { ["#page-\($0 - 1)", "#page-\($0 + 1)"] } + ["#page-\(count - 1)"])
    #expect(Set(links.compactMap { $0["aria-label"] }) == ["Page précédente", "Page suivante"])
  }

  @Test func twoDrawingsAreTheSame() throws {
    #expect(try Sample.html(Sample.issue()) == Sample.html(Sample.issue()))
  }

  @Test(.enabled(if: XML.isInstalled)) func isWellFormed() throws {
    #expect(try XML.fault(of: Sample.html(Sample.issue())) == nil)
    #expect(try XML.fault(of: Sample.html(Sample.edition())) == nil)
    #expect(try XML.fault(of: "<p>1 & 2</p>") != nil)
  }

  @Test func namesItsLanguageAndWhatItIs() throws {
    let document = Elements(try Sample.html(Sample.issue()))
    let root = try #require(document.all.first)
    #expect(root.name == "html" && root["lang"] == "fr" && root["xml:lang"] == "fr")
    #expect(root["xmlns"] == "http://www.w3.org/1999/xhtml")
    let meta = document.all.filter { $0.name == "meta" }
    func content(_ name: String) -> String? { meta.first { $0["name"] == name }?["content"] }
    #expect(meta.first?["charset"] == "utf-8")
    #expect(content("description") == "Une nouvelle plate-forme & un essai")
    #expect(content("author") == "Le bureau")
    #expect(content("dcterms.issued") == "2007-09")
    #expect(content("dcterms.language") == "fr")
    #expect(document.all.first { $0.name == "title" }.map(document.text) == "L’essai · N°\u{A0}1 · septembre 2007")
  }

  @Test func leadsToTheOtherEditions() throws {
    func links(_ edition: Edition) throws -> [String] {
      Elements(try Sample.html(edition)).all.filter { $0.name == "link" }.map {
        "\($0["rel"] ?? "") \($0["hreflang"] ?? "") \($0["href"] ?? "")"
      }
    }
    #expect(
      try links(Sample.edition()) == [
        "alternate fr ../fr/index.html", "alternate en ../en/index.html", "alternate x-default ../fr/index.html",
      ])
    #expect(
      try links(Sample.edition(base: "https://a.org/n/")) == [
        "canonical  https://a.org/n/issue-1/fr/index.html", "alternate fr https://a.org/n/issue-1/fr/index.html",
        "alternate en https://a.org/n/issue-1/en/index.html",
        "alternate x-default https://a.org/n/issue-1/fr/index.html",
      ])
    let document = Elements(try Sample.html(Sample.edition()))
    let visible = document.all.filter { $0.name == "a" && $0["hreflang"] != nil }
    #expect(visible.map(document.text) == ["English"])
    #expect(visible.first?["lang"] == "en" && visible.first?["href"] == "../en/index.html")
  }

  @Test func marksTextInOtherLanguages() throws {
    let text = Sample.text(
      "Le rapport en anglais, the report", ("the report", .language("en")),
      ("rapport", .link(url: "http://a.org", title: "Un titre", language: "es")))
    var item = Sample.item("a", .paragraph(RichText(utf8: text.utf8, spans: text.spans.reversed())))
    item.byline = RichText("Oui")
    let document = Elements(try Sample.html(Sample.edition(sections: [Sample.section("s", item)])))
    let foreign = try #require(document.all.first { $0.name == "span" && $0["lang"] == "en" })
    #expect(document.text(foreign) == "the report" && foreign["xml:lang"] == "en")
    let link = try #require(document.all.first { $0["href"] == "http://a.org" })
    #expect(link["hreflang"] == "es" && link["title"] == "Un titre")
  }

  @Test func pagesAreNumberedAndNameTheirSection() throws {
    let document = Elements(try Sample.html(Sample.issue()))
    let pages = document.of(class: "page")
    #expect(pages.map { $0["id"] } == (1...pages.count).map { "page-\($0)" })
    #expect(pages.map { $0["data-page"] } == (1...pages.count).map(String.init))
    #expect(pages.map { $0["data-section"] } == [nil, nil, "quoi-de-neuf", "ressources", nil])
    #expect(document.of(class: "folio").map(document.text) == ["2", "3", "4", "5"])
    #expect(
      document.of(class: "running-section").map(document.text) == [
        "Sommaire", "Quoi de neuf\u{202F}?", "Ressources", "Colophon",
      ])
  }

  /// An issue long enough to have items over several pages.
  private func longIssue() throws -> Edition {
    var items = (0..<6).map { Sample.item("i\($0)", Sample.words(200), Sample.words(90)) }
    items[2].blocks.append(
      .paragraph(
        Sample.text(
          "Voir page 0.", ("page 0", .reference(slug: "i5")), ("0", .pageNumber(slug: "i5")))))
    items[3].blocks.insert(.list(start: 1, items: (0..<4).map { _ in [Sample.words(60)] }), at: 1)
    items[4].kind = .zoom
    return try Sample.edition(
      lead: [Sample.item("lead", kind: .editorial, Sample.words(20))],
      sections: [
        Sample.section("un", items: Array(items[..<3])), Sample.section("deux", items: Array(items[3...])),
        Sample.section("trois", Sample.item("long", kind: .article, Sample.words(700))),
      ], colophon: [Sample.item("fin", kind: .notice, Sample.words(300))])
  }

  @Test func everyIdIsGivenOnceAndEveryLinkLeadsSomewhere() throws {
    for edition in [try Sample.issue(), try longIssue()] {
      let document = Elements(try Sample.html(edition))
      let ids = document.all.compactMap { $0["id"] }
      #expect(ids.count == Set(ids).count, "\(ids.sorted())")
      for item in edition.items { #expect(document.with(id: item.slug)?.name == "article", "\(item.slug)") }
      for target in document.all.compactMap({ $0["href"] }) where target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(target)")
      }
    }
  }

  @Test func anItemThatGoesOnSaysSo() throws {
    let document = Elements(try Sample.html(longIssue()))
    let articles = document.all.filter { $0.name == "article" }
    for article in articles { #expect((article["id"] == nil) != (article["data-continues"] == nil)) }
    for slug in ["i0", "long", "fin"] {
      let first = try #require(articles.firstIndex { $0["id"] == slug })
      let others = articles.indices.filter { articles[$0]["data-continues"] == slug }
      #expect(!others.isEmpty && others.allSatisfy { $0 > first }, "\(slug)")
    }
    #expect(Set(articles.compactMap { $0["data-continues"] }).isSubset(of: articles.compactMap { $0["id"] }))
  }

  @Test func numbersInContentsAndTextAreThoseOfThePages() throws {
    for edition in [try Sample.issue(), try longIssue()] {
      let document = Elements(try Sample.html(edition))
      var checked = 0
      for line in document.of(class: "toc-line") {
        let target = try #require(document.with(id: String(line["href"]?.dropFirst() ?? "")))
        let number = try #require(
          document.of(class: "toc-page").first { line.range.contains($0.range.lowerBound) }.map(document.text))
        #expect(number == document.page(of: target))
        checked += 1
      }
      #expect(checked >= edition.sections.count)
      for number in document.of(class: "page-number") {
        let target = try #require(document.with(id: number["data-target"] ?? ""))
        #expect(document.text(number) == document.page(of: target))
        checked += 1
      }
      #expect(checked > edition.sections.flatMap(\.items).count)
    }
  }

  @Test func everyTextHasItsNumberOfLinesAndAMarkForEach() throws {
    for edition in [try Sample.issue(), try longIssue()] {
      let document = Elements(try Sample.html(edition))
      var texts = 0
      for (index, element) in document.all.enumerated() where element.has(class: "t") {
        let lines = try #require(document.lineCount(of: index), "\(element)")
        let marks = document.lineEnds(inside: index)
        // One behind each line: where the next begins, and at the end.
        #expect(marks.count == lines, "\(document.text(element))")
        texts += 1 + document.inside(index).count { $0.has(class: "over") }
      }
      #expect(texts == document.all.count { $0["data-lines"] != nil })
      #expect(texts > 20)
    }
  }

  @Test func theBreaksOfTheDocumentAreThoseThatWereSet() throws {
    let edition = try longIssue()
    let document = Elements(try Sample.html(edition))
    let set = try Sample.typeset(edition).pages.flatMap(\.frames).flatMap(\.fragments)
    let hyphens = set.reduce(0) { sum, fragment in
      guard case .text(let text, _) = fragment.block.content else { return sum }
      return sum + text.lines[fragment.lines].count { $0.ending == .hyphen }
    }
    #expect(document.of(class: "h").count == hyphens)
    // A paragraph over two pages has all its words, once.
    for slug in ["long", "fin"] {
      let parts = document.all.filter { $0["id"] == slug || $0["data-continues"] == slug }.map(document.textOnScreen)
      let words = parts.joined().split { $0 == " " || $0 == "\n" }.count { $0.hasPrefix("mot") }
      #expect(words == (slug == "long" ? 700 : 300))
    }
  }

  @Test func aTextInSeveralColumnsIsOneWithGapsForItsRest() throws {
    let edition = try longIssue()
    let document = Elements(try Sample.html(edition))
    let typeset = try Sample.typeset(edition)
    let spread = SpreadText(typeset.pages, geometry: typeset.theme.page)
    let parts = spread.parts.values.flatMap { $0 }
    #expect(parts.contains { $0.pages == 0 } && parts.contains { $0.pages > 0 })
    for part in parts {
      let moved = document.of(class: "over").filter { $0["data-place"] == part.place.attribute.1 }
      let gaps = document.of(class: "gap").filter { $0["data-place"] == part.place.attribute.1 }
      let page = String(part.place.page + 1)
      #expect(moved.count == 1 && gaps.count == 1 && gaps.allSatisfy { document.page(of: $0) == page })
      #expect(moved.allSatisfy { document.page(of: $0) == String(part.place.page + 1 - part.pages) })
      #expect(moved.allSatisfy { $0.has(class: "on") == (part.pages > 0) })
    }
    // What stands on another page is there once more, for print.
    let copies = document.all.indices.filter { index in
      document.all[index].has(class: "continued") && document.all[index].has(class: "t")
    }
    let rest = parts.filter { $0.pages > 0 }
    #expect(copies.count == rest.count)
    for index in copies {
      let element = document.all[index]
      #expect(([element] + document.around(element)).contains { $0.has(class: "copy") })
      let page = document.page(of: element) ?? ""
      let moved = document.of(class: "on").filter { $0["data-place"]?.hasPrefix(page + "-") ?? false }
      #expect(moved.contains { document.text($0) == document.text(element) }, "\(document.text(element))")
    }
  }

  @Test func hasNoScript() throws {
    var item = Sample.item("a")
    item.blocks = [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "\tjavascript:alert(1)", "java\nscript:alert(1)", "vbscript:x",
      "data:text/html,<script>alert(1)</script>", "\u{1}javascript:alert(1)", " javascript:alert(1)",
    ].map { .paragraph(Sample.text("un lien", ("lien", Sample.link($0)))) }
    item.info = [Sample.text("un lien", ("lien", Sample.link("javascript:alert(1)")))]
    item.blocks.append(.paragraph(RichText("<script>alert(1)</script>")))
    let html = try Sample.html(Sample.edition(sections: [Sample.section("s", item)]))
    #expect(!html.lowercased().split(separator: "<").contains { $0.hasPrefix("script") })
    let document = Elements(html)
    for element in document.all {
      for attribute in element.attributes {
        #expect(!attribute.name.hasPrefix("on"))
        #expect(!attribute.value.lowercased().contains("script:"), "\(attribute)")
      }
    }
    // The words stay.
    #expect(
      document.all.filter { $0.name == "a" && $0["href"] == nil }.map(document.text)
        == Array(repeating: "lien", count: 9))
  }

  @Test(arguments: [
    "http://a.org/?q=1:2#x", "HTTPS://a.org", "mailto:a@b.org", "tel:+33123", "a/b:c", "#slug", "", "?a:b", "../en/",
  ]) func addressesThatOnlyLeadSomewhereAreSafe(address: String) { #expect(SafeAddress.isSafe(address)) }

  @Test func picturesAreWhereTheDocumentLooksForThem() throws {
    var item = Sample.item("a")
    item.blocks = ["Issues/x/un plan#1 (é)?.png", "Issues/y/plan.png", "Issues/z/plan.png", "Issues/y/plan.png"].map {
      .picture(Sample.picture($0, caption: "Légende"))
    }
    let typeset = try Sample.typeset(Sample.edition(sections: [Sample.section("s", item)]))
    var diagnostics: [Diagnostic] = []
    let files = HTMLEdition.files(typeset, fonts: try SampleTheme.fonts(), cache: FontSubsetCache(), into: &diagnostics)
    #expect(
      files.map(\.path) == [
        "fonts/sans-regular.ttf", "fonts/serif-regular.ttf", "images/2-plan.png", "images/plan.png",
        "images/un plan#1 (é)?.png", "index.html",
      ])
    let html = String(decoding: try #require(files.last).bytes, as: UTF8.self)
    let pictures = Elements(html).all.filter { $0.name == "img" }
    #expect(
      pictures.map { $0["src"] } == [
        "images/un%20plan%231%20%28%C3%A9%29%3F.png", "images/plan.png", "images/2-plan.png", "images/plan.png",
      ])
    #expect(pictures.allSatisfy { $0["alt"] == "un plan" && $0["width"] == "40" && $0["height"] == "30" })
  }

  @Test func theCellsOfTheCoverLeadToTheirSections() throws {
    var theme = SampleTheme.theme
    theme.page.width = 800
    theme.page.height = 1100
    let typeset = try Sample.typeset(try Sample.issue(), theme: theme)
    let document = Elements(String(decoding: HTMLWriter(typeset, pictures: [:]).write(), as: UTF8.self))
    let cells = document.of(class: "cell")
    #expect(cells.count == 2)
    for (cell, section) in zip(cells, try Sample.issue().sections) {
      let link = try #require(document.of(class: "toc-line").first { cell.range == $0.range })
      #expect(link["href"] == "#" + section.id)
      #expect(document.text(cell).hasPrefix(section.short.plain))
      let target = try #require(document.with(id: section.id))
      #expect(document.text(cell).hasSuffix(document.page(of: target) ?? "?"))
    }
    if XML.isInstalled {
      #expect(try XML.fault(of: String(decoding: HTMLWriter(typeset, pictures: [:]).write(), as: UTF8.self)) == nil)
    }
  }

  @Test func aNoteHasItsNumberOnce() throws {
    var item = Sample.item("i", .paragraph(Sample.text("Un mot1", ("1", .footnoteMark(id: "n")))))
    item.footnotes = [EditionFootnote(id: "n", number: 1, blocks: [Sample.words(2), Sample.words(2)])]
    let document = Elements(try Sample.html(Sample.edition(sections: [Sample.section("s", item)])))
    #expect(document.of(class: "note-number").count == 1)
  }

  @Test func theSignOfAListsItemStandsBesideItsFirstLine() throws {
    let table = ContentTable(
      alignments: [.start, .start], header: [RichText("N"), RichText("Pays")],
      rows: [[RichText("1"), RichText("République du Bénin")]])
    let item = Sample.item(
      "i", .list(start: 1, items: [[.code("c")], [.table(table)], [.quote([Sample.words(2)])], [Sample.words(2)]]))
    let document = Elements(try Sample.html(Sample.edition(sections: [Sample.section("s", item)])))
    #expect(
      document.all.filter { $0.name == "li" && $0["value"] != nil }.map { $0["style"] ?? "" }
        == ["--mark:8.5px", "--mark:3px", "", ""])
    #expect(document.all.filter { $0.name == "col" }.count == 2)
  }

  @Test func footnotesAndTheirMarksLeadToEachOther() throws {
    let document = Elements(try Sample.html(Sample.issue()))
    let mark = try #require(document.of(class: "note-mark").first)
    #expect(mark["href"] == "#mutuelles-note-1" && mark["id"] == "mutuelles-note-1-mark")
    #expect(mark["role"] == "doc-noteref" && document.text(mark) == "1")
    let note = try #require(document.with(id: "mutuelles-note-1"))
    #expect(note["role"] == "doc-footnote")
    #expect(document.text(note).contains("Organismes à but non lucratif."))
    #expect(document.of(class: "note-number").first?["href"] == "#mutuelles-note-1-mark")
  }
}

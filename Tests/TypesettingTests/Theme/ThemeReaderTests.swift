import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ThemeReaderTests {
  private static let page =
    "page: {width: 800, height: 1100, top: 80, bottom: 70, side: 60, columns: 2, gutter: 28, baseline: 17}"
  private static let fonts = "fonts: {serif: {package: p, regular: /a.ttf, bold: /b.ttf}, mono: {regular: /c.otf}}"
  private static let styles =
    "styles:\n"
    + TextRole.allCases.map { "  \($0.rawValue): {family: serif, size: 12, leading: 17}" }.joined(separator: "\n")
  private static let colours =
    "colours: {paper: \"#ffffff\", text: \"#111111\", muted: \"#555555\", line: \"#cccccc\", tint: \"#eeeeee\", "
    + "surround: \"#dddddd\", surround-dark: \"#111111\", accent: \"#ffeeaa\", link: \"#0000cc\"}"

  private func read(_ text: String) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Styles/t/theme.yml", text: text)
    return (ThemeReader.read("t", from: file, css: "", into: &diagnostics), diagnostics)
  }

  private func theme(
    page: String = page, fonts: String = fonts, styles: String = styles, colours: String = colours, more: String = ""
  ) -> String {
    [page, fonts, styles, colours, more].joined(separator: "\n") + "\n"
  }

  /// The headlines, each behind what its place holds.
  private func told(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.location.map { String(decoding: $0.file.bytes[$0.range].prefix(24), as: UTF8.self) } ?? "-"
      return place + " | " + diagnostic.headline
    }
  }

  @Test func readsATheme() throws {
    let (found, diagnostics) = read(
      theme(
        more: "sections: {news: \"#010203\"}\ncover: {about: below, cells: 2, teasers: false, top: 84}\n"
          + "decoration: {masthead: rule, titles: plain, boxes: rules, folio: plain}"))
    // The accent is too light for its rules, which the tests of contrast are about.
    #expect(diagnostics.allSatisfy { $0.kind == TypesettingDiagnostics.lowContrast })
    let theme = try #require(found)
    #expect(theme.page.columnWidth == 326)
    #expect(theme.page.textHeight == 55 * 17)
    #expect(theme.page.head == 36)
    #expect(theme.faces.map(\.outputName) == ["serif-regular.ttf", "serif-bold.ttf", "mono-regular.otf"])
    #expect(theme.styles.count == TextRole.allCases.count)
    #expect(theme.colours["news"] == "#010203" && theme.colours["paper"] == "#ffffff")
    #expect(theme.sections == ["news"])
    #expect(theme.cover == CoverLayout(top: 84, about: .below, cells: 2, hasTeasers: false))
    #expect(theme.decoration == Decoration(masthead: .rule, titles: .plain, boxes: .rules, folio: .plain))
    #expect(theme.faceIndex(family: "serif", bold: true, italic: true) == 1)
    #expect(theme.faceIndex(family: "none", bold: false, italic: false) == 0)
  }

  /// Browsers look at the slant before the weight.
  @Test func aMissingFaceIsReplacedAsBrowsersDo() {
    var theme = SampleTheme.theme
    theme.faces = theme.faces.filter { !($0.isBold && $0.isItalic) }
    let index = theme.faceIndex(family: "serif", bold: true, italic: true)
    #expect(theme.faces[index].isItalic && !theme.faces[index].isBold)
  }

  @Test(arguments: PaperSize.allCases) func aPaperGivesTheSize(paper: PaperSize) {
    let wide = paper.width.rounded(.down) - 2 * 60 - 28
    let gutter = wide.truncatingRemainder(dividingBy: 2) == 0 ? 28 : 29
    let (found, diagnostics) = read(
      theme(
        page:
          "page: {paper: \(paper.rawValue), top: 80, bottom: 70, side: 60, columns: 2, gutter: \(gutter), baseline: 17}"
      ))
    #expect(found?.page.width == paper.width && found?.page.height == paper.height, "\(told(diagnostics))")
    #expect(found?.page.paper == paper.rawValue)
  }

  @Test(arguments: [
    ("columns: 2", "columns: 0", "0 | 'page.columns' must be a whole number from 1 to 3, found '0'", ""),
    ("columns: 2", "columns: 4", "4 | 'page.columns' must be a whole number from 1 to 3, found '4'", ""),
    ("gutter: 28", "gutter: 900", "900 | The page leaves no room for text: 2 columns would be -110 px wide", ""),
    ("gutter: 28", "gutter: 27", "27 | Columns must have whole pixels, these would be 326.5 px wide", "of 28 makes"),
    ("columns: 2, gutter: 28", "columns: 3, gutter: 29", "29 | Columns must have whole pixels", "by a pixel"),
    ("side: 60", "side: 400", "400 | The page leaves no room for text: its sides take 800 of 800 px", ""),
    ("baseline: 17", "baseline: 2", "2 | The page leaves no room for text: lines need 4 px", ""),
    ("top: 80", "top: 1000", "17 | The page leaves no room for text: pages need 10 lines", ""),
    ("top: 80", "top: 80, head: 70", "70 | The running head reaches into the text", "smaller than 57"),
    ("bottom: 70", "bottom: 70, foot: 60", "60 | The page number reaches into the text", "smaller than 53"),
    ("width: 800, height: 1100", "paper: A3", "A3 | 'page.paper' must be one of A4, A5, letter, legal", ""),
    ("width: 800", "paper: A4, width: 800", "800 | A page with 'paper' has no 'width'", ""),
    ("width: 800, ", "", "The page has no size", "A4, A5, letter, legal"),
    ("side: 60, ", "", "'page.side' is missing", ""),
  ]) func aWrongPageIsToldAtItsPlace(right: String, wrong: String, expected: String, help: String) {
    let (found, diagnostics) = read(theme(page: Self.page.replacing(right, with: wrong)))
    #expect(found == nil)
    #expect(told(diagnostics).contains { $0.contains(expected) }, "\(told(diagnostics))")
    #expect(help.isEmpty || diagnostics.contains { $0.help.contains(help) }, "\(diagnostics.map(\.help))")
    #expect(diagnostics.allSatisfy { $0.location != nil })
  }

  @Test(arguments: ["page", "fonts", "styles", "colours"]) func aGroupThatIsMissingIsTold(group: String) {
    let text = theme().replacing("\n" + group + ":", with: "\nother:")
    let (found, diagnostics) = read(group == "page" ? theme(page: "") : text)
    #expect(found == nil)
    #expect(diagnostics.contains { $0.headline.hasPrefix("The theme ") }, "\(told(diagnostics))")
  }

  @Test(arguments: [
    ("family: serif, size: 12,", "family: serf, size: 12,", "serf | 'styles.body.family' must be one of mono, serif"),
    ("size: 12,", "size: 12.1,", "12.1 | Sizes must be multiples of a quarter pixel, this is 12.1"),
    ("size: 12,", "size: 1,", "1 | 'styles.body.size' must be a number from 4.0 to 400.0"),
    ("size: 12, ", "", "'styles.body.size' is missing"),
    ("leading: 17}", "leading: 17, colour: none}", "none | 'styles.body.colour' must be one of accent"),
    ("leading: 17}", "leading: 17, align: left}", "left | 'styles.body.align' must be one of justified"),
    ("leading: 17}", "leading: wide}", "wide | 'styles.body.leading' must be a number"),
    ("  body:", "  bodi:", "bodi | There is no key 'bodi' in 'styles'"),
    ("  body:", "  bodi:", "'styles.body' is missing"),
  ]) func aWrongStyleIsToldAtItsPlace(right: String, wrong: String, expected: String) {
    let line = "  body: {family: serif, size: 12, leading: 17}"
    let (found, diagnostics) = read(
      theme(styles: Self.styles.replacing(line, with: line.replacing(right, with: wrong))))
    #expect(found == nil)
    #expect(told(diagnostics).contains { $0.contains(expected) }, "\(told(diagnostics))")
  }

  @Test(arguments: [
    ("\"#111111\", muted", "red, muted", "red | The colour 'text' must be written as #rrggbb"),
    ("#555555", "#12345g", "The colour 'muted' must be written as #rrggbb"),
    ("link:", "\"a;b\": \"#123456\", link:", "A colour cannot be named 'a;b'"),
    ("link:", "section: \"#123456\", link:", "A colour cannot be named 'section'"),
    ("link:", "links:", "'colours.link' is missing"),
  ]) func aWrongColourIsToldAtItsPlace(right: String, wrong: String, expected: String) {
    let (found, diagnostics) = read(theme(colours: Self.colours.replacing(right, with: wrong)))
    #expect(found == nil)
    #expect(told(diagnostics).contains { $0.contains(expected) }, "\(told(diagnostics))")
  }

  @Test func aColourOfASectionThatIsThereAlreadyIsTold() {
    let (found, diagnostics) = read(theme(more: "sections: {accent: \"#000000\"}"))
    #expect(found == nil)
    #expect(told(diagnostics).contains("accent | The colour 'accent' is there twice"), "\(told(diagnostics))")
  }

  @Test(arguments: [
    ("{regular: /c.otf}", "{regular: c.otf}", "c.otf | 'fonts.mono.regular' must be a path that begins with /"),
    ("mono:", "code:", "The theme has no family 'mono', which code is set in"),
    ("mono: {regular: /c.otf}", "mono: {package: p}", "The family 'mono' has no font file"),
    ("mono:", "\"m;o\": {regular: /x.ttf}, mono:", "The family 'm;o' has no good name"),
  ]) func aWrongFontIsToldAtItsPlace(right: String, wrong: String, expected: String) {
    let (found, diagnostics) = read(theme(fonts: Self.fonts.replacing(right, with: wrong)))
    #expect(found == nil)
    #expect(told(diagnostics).contains { $0.contains(expected) }, "\(told(diagnostics))")
  }

  @Test func aFontThatIsNotInstalledIsAnErrorThatNamesItsPackage() {
    var theme = SampleTheme.theme
    theme.faces[1].path = "/nowhere/font.ttf"
    theme.faces[1].package = "fonts-none"
    var diagnostics: [Diagnostic] = []
    #expect(FontLibrary(theme: theme, into: &diagnostics) == nil)
    #expect(diagnostics.map(\.kind.id) == ["font-missing"])
    #expect(diagnostics.first?.headline == "The font file '/nowhere/font.ttf' is missing or is no font")
    #expect(diagnostics.first?.help == "Install it with: apt-get install fonts-none")
    // A file that is no font is no better.
    theme.faces[1].path = "/etc/passwd"
    diagnostics = []
    #expect(FontLibrary(theme: theme, into: &diagnostics) == nil)
    #expect(diagnostics.count == 1)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    guard !part.isEmpty else { return self }
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}

import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ThemeReaderTests {
  private static let page =
    "page: {paper: A4, width: 800, height: 1100, top: 80, bottom: 70, side: 60, columns: 2, gutter: 28, baseline: 17}"
  private static let fonts = "fonts: {serif: {package: p, regular: /a.ttf, bold: /b.ttf}}"
  private static let styles =
    "styles:\n"
    + TextRole.allCases.map { "  \($0.rawValue): {family: serif, size: 12, leading: 17}" }.joined(separator: "\n")

  private func read(_ text: String) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Styles/t/theme.yml", text: text)
    return (ThemeReader.read("t", from: file, css: "", into: &diagnostics), diagnostics)
  }

  private func theme(page: String = page, fonts: String = fonts, styles: String = styles, more: String = "") -> String {
    [page, fonts, styles, more].joined(separator: "\n") + "\n"
  }

  @Test func readsATheme() throws {
    let (found, diagnostics) = read(theme(more: "colours: {ink: \"#010203\"}"))
    #expect(diagnostics.isEmpty)
    let theme = try #require(found)
    #expect(theme.page.columnWidth == 326)
    #expect(theme.page.textHeight == 55 * 17)
    #expect(theme.faces.map(\.outputName) == ["serif-regular.ttf", "serif-bold.ttf"])
    #expect(theme.styles.count == TextRole.allCases.count)
    #expect(theme.colours == ["ink": "#010203"])
    #expect(theme.faceIndex(family: "serif", bold: true, italic: true) == 1)
    #expect(theme.faceIndex(family: "none", bold: false, italic: false) == 0)
  }

  @Test(arguments: [
    ("", "page"), (page, "fonts"),
    (page.replacing("gutter: 28, ", with: ""), "page.gutter"),
    (page.replacing("columns: 2", with: "columns: 9"), "columns"),
    (page.replacing("width: 800", with: "width: 200"), "no room"),
    (page.replacing("baseline: 17", with: "baseline: 0"), "no room"),
  ]) func refusesABrokenPage(page: String, word: String) {
    let (theme, diagnostics) = read(
      page.contains("fonts") ? page : self.theme(page: page, fonts: word == "fonts" ? "" : Self.fonts))
    #expect(theme == nil)
    #expect(diagnostics.contains { $0.headline.contains(word) }, "\(diagnostics.map(\.headline))")
    #expect(diagnostics.allSatisfy { $0.path == "Styles/t/theme.yml" })
  }

  @Test(arguments: [
    ("family: serif, size: 12,", "family: sans, size: 12,"), ("size: 12,", "size: 12.1,"), ("size: 12,", "size: 1,"),
    ("leading: 17}", "leading: 17, colour: none}"), ("leading: 17}", "leading: 17, align: left}"),
    ("leading: 17}", "leading: wide}"), ("  body:", "  bodi:"),
  ]) func refusesABrokenStyle(right: String, wrong: String) {
    let (theme, diagnostics) = read(theme(styles: Self.styles.replacing(right, with: wrong)))
    #expect(theme == nil)
    #expect(!diagnostics.isEmpty)
  }

  @Test(arguments: ["colours: {ink: red}", "colours: {ink: \"#12345g\"}", "colours: {\"a;b\": \"#123456\"}"])
  func refusesAColourThatIsNone(colours: String) { #expect(read(theme(more: colours)).theme == nil) }

  @Test func refusesAFontByARelativePath() {
    #expect(read(theme(fonts: "fonts: {serif: {regular: a.ttf}}")).theme == nil)
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

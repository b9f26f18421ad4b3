import Diagnostics
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ContrastTests {
  /// Ratios as published checkers of WCAG give them.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48),
    ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 4.0), ("#949494", "#ffffff", 3.03),
    ("#ffff00", "#0000ff", 8.0),
  ]) func theRatioIsThatOfWCAG(one: String, other: String, ratio: Double) throws {
    let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
    #expect(abs(one.contrast(with: other) - ratio) < 0.005 + 0.005)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test(arguments: ["", "#", "#12345", "#1234567", "123456", "#12345g", "#ééé"]) func readsColoursOnly(text: String) {
    #expect(Colour(text) == nil)
  }

  @Test func theNearestShadeIsJustReadable() throws {
    let white = try #require(Colour("#ffffff"))
    let grey = try #require(Colour("#999999"))
    let better = try #require(grey.nearest(readableOn: [(white, 4.5)]))
    #expect(better.contrast(with: white) >= 4.5 && better.contrast(with: white) < 4.6)
    // On a dark ground the way is up, and between black and white there is none.
    let black = try #require(Colour("#000000"))
    #expect(try #require(grey.nearest(readableOn: [(black, 10)])).luminance > grey.luminance)
    #expect(grey.nearest(readableOn: [(black, 7), (white, 7)]) == nil)
  }

  @Test(arguments: [
    (24.0, false, 3.0), (23.75, false, 4.5), (18.75, true, 3), (18.5, true, 4.5), (18.75, false, 4.5),
  ]) func largeTextNeedsLess(size: Double, isBold: Bool, wanted: Double) {
    let style = TextStyle(family: "x", size: size, leading: 30, isBold: isBold)
    #expect(ContrastCheck.wanted(for: style) == wanted)
  }

  /// A theme in which all text is black on white, but for what a test changes.
  private func theme(_ change: (inout Theme) -> Void) -> Theme {
    var theme = SampleTheme.theme
    theme.colours = [
      "paper": "#ffffff", "text": "#000000", "muted": "#555555", "line": "#eeeeee", "tint": "#f4f4f4",
      "surround": "#ffffff", "surround-dark": "#000000", "accent": "#003366", "link": "#0000cc", "news": "#224422",
      "light": "#ffffff",
    ]
    theme.sections = ["news"]
    for role in [TextRole.masthead, .tagline, .issueLine, .editionLink] { theme.styles[role]?.colour = "light" }
    change(&theme)
    return theme
  }

  @Test func aThemeThatCanBeReadHasNoFindings() { #expect(ContrastCheck(theme { _ in }).findings == []) }

  @Test func mutedTextIsHarderToReadOnATintThanOnPaper() throws {
    let grey = theme { theme in
      theme.colours["muted"] = "#757575"
      theme.styles[.footnote]?.colour = "muted"
      theme.styles[.info]?.colour = "muted"
    }
    let findings = ContrastCheck(grey).findings
    #expect(findings.map(\.ground) == ["tint"])
    #expect(findings.map(\.uses) == [["'info'"]])
  }

  @Test func linksAreLookedAtOnPaperPanelsAndTheDarkestBox() {
    let pale = theme { $0.colours["link"] = "#717fd9" }
    let grounds = ContrastCheck(pale).findings.filter { $0.uses == ["links"] }.map(\.ground)
    #expect(grounds == ["paper", "tint", "a tint of accent"])
  }

  @Test func aSectionsColourIsLookedAtWhereItsTextStands() {
    let pale = theme { theme in
      theme.colours["news"] = "#888888"
      theme.styles[.title]?.colour = "section"
    }
    let finding = ContrastCheck(pale).findings.first
    #expect(finding?.uses == ["'title'"])
    #expect(finding?.colour == "news")
    #expect(finding?.wanted == 4.5)
  }

  /// Nothing is set in it, but its rules say what belongs to the section.
  @Test func rulesInASectionsColourNeedLess() {
    #expect(ContrastCheck(theme { $0.colours["news"] = "#888888" }).findings == [])
    let findings = ContrastCheck(theme { $0.colours["news"] = "#bbbbbb" }).findings
    #expect(findings.map(\.uses) == [["rules"], ["rules"]])
    #expect(findings.allSatisfy { $0.wanted == 3 })
  }

  @Test func theMastheadStandsOnItsBandOrOnPaper() {
    #expect(ContrastCheck(theme { $0.decoration.masthead = .rule }).findings.map(\.ground) == ["paper"])
  }

  @Test func boxesBetweenRulesStandOnPaper() {
    let findings = ContrastCheck(
      theme { theme in
        theme.decoration.boxes = .rules
        theme.colours["tint"] = "#000000"
      }
    ).findings
    #expect(findings == [])
  }

  @Test func aFindingNamesStylesColoursAndRatiosAtTheColoursPlace() throws {
    let file = SourceFile(path: "Styles/t/theme.yml", text: "muted: \"#999999\"\n")
    let pale = theme { theme in
      theme.colours["muted"] = "#999999"
      for role in [TextRole.footnote, .folio, .runningHead, .title] { theme.styles[role]?.colour = "muted" }
    }
    let finding = try #require(ContrastCheck(pale).findings.first)
    let diagnostic = finding.diagnostic(palette: Palette(places: ["muted": 7..<16]), file: file)
    #expect(
      diagnostic.headline == "The colour 'muted' (#999999) of 'title', 'footnote', 'running-head' and 1 more has a "
        + "contrast of 2.84:1 on paper (#ffffff), 4.5:1 is needed")
    #expect(diagnostic.help == "The nearest darker colour that can be read there is #767676.")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.fixIts.first?.replacement == "\"#767676\"")
    #expect(diagnostic.fixIts.first?.location.range == 7..<16)
  }

  @Test(arguments: ["gnews", "letter"]) func theThemesOfTheSampleCanBeRead(name: String) throws {
    let path = "Styles/\(name)/theme.yml"
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let file = SourceFile(path: path, bytes: try FileSystem.disk.read(root + "/" + path, 1_000_000))
    var diagnostics: [Diagnostic] = []
    #expect(ThemeReader.read(name, from: file, css: "", into: &diagnostics) != nil)
    #expect(diagnostics.map(\.headline) == [])
  }
}

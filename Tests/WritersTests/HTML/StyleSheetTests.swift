import TestSupport
import Testing
import Typesetting

@testable import Writers

@Suite struct StyleSheetTests {
  private func sheet(_ change: (inout Theme) -> Void) throws -> String {
    var theme = SampleTheme.theme
    change(&theme)
    return StyleSheet(typeset: try Sample.typeset(try Sample.issue(), theme: theme)).text
  }

  /// Whatever a theme says must be in the sheet, or pages would be set with it and drawn without.
  @Test func everyStyleAndColourOfTheThemeIsInTheSheet() throws {
    let text = try sheet { theme in
      for (index, role) in TextRole.allCases.enumerated() {
        theme.styles[role] = TextStyle(family: "serif", size: 10 + Double(index) / 4, leading: 20)
      }
      theme.colours["rare"] = "#123456"
    }
    for (index, role) in TextRole.allCases.enumerated() {
      #expect(text.contains(".t-\(role.rawValue){font:400 \(px(10 + Double(index) / 4))/20px gnews-serif"))
    }
    for role in [TextRole.runningHead, .folio, .editionLink, .cellPage, .contentsPage] {
      let size = 10 + Double(TextRole.allCases.firstIndex(of: role) ?? 0) / 4
      // Once as a class of text, once where it stands.
      #expect(text.ranges(of: "400 \(px(size))/20px").count >= 2, "\(role)")
    }
    #expect(text.contains("--rare:#123456"))
  }

  @Test(arguments: [("A4", "@page{size:A4;"), ("letter", "@page{size:letter;"), ("", "@page{size:400px 330px;")])
  func thePaperIsThePages(paper: String, rule: String) throws {
    #expect(try sheet { $0.page.paper = paper }.contains(rule))
  }

  /// The insets of boxes are parts of the baseline, as the typesetter has them.
  @Test func boxesFollowTheBaseline() throws {
    let text = try sheet { $0.page.baseline = 20 }
    #expect(text.contains("border-width:10px 0;padding:10px 16px"))
    #expect(text.contains("--baseline:20px"))
  }

  @Test func decorationIsDrawnAsTheThemeSays() throws {
    let plain = try sheet { theme in
      theme.decoration = Decoration(masthead: .rule, titles: .plain, boxes: .rules, folio: .plain)
    }
    for word in [".folio::before", ".cover::before{", ".t-section-title::after", "var(--section-tint)"] {
      #expect(try sheet { _ in }.contains(word), "\(word)")
      #expect(!plain.contains(word), "\(word)")
    }
  }

  @Test func emphasisInItalicsIsUpright() throws {
    let text = try sheet { $0.styles[.subtitle]?.isItalic = true }
    #expect(text.contains(".t-subtitle em,.t-subtitle cite{font-style:normal}"))
    #expect(!text.contains(".t-body em"))
  }

  @Test func tintsAreMixedWithThePaper() throws {
    let text = try sheet { theme in
      theme.colours["paper"] = "#ff0000"
      theme.colours["accent"] = "#000000"
    }
    #expect(text.contains("--accent-tint:#eb0000"))
  }
}

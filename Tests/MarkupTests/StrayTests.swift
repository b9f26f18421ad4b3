import Testing

@testable import Markup

/// Markdown that does not do what was meant.
struct StrayTests {
  @Test(arguments: [
    ("See [the site](https://example.org", "]("),
    ("See [the site](https://example.org/a b.html) now.", "]("),
    ("![A map](my map.png)", "]("),
    ("- one\n- see [x](www.example.org/a b)", "]("),
    ("See [ref][nope] and [a].", "[nope]"),
    ("This is **not closed.", "**"),
    ("Une **« citation »**suite et fin.", "**"),
    ("This is not opened***.", "***"),
    ("##Agenda", "##"),
    ("> ###Agenda", "###"),
    ("Text <o:p></o:p>", "<o:p>"),
  ])
  func tellsWhatIsPrintedAsItStands(_ source: String, _ place: String) {
    let reading = Reading(source)
    #expect(Set(reading.ids) == ["stray-markup"], "\(reading.ids)")
    #expect(reading.pointedAt.first == place)
  }

  @Test(arguments: [
    "\\*\\*not opened", "`**` and `](http://a.b`", "2 * 3, *a* and **b**, __c__", "______ (name)", "#1 of #hashtags",
    "\\##Agenda", "[a] (b)", "[sic](as written)", "[a][^1]\n\n[^1]: b", "See [x](https://a.org).",
    "[x][y]\n\n[y]: https://a.org",
    "3 < 4 and a<b:c", "~~gone~~", "[x]: y\n\n[x]",
  ])
  func saysNothingOfWhatIsRight(_ source: String) {
    #expect(Reading(source).ids.filter { $0 == "stray-markup" }.isEmpty)
  }

  @Test(arguments: [
    "```\na\n\nb\n", "~~~~\na\n~~~\n", "> ```\n> a\n\nb\n", "- ```\n  a\n", "```", "```chart\nbar\na,1\n",
  ])
  func tellsOfCodeThatIsNotClosed(_ source: String) {
    let reading = Reading(source)
    #expect(reading.ids == ["code-unclosed"], "\(reading.ids)")
    #expect(["```", "~~~~"].contains(reading.pointedAt.first))
  }

  @Test(arguments: [
    "```\na\n```\n", "~~~~\na\n~~~~~\n", "> ```\n> a\n> ```\n\nb\n", "- ```\n  a\n  ```\n", "```\n```",
    "`````\n```\n`````",
  ])
  func saysNothingOfCodeThatIsClosed(_ source: String) {
    #expect(Reading(source).ids.isEmpty)
  }

  @Test func tellsOfLinesThatAreIndented() {
    let reading = Reading("Text.\n\n    It begins at nine.\n\nMore.\n")
    #expect(reading.ids == ["code-indented"] && reading.pointedAt == ["It begins at nine."])
    #expect(Reading("1. One\n\n   More.\n").ids.isEmpty)
  }
}

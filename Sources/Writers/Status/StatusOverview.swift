internal import Completeness
internal import Newsroom

/// What is grasped at a glance: how far each language is, a square for each item in each language, counts by section.
enum StatusOverview {
  /// Writes a card a language: its percentage, a bar, the counts.
  static func cards(_ counts: [(Language, StatusCount)], into buffer: inout MarkupBuffer) {
    buffer.start("ul", [("class", "cards")])
    for (language, count) in counts {
      buffer.start("li")
      buffer.start("p", [("class", "language")])
      buffer.element(
        "span", [("lang", language.rawValue), ("xml:lang", language.rawValue)], text: LanguageName.of(language))
      buffer.end()
      buffer.element("p", [("class", "percent")], text: "\(count.percent) %")
      bar(count, into: &buffer)
      buffer.element("p", text: words(count) + " complete")
      if !count.gaps.isEmpty { buffer.element("p", [("class", "gaps")], text: count.gapWords) }
      buffer.end()
    }
    buffer.end()
    buffer.newline()
  }

  /// Writes the counts of each section in each language.
  static func sections(_ report: StatusReport, into buffer: inout MarkupBuffer) {
    buffer.element("h3", text: "Sections")
    StatusTables.start("Complete items by section", report, into: &buffer)
    head("Section", report, into: &buffer)
    buffer.start("tbody")
    for group in report.groups {
      buffer.start("tr")
      let name = report.name(of: group)
      buffer.element(
        "th", [("scope", "row")] + StatusTables.language(name.language), text: StatusTables.title(name.text))
      for language in report.languages { cell(group.count(language), into: &buffer) }
      buffer.end()
    }
    buffer.end()
    buffer.start("tfoot")
    buffer.start("tr")
    buffer.element("th", [("scope", "row")], text: "All")
    for language in report.languages { cell(report.count(language), into: &buffer) }
    buffer.end()
    buffer.end()
    StatusTables.end(into: &buffer)
  }

  /// Writes the head of a table with a column a language.
  static func head(_ first: String, _ report: StatusReport, into buffer: inout MarkupBuffer) {
    buffer.start("thead")
    buffer.start("tr")
    buffer.element("th", [("scope", "col")], text: first)
    for language in report.languages {
      buffer.start("th", [("scope", "col")])
      buffer.element("abbr", [("title", LanguageName.of(language))], text: language.rawValue)
      buffer.end()
    }
    buffer.end()
    buffer.end()
    buffer.newline()
  }

  private static func cell(_ count: StatusCount, into buffer: inout MarkupBuffer) {
    buffer.start("td")
    bar(count, into: &buffer)
    buffer.text((count.meant == 0 ? "none" : "\(count[.complete])/\(count.meant) ").utf8)
    if count.meant > 0 { buffer.element("span", [("class", "share")], text: "\(count.percent)\u{A0}%") }
    if !count.gaps.isEmpty { buffer.element("span", [("class", "gaps")], text: count.gapWords) }
    buffer.end()
  }

  private static func words(_ count: StatusCount) -> String { "\(count[.complete]) of \(count.meant)" }

  /// A bar with a part a state; what it shows stands beside it in words.
  private static func bar(_ count: StatusCount, into buffer: inout MarkupBuffer) {
    guard count.meant > 0 else { return }
    buffer.start(
      "svg",
      [
        ("class", "bar"), ("viewBox", "0 0 \(count.meant) 1"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"),
      ])
    var start = 0
    for state in TranslationState.allCases where state != .excluded && count[state] > 0 {
      buffer.empty(
        "rect",
        [
          ("class", state.rawValue), ("x", String(start)), ("width", String(count[state])), ("height", "1"),
          ("vector-effect", "non-scaling-stroke"),
        ])
      start += count[state]
    }
    buffer.end()
  }
}

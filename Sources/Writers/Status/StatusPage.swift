public import Completeness
public import Diagnostics
internal import Editions
internal import Newsroom

/// The status as one page that needs nothing beside it: a picture, counts by section, a table of all items, and each
/// finding beside its source. No script, no clock, and well-formed XML.
public struct StatusPage: StatusWriter {
  /// Makes a writer.
  public init() {}

  /// Writes reports; see ``StatusWriter``.
  public func text(of reports: [StatusReport], style: ReportStyle) -> String {
    var buffer = MarkupBuffer()
    buffer.doctype()
    buffer.start("html", [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", "en"), ("xml:lang", "en")])
    let title = reports.count == 1 ? reports[0].heading : StatusTables.title(reports.first?.name ?? "gnews")
    head("Status of " + title, into: &buffer)
    buffer.start("body")
    buffer.element("a", [("class", "skip"), ("href", "#content")], text: "Skip to the content")
    StatusSymbols.define(into: &buffer)
    header("Status of " + title, reports, into: &buffer)
    buffer.start("main", [("id", "content")])
    if reports.isEmpty { buffer.element("p", text: StatusReport.noIssues) }
    if reports.count > 1 { all(reports, into: &buffer) }
    for (index, report) in reports.enumerated() {
      issue(report, StatusAnchors(issue: index + 1), isAlone: reports.count == 1, into: &buffer)
    }
    buffer.end(downTo: 0)
    buffer.newline()
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  private func head(_ title: String, into buffer: inout MarkupBuffer) {
    buffer.newline()
    buffer.start("head")
    buffer.empty("meta", [("charset", "utf-8")])
    buffer.element("title", text: title)
    buffer.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    buffer.empty("meta", [("name", "generator"), ("content", "gnews")])
    buffer.empty("meta", [("name", "color-scheme"), ("content", "light dark")])
    buffer.newline()
    buffer.style(StatusStyleSheet.text)
    buffer.end()
    buffer.newline()
  }

  /// The title, what the signs mean, and the issues there are.
  private func header(_ title: String, _ reports: [StatusReport], into buffer: inout MarkupBuffer) {
    buffer.start("header")
    buffer.element("h1", text: title)
    let cells = reports.flatMap(\.rows).flatMap(\.cells)
    buffer.start("ul", [("class", "legend"), ("aria-label", "Signs")])
    for state in StatusReport.states(of: reports) {
      buffer.start("li")
      StatusSymbols.show(state, into: &buffer)
      buffer.text((" " + state.words).utf8)
      buffer.end()
    }
    if cells.contains(where: \.isOriginal) { buffer.element("li", text: "* original") }
    if cells.contains(where: { !$0.furtherFindings.isEmpty }) { buffer.element("li", text: "+1 one finding more") }
    buffer.end()
    if reports.count > 1 {
      buffer.start("nav", [("aria-label", "Issues")])
      buffer.start("ul")
      for (index, report) in reports.enumerated() {
        buffer.start("li")
        buffer.element(
          "a", [("href", "#" + StatusAnchors(issue: index + 1).top)], text: StatusTables.title(report.issue))
        buffer.end()
      }
      buffer.end()
      buffer.end()
    }
    buffer.end()
    buffer.newline()
  }

  private func all(_ reports: [StatusReport], into buffer: inout MarkupBuffer) {
    buffer.start("section")
    buffer.element("h2", text: "All \(reports.count) issues")
    let languages = StatusReport.languages(of: reports)
    StatusOverview.cards(languages.map { ($0, StatusReport.count($0, in: reports)) }, into: &buffer)
    buffer.end()
    buffer.newline()
  }

  private func issue(
    _ report: StatusReport, _ anchors: StatusAnchors, isAlone: Bool, into buffer: inout MarkupBuffer
  ) {
    buffer.start("section", [("id", anchors.top)])
    buffer.element("h2", text: isAlone ? "Editions" : report.heading)
    StatusOverview.cards(report.languages.map { ($0, report.count($0)) }, into: &buffer)
    StatusOverview.picture(report, into: &buffer)
    if !report.groups.isEmpty {
      StatusOverview.sections(report, into: &buffer)
      StatusItems(report: report, anchors: anchors).write(into: &buffer)
    } else {
      buffer.element("p", text: "The issue has no items yet.")
    }
    StatusFindings(report: report, anchors: anchors).write(into: &buffer)
    buffer.end()
    buffer.newline()
  }
}

/// The names of places on the page, by number, so that they are valid whatever an issue or item is called.
struct StatusAnchors {
  /// The number of the issue on the page, from 1.
  let issue: Int

  /// The issue.
  var top: String { "issue-\(issue)" }

  /// The cell of an item in a language.
  func cell(_ row: Int, _ column: Int) -> String { "cell-\(issue)-\(row + 1)-\(column + 1)" }

  /// What was found about an item in a language.
  func findings(_ row: Int, _ column: Int) -> String { "findings-\(issue)-\(row + 1)-\(column + 1)" }
}

/// Names of languages.
enum LanguageName {
  /// The language's name in itself, where gnews knows it, else its code.
  static func of(_ language: Language) -> String { Languages.rules(for: language)?.name ?? language.rawValue }
}

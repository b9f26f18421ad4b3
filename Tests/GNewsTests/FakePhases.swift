import Completeness
import Diagnostics
import Editions
import Newsroom
import Writers

@testable import GNews

let wrong = DiagnosticKind("wrong", .error, "A test", explanation: "")
let doubtful = DiagnosticKind("doubtful", .warning, "A test", explanation: "")
let missing = DiagnosticKind("missing-edition", .warning, "A test", explanation: "")

/// Phases that make editions of nothing, and report what a test wants.
func fakePhases(loading: [Diagnostic] = [], drawing: [Diagnostic] = [], text: String = "text") -> Phases {
  Phases(
    list: { _, _, _ in ["issue-2"] },
    load: { _, _, id, diagnostics in
      diagnostics += loading
      guard let date = YearMonth(year: 2007, month: 9) else { return nil }
      let publication = Publication(title: Localized(), languages: [.french, .english, .spanish])
      return Issue(
        id: id, number: 2, date: date, languages: publication.languages, publication: publication, sections: [],
        items: [])
    },
    classify: { _ in },
    complete: { _, context, _, diagnostics in
      if context.policy == .release { diagnostics.append(Diagnostic(wrong, at: nil, "not ready")) }
    },
    assemble: { request, _ in
      let issue = request.issue
      return Edition(
        issueID: issue.id, number: issue.number, date: issue.date, language: request.language, title: RichText(),
        issueLine: RichText(), editions: [], labels: Labels([:]))
    },
    formats: [
      OutputFormat(name: "pdf", isUsual: false) { _, _ in
        .init(files: [OutputFile(path: "issue.pdf", text: "pdf")], main: "issue.pdf", pages: 18)
      },
      OutputFormat(name: "html") { request, diagnostics in
        diagnostics += drawing
        let page = OutputFile(path: "index.html", text: request.edition.language.rawValue + " " + text)
        return .init(files: [page, OutputFile(path: "font.woff", text: "font")], main: "index.html", pages: 18)
      },
      OutputFormat(name: "text") { request, _ in
        let file = OutputFile(path: "issue.txt", text: request.isFlowing ? "flow" : text)
        return .init(files: [file], main: "issue.txt", pages: request.isFlowing ? nil : 1)
      },
    ])
}

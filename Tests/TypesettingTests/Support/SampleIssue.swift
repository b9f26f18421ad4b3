import Diagnostics
import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

/// The sample newsroom's issue, as the program reads it.
enum SampleIssue {
  /// A paragraph of running text, and how far its first line is indented.
  struct Paragraph {
    var text: RichText
    var indent: Double
  }

  /// The paragraphs that are set justified in the column's own measure, in the order of the edition.
  static func paragraphs(_ language: String) throws -> [Paragraph] {
    var diagnostics: [Diagnostic] = []
    let edition = Assembler.assemble(
      try issue.get(), language: Language(rawValue: language), labels: Labels(), into: &diagnostics)
    return edition.items.filter(isRunningText).flatMap { paragraphs(of: $0.blocks) }
  }

  private static func isRunningText(_ item: EditionItem) -> Bool {
    switch item.kind {
    case .zoom, .figure, .quote, .notice: false
    default: true
    }
  }

  /// A paragraph behind a paragraph or a list is indented by a line's height.
  private static func paragraphs(of blocks: [ContentBlock]) -> [Paragraph] {
    var found: [Paragraph] = []
    var follows = false
    for block in blocks {
      switch block {
      case .paragraph(let text):
        found.append(Paragraph(text: text, indent: follows ? SampleTheme.page.baseline : 0))
        follows = true
      case .list: follows = true
      default: follows = false
      }
    }
    return found
  }

  private static let issue: Result<Newsroom.Issue, any Error> = Result {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let loader = NewsroomLoader(root: root)
    var diagnostics: [Diagnostic] = []
    let newsroom = loader.load(into: &diagnostics)
    let loaded = newsroom.flatMap { loader.loadIssue("issue-2", of: $0, into: &diagnostics) }
    var issue = try #require(loaded, "\(diagnostics.map(\.headline))")
    Classifier.sortItems(of: &issue)
    return issue
  }
}

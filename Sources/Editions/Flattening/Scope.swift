import Diagnostics
import Newsroom

/// What a text of an edition may refer to, and what is said when it refers to something else.
struct Scope {
  /// The language of the edition.
  var language: Language
  /// The slugs of the items in the edition.
  var present: Set<String>
  /// Every slug of the issue, sorted, whether in this edition or not.
  var slugs: [String]
  /// Why items of the issue are not in this edition, by slug, where it is known.
  var absences: [String: Absence] = [:]
  /// The fixed words of the edition.
  var labels = Labels()

  /// Tells that a reference leads nowhere.
  /// - Parameters:
  ///   - slug: the slug referred to.
  ///   - origin: where the text is from.
  ///   - range: the reference's bytes.
  func report(danglingReference slug: String, in origin: Origin, at range: Range<Int>) -> Diagnostic {
    let help: String
    let headline: String
    let isKnown = slugs.contains(slug)
    if isKnown {
      headline = "'\(slug)' is not in the \(language.rawValue) edition, so the reference to it leads nowhere"
      let remedy =
        switch absences[slug] {
        case .untranslated: "Translate it: add '\(slug).\(language.rawValue).md'"
        case .draft: "It is a draft: write 'status: ready' when it may be printed"
        case .unsorted: "It has no section: add a line 'section: …' to it"
        case .notMeant: "It is not meant for this edition: say it here without the reference"
        case nil: "Add '\(slug).\(language.rawValue).md', or give the item a section, or set its status to ready"
        }
      help = remedy + "; as it is, the words are printed without the link, and '…' for the page."
    } else {
      headline = "No item of this issue is called '\(slug)'"
      if let near = Spelling.nearest(to: slug, among: slugs) {
        help = "Did you mean '\(near)'?"
      } else {
        help = "Write the file name of the item without language and ending, as in '[see page {page}](#file-name)'."
      }
    }
    var diagnostic = origin.diagnostic(EditionsDiagnostics.danglingReference, at: range, headline, help: help)
    // The missing item itself is what is wrong, and it is reported as such.
    if isKnown { diagnostic.severity = .warning }
    return diagnostic
  }
}

/// Why an item is not in an edition.
enum Absence { case untranslated, draft, unsorted, notMeant }

/// Where a text is from.
enum Origin {
  /// A contribution.
  case contribution(Contribution)
  /// A file of which only the path is known.
  case file(path: String)

  /// The pictures that the text's own images name.
  var images: [String: ImageFile] {
    if case .contribution(let contribution) = self { contribution.images } else { [:] }
  }

  func diagnostic(_ kind: DiagnosticKind, at range: Range<Int>, _ headline: String, help: String) -> Diagnostic {
    switch self {
    case .contribution(let contribution): Diagnostic(kind, at: contribution.location(range), headline, help: help)
    case .file(let path): Diagnostic(kind, path: path, headline, help: help)
    }
  }
}

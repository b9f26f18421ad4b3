internal import Completeness
internal import Diagnostics
internal import Editions
internal import Import
internal import Markup
internal import Newsroom
internal import Typesetting
internal import Writers

/// All kinds of diagnostic there are.
enum DiagnosticRegistry {
  /// The kinds of all modules, sorted by id.
  ///
  /// A rule that two modules watch over has one id; the later phase knows more of its consequences, so its words count.
  static let all: [DiagnosticKind] = {
    var kinds: [String: DiagnosticKind] = [:]
    for kind in modules.flatMap(\.self) { kinds[kind.id] = kind }
    return kinds.values.sorted { $0.id < $1.id }
  }()

  private static let modules: [[DiagnosticKind]] = [
    CommandDiagnostics.all,
    TranslationDiagnostics.all,
    NewsroomDiagnostics.all,
    MarkupDiagnostics.all,
    ImportDiagnostics.all,
    CompletenessDiagnostics.all,
    EditionsDiagnostics.all,
    TypesettingDiagnostics.all,
    OutputDiagnostics.all,
    PictureDiagnostics.all,
  ]

  /// The kind of an id, if there is one.
  static func kind(_ id: String) -> DiagnosticKind? { all.first { $0.id == id } }

  /// What to say of an id that does not exist.
  static func complaint(about id: String) -> String {
    let ids = all.map(\.id)
    let complaint = "There is no diagnostic '\(id)'"
    if let closest = Suggestion.closest(to: id, among: ids) { return complaint + "; did you mean '\(closest)'?" }
    return complaint + "; 'gnews explain' lists all of them."
  }
}

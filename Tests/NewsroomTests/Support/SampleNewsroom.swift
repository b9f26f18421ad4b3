import Diagnostics
import Markup
import Newsroom

/// The newsroom in the repository.
enum SampleNewsroom {
  /// The package's folder.
  static var root: String {
    let here: String = #filePath
    return here.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
  }

  /// The sample newsroom and one of its issues.
  static func issue(_ id: String, into diagnostics: inout [Diagnostic]) -> Newsroom.Issue? {
    let loader = NewsroomLoader(root: root)
    return loader.load(into: &diagnostics).flatMap { loader.loadIssue(id, of: $0, into: &diagnostics) }
  }
}

/// Parses no body.
let noBody: BodyParser = { _, _, _, _ in Document() }

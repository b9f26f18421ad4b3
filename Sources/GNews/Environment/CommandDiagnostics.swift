internal import Diagnostics

/// What can be wrong with what was asked for.
enum CommandDiagnostics {
  /// All kinds, sorted by id.
  static let all = [noEdition, noNewsroom, outputFailed, unknownIssue]

  /// There is no `gnews.yml`.
  static let noNewsroom = DiagnosticKind(
    "no-newsroom", .error, "gnews works in a newsroom, a folder with a gnews.yml",
    explanation: """
      A newsroom is a folder with a file gnews.yml (the newsletter's name and languages) and the folders Issues, Sections \
      and Styles. gnews looks for it in the folder it is called from and upwards.

      Go to that folder, or name it: gnews build issue-2 --newsroom ~/g-news
      """)

  /// Standard output cannot be written to.
  static let outputFailed = DiagnosticKind(
    "output-failed", .error, "what a command prints can be written",
    explanation: """
      Standard output was closed or its disk is full, so what the command printed is not whole.
      """)

  /// An issue's folder is not there.
  static let unknownIssue = DiagnosticKind(
    "unknown-issue", .error, "an issue is a folder in Issues",
    explanation: """
      An issue is named as its folder in Issues is: issue-2 for Issues/issue-2. The folder's path will do as well.
      """,
    bad: "gnews build issue2", good: "gnews build issue-2")

  /// An edition is asked for that the issue does not have.
  static let noEdition = DiagnosticKind(
    "no-edition", .error, "editions are built in the issue's languages",
    explanation: """
      The languages of an issue are those of gnews.yml, unless its issue.yml names others. Only these editions can be \
      built.
      """,
    bad: "gnews build issue-2 --language de", good: "gnews build issue-2 --language fr,en")
}

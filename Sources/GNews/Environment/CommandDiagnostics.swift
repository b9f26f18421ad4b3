internal import Diagnostics

/// What can be wrong with what was asked for.
enum CommandDiagnostics {
  /// All kinds, sorted by id.
  static let all = [noContribution, noEdition, noNewsroom, notReplaced, outputFailed, unknownIssue]

  /// A file that is to be sorted is none of the issue's.
  static let noContribution = DiagnosticKind(
    "no-contribution", .error, "what is sorted is a contribution, a Markdown file",
    explanation: """
      gnews classify takes Markdown files: those of an issue, or any others with --issue, which are then sorted as if they \
      had been sent in for that issue.
      """,
    bad: "gnews classify Issues/issue-3", good: "gnews classify Issues/issue-3/recus/merci.fr.md")

  /// The section that was found could not be written into the file.
  static let notReplaced = DiagnosticKind(
    "section-not-written", .error, "the section that was found can be written into the file",
    explanation: """
      gnews classify --write adds a line section: to the front matter of the item's original, and touches nothing else. It could \
      not: the file is write-protected, was changed meanwhile, or its front matter is not written as lines of key: value.

      Add the line by hand.
      """)

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

internal import Diagnostics

/// What can be wrong with what was asked for.
enum CommandDiagnostics {
  /// All kinds, sorted by id.
  static let all = [
    badBaseline, baselineShrinks, noContribution, noEdition, noRevision, noTranslation, notReplaced, outputFailed,
    reportNotWritten, stampNotWritten,
  ]

  /// A file that is to be sorted is none of the issue's.
  static let noContribution = DiagnosticKind(
    "no-contribution", .error, "What is sorted is a contribution, a Markdown file",
    explanation: """
      gnews classify takes Markdown files: those of an issue, or any others with --issue, which are then sorted as if they \
      had been sent in for that issue.
      """,
    bad: "gnews classify Issues/issue-3", good: "gnews classify Issues/issue-3/recus/merci.fr.md")

  /// A file that is to be stamped or compared is no translation of an issue's.
  static let noTranslation = DiagnosticKind(
    "no-translation", .error, "What is stamped or compared is a translation in an issue",
    explanation: """
      gnews translation takes files of an issue that say translation: {of: …}. The original, which says no such thing, has no \
      stamp: it is what stamps name.
      """,
    bad: "gnews translation stamp Issues/issue-3/recus/merci.fr.md   # the original",
    good: "gnews translation stamp Issues/issue-3/recus/merci.en.md")

  /// A stamp could not be written into the file.
  static let stampNotWritten = DiagnosticKind(
    "stamp-not-written", .error, "A stamp can be written into its file",
    explanation: """
      gnews translation stamp and reviewed change the lines of translation: in the front matter, and nothing else. They could not: \
      the file is write-protected, was changed meanwhile, or its front matter is not written in a way that can be changed without \
      touching the rest.

      Write translation: {of: fr} on a line of its own, and try again.
      """)

  /// The section that was found could not be written into the file.
  static let notReplaced = DiagnosticKind(
    "section-not-written", .error, "The section that was found can be written into the file",
    explanation: """
      gnews classify --write adds a line section: to the front matter of the item's original, and touches nothing else. It could \
      not: the file is write-protected, was changed meanwhile, or its front matter is not written as lines of key: value.

      Add the line by hand.
      """)

  /// Standard output cannot be written to.
  static let outputFailed = DiagnosticKind(
    "output-failed", .error, "What a command prints can be written",
    explanation: """
      Standard output was closed or its disk is full, so what the command printed is not whole.
      """)

  /// A report cannot be written to its file.
  static let reportNotWritten = DiagnosticKind(
    "report-not-written", .error, "A report can be written to the file that is named for it",
    explanation: """
      gnews check --format NAME=FILE, or --output FILE, writes a report to a file, in place of an earlier one. It could not: the \
      folder or the file is write-protected, the disk is full, or what has that name is no plain file. A file \
      that gnews reads as part of the newsroom is never overwritten by a report.

      Put right what the message says, or name another file.
      """,
    bad: "gnews check issue-3 --format sarif=gnews.yml", good: "gnews check issue-3 --format sarif=check.sarif")

  /// An edition is asked for that the issue does not have.
  static let noEdition = DiagnosticKind(
    "no-edition", .error, "Editions are built in the issue's languages",
    explanation: """
      The languages of an issue are those of gnews.yml, unless its issue.yml names others. Only these editions can be \
      built.
      """,
    bad: "gnews build issue-2 --language de", good: "gnews build issue-2 --language fr,en")

  /// `--since` names what git does not know.
  static let noRevision = DiagnosticKind(
    "no-revision", .error, "A revision that changes are counted from is there",
    explanation: """
      gnews check --since REV reports what is found in what has changed since a revision of the newsroom's git repository. There is \
      no git, no repository, or no such revision. In continuous integration the clone is often shallow: fetch the branch that \
      is compared with.
      """,
    bad: "gnews check issue-2 --since origin/mian",
    good: "gnews check issue-2 --since origin/main")

  /// The file of `--baseline` is none.
  static let badBaseline = DiagnosticKind(
    "bad-baseline", .error, "The file of known findings is one that gnews wrote",
    explanation: """
      gnews check --baseline FILE leaves out the findings that the file lists. It is written by --update-baseline, and its form is \
      JSON: {"version": 1, "findings": [...]}.
      """,
    bad: "gnews check issue-2 --baseline README.md",
    good: "gnews check issue-2 --baseline known.json --update-baseline")

  /// Known findings are gone.
  static let baselineShrinks = DiagnosticKind(
    "baseline-shrinks", .warning, "Known findings that are gone are taken out of the list",
    explanation: """
      A finding that the baseline lists as known is no longer there. Take it out, so that it cannot come back unseen: the list may \
      only shrink.
      """,
    bad: "gnews check issue-2 --baseline known.json",
    good: "gnews check issue-2 --baseline known.json --update-baseline")
}

public import Diagnostics

/// What can be found when whole editions are imported.
public enum ImportDiagnostics {
  /// All kinds, sorted by id.
  public static let all: [DiagnosticKind] = [
    changed, exists, language, leftOut, map, notWritten, picture, request, unaligned, unfinished, unsorted, unsure,
  ]

  /// Kinds that are about what was asked for, or the disk, rather than about the texts.
  public static let ofTheRequest: Set<String> = Set([exists, language, map, notWritten, request].map(\.id))

  static let changed = DiagnosticKind(
    "import-changed", .note, "What Markdown says otherwise is said otherwise",
    explanation: """
      HTML became Markdown, addresses within the old web site became whole ones, and so on. The text stayed. The lines are \
      those of the imported file, for a look at what came of them.
      """,
    bad: "A <b>great</b> day", good: "A **great** day")

  /// Something stands where a file is to be written.
  public static let exists = DiagnosticKind(
    "import-exists", .error, "An import overwrites nothing",
    explanation: """
      A file that the import would write is there already, so nothing was written. Choose another name with --issue, or \
      move the files away.
      """,
    bad: "gnews import markdown fr.md en.md --issue issue-2", good: "gnews import markdown fr.md en.md --issue issue-50"
  )

  static let language = DiagnosticKind(
    "import-language", .error, "Each file is in one language of the newsletter, and no two in the same",
    explanation: """
      The language is told by the file's name (fr.md, letter.fr.md, letter-fr.md), by 'lang' in its front matter, or by the \
      nearest folder (fr/letter.md). Where none of them says it, --language fr=FILE does. The languages are those of \
      gnews.yml.
      """,
    bad: "gnews import markdown letter.md lettre.md --issue issue-50",
    good: "gnews import markdown --language en=letter.md --language fr=lettre.md --issue issue-50")

  static let leftOut = DiagnosticKind(
    "import-left-out", .warning, "What has no place in an item is kept apart, and told",
    explanation: """
      Keys of the front matter that gnews has not, shortcodes of other programs, and addresses that lead nowhere outside \
      the old site. In the text they stand in comments, <!-- so -->, which are not printed.
      """,
    bad: "See [the post]({{< ref \"post.md\" >}}).", good: "See [the post](https://www.example.org/post/).")

  static let map = DiagnosticKind(
    "import-map", .error, "A map file says which section a title stands for",
    explanation: """
      Each line is a title, in any of the languages, and the id of a section. '*' stands for anything; capitals, accents \
      and signs do not count. The first line that fits counts.
      """,
    bad: "Releases: resources", good: "Releases: ressources\n\"Six years of *\": article")

  /// The disk did not allow to write.
  public static let notWritten = DiagnosticKind(
    "import-not-written", .error, "The issue can be written",
    explanation: """
      The folder Issues could not be written to. The files are made aside and moved in whole, so nothing of the issue is \
      there.
      """)

  static let picture = DiagnosticKind(
    "import-picture", .warning, "Pictures of the old newsletter are files beside it",
    explanation: """
      A picture is looked for beside the file, and in the folder named with --images-root, never outside of it. One that is \
      not there, is too large or is none became a comment in the text; one on the web became a link. Get the file and put \
      it into the issue's folder 'images'.
      """,
    bad: "![A market](https://cdn.example.org/market.jpg)", good: "![A market](images/market.jpg)")

  static let request = DiagnosticKind(
    "import-request", .error, "An issue has a number, a month and texts",
    explanation: """
      The number is taken from the end of the issue's name (issue-50) or from --number; the month from 'date' in the front \
      matter, from the beginning of a file's name (2026-01-28-letter.md) or from --date. A file has some text and at most \
      2,000 headings.
      """,
    bad: "gnews import markdown fr.md en.md --issue summer",
    good: "gnews import markdown fr.md en.md --issue summer --number 50 --date 2021-12")

  static let unaligned = DiagnosticKind(
    "import-unaligned", .warning, "An item is there in every language",
    explanation: """
      No item of the other language was found that says the same, so this one was written in the languages it is there in. \
      If a counterpart was written as an item of its own, give it the same file name but for the language, and in its front \
      matter 'translation: {of: …}' in place of section and order.
      """)

  static let unfinished = DiagnosticKind(
    "import-unfinished", .warning, "What was imported can be built",
    explanation: """
      gnews read what the import would write and found an error in it that the import knows no remedy for. It is written \
      all the same; 'gnews check' says more.
      """)

  static let unsorted = DiagnosticKind(
    "import-unsorted", .note, "A title names a section",
    explanation: """
      The title is none of those in Sections/*.yml. Its items were sorted by their words, one by one; those for which the \
      evidence is too thin name no section, and are in no edition until they do. A map file says which section a title \
      stands for.
      """,
    bad: "## Releases", good: "Releases: ressources")

  static let unsure = DiagnosticKind(
    "import-unsure", .warning, "Versions of an item say the same",
    explanation: """
      These two share no link, name or number. They were taken for the same item since they stand at the same place. \
      Compare them; if they are two items, rename one of the files.
      """)
}

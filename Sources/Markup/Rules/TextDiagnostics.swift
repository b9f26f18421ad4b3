import Diagnostics

/// Kinds about the text as a whole, tables and GitHub's extensions.
extension DiagnosticKind {
  static let markdownTooLarge = DiagnosticKind(
    "markdown-too-large", .error, "A text must not be larger than an item of a newsletter can be",
    explanation: "A body of more than a megabyte is no newsletter item but a mistake, such as an image or a database "
      + "pasted into it. It was not read at all; split it or take out what does not belong there.")

  static let markdownTooDeep = DiagnosticKind(
    "markdown-too-deep", .error, "Quotations, lists and emphases must not be nested without end",
    explanation: "No page can show dozens of levels, and a program would take very long over thousands. The innermost "
      + "levels were left out.",
    bad: ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> text", good: "> text")

  static let markdownTooComplex = DiagnosticKind(
    "markdown-too-complex", .error, "A text must not have more parts than a program can read in good time",
    explanation:
      "The text has hundreds of thousands of parts, or thousands of images and links in one paragraph. Part of "
      + "it was left out; split it into several items.")

  static let controlCharacter = DiagnosticKind(
    "control-character", .warning, "Invisible control characters have no place in a text",
    explanation: "Such characters come along when text is pasted from other programs. Some are forbidden in web pages, "
      + "others turn the direction of the text around, so that it reads otherwise than it is written. They were left out."
  )

  static let tableCellCut = DiagnosticKind(
    "table-cell-cut", .warning, "A table's row must not have more cells than the table has columns",
    explanation: "As on GitHub, cells beyond the last column are not printed. Often a '|' that belongs to the text was "
      + "not written as '\\|'.",
    bad: "| a | b |\n|---|---|\n| 1 | 2 | 3 |", good: "| a | b |\n|---|---|\n| 1 | 2 |")

  static let tableMalformed = DiagnosticKind(
    "table-malformed", .warning, "A table's head and the line under it must have the same number of columns",
    explanation: "Otherwise the lines are no table and are printed as text, bars and dashes included.",
    bad: "| a | b |\n|---|\n| 1 | 2 |", good: "| a | b |\n|---|---|\n| 1 | 2 |")

  static let taskList = DiagnosticKind(
    "task-list", .warning, "Boxes to tick are not printed",
    explanation:
      "GitHub shows '[ ]' at the start of a list item as a box to tick. In a newsletter nobody can tick it; the "
      + "item is printed without it.",
    bad: "- [ ] Send the form", good: "- Send the form")

  static let alert = DiagnosticKind(
    "alert", .warning, "GitHub's alert boxes are printed as plain quotations",
    explanation: "GitHub shows '> [!NOTE]' as a coloured box. A newsletter has boxes too: write an item of "
      + "'kind: zoom'. Here the text is printed as a quotation.",
    bad: "> [!NOTE]\n> Bring your badge.", good: "> Bring your badge.")

  static let pageOutsideReference = DiagnosticKind(
    "page-outside-reference", .warning, "'{page}' only means something inside a link to an item",
    explanation: "It stands for the page number of the item that the link leads to.",
    bad: "See page {page}.", good: "See [page {page}](#annual-report).")
}

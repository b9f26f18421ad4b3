import Diagnostics

/// Kinds about Markdown that does not do what was meant.
extension DiagnosticKind {
  static let codeIndented = DiagnosticKind(
    "code-indented", .note, "Lines indented by four blanks are code",
    explanation: "Markdown takes lines that begin with four blanks or a tab for code and prints them as they are, in a "
      + "typewriter's letters. Often the blanks came along when text was pasted.",
    bad: "The meeting:\n\n    It begins at nine.", good: "The meeting:\n\nIt begins at nine.")

  static let codeUnclosed = DiagnosticKind(
    "code-unclosed", .warning, "Code that is begun by ``` is closed by ```",
    explanation: "Otherwise all that follows, to the end of the item, is printed as code.",
    bad: "```\na = 1\n\nThe text goes on.", good: "```\na = 1\n```\n\nThe text goes on.")

  static let strayMarkup = DiagnosticKind(
    "stray-markup", .warning, "Signs of Markdown are not printed",
    explanation: "A link whose address is not closed or has blanks in it, '**' that nothing closes, a heading without "
      + "a blank behind its '##': such signs are no Markdown and are printed as they stand. Where they are meant to be "
      + "printed, write a backslash before them.",
    bad: "See [the site](https://example.org", good: "See [the site](https://example.org).")
}

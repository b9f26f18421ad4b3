import Diagnostics

/// Kinds about footnotes.
extension DiagnosticKind {
  static let footnoteUndefined = DiagnosticKind(
    "footnote-undefined", .error, "A footnote that is referred to must be defined",
    explanation: "The text of a footnote stands on a line of its own, with the same label.",
    bad: "SOCODEVI[^1] signed.", good: "SOCODEVI[^1] signed.\n\n[^1]: A Canadian organisation.")

  static let footnoteUnused = DiagnosticKind(
    "footnote-unused", .warning, "A footnote that nothing refers to is not printed",
    explanation: "Write its label in brackets where it belongs in the text, or delete it.",
    bad: "SOCODEVI signed.\n\n[^1]: A Canadian organisation.",
    good: "SOCODEVI[^1] signed.\n\n[^1]: A Canadian organisation.")

  static let footnoteDuplicate = DiagnosticKind(
    "footnote-duplicate", .error, "Two footnotes must not have the same label",
    explanation:
      "Only the first could be printed. Give each a label of its own; the printed numbers are counted anyway.",
    bad: "One[^1] and two[^1].\n\n[^1]: First.\n[^1]: Second.",
    good: "One[^1] and two[^2].\n\n[^1]: First.\n[^2]: Second.")

  static let footnoteMalformed = DiagnosticKind(
    "footnote-malformed", .error, "A footnote's text begins on the line of its label, which has no spaces",
    explanation: "Write '[^label]: text' at the start of a line, behind an empty line.",
    bad: "SOCODEVI[^my-note] signed.\n\n[^my note]: Text.",
    good: "SOCODEVI[^my-note] signed.\n\n[^my-note]: Text.")

  static let footnoteMisplaced = DiagnosticKind(
    "footnote-misplaced", .error, "Footnotes belong to the body of an item",
    explanation: "An introduction or a caption has no foot of a page to put a note at.")
}

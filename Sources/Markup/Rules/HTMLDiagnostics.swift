import Diagnostics

/// Kinds about raw HTML.
extension DiagnosticKind {
  static let rawHTML = DiagnosticKind(
    "raw-html", .error, "Only a few inline HTML elements are allowed",
    explanation:
      "Text is written once and printed in many forms, so it says what things are, not how they look. Allowed "
      + "are sup, sub, abbr, br, kbd, cite, q, small and span with 'lang'; for the rest there is Markdown.",
    bad: "A <b>great</b> day", good: "A **great** day")

  static let htmlAttribute = DiagnosticKind(
    "html-attribute", .warning, "Elements have no attributes but 'lang', and 'title' in abbr",
    explanation: "How things look is the theme's affair, and programs have no place in a newsletter. The attribute was "
      + "left out.",
    bad: "<span style=\"color: red\" lang=\"en\">Hello</span>", good: "<span lang=\"en\">Hello</span>")

  static let htmlUnbalanced = DiagnosticKind(
    "html-unbalanced", .error, "An element must be closed in the paragraph and emphasis it was opened in",
    explanation: "Elements may stand within one another, not across one another.",
    bad: "1<sup>st *prize</sup>*", good: "1<sup>st</sup> *prize*")

  static let htmlCommentUnclosed = DiagnosticKind(
    "html-comment-unclosed", .error, "A comment must be closed",
    explanation: "Everything behind '<!--' is a comment until '-->', and comments are not printed.",
    bad: "<!-- to be checked", good: "<!-- to be checked -->")
}

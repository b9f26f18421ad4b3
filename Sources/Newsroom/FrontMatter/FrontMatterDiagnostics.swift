import Diagnostics

extension DiagnosticKind {
  static let commentInValue = DiagnosticKind(
    "comment-in-value", .warning, "A text has no '#' behind a blank, unless it stands between quotation marks",
    explanation: """
      In YAML a '#' behind a blank begins a comment, so that and all that follows is not read. Where it belongs to the \
      text, put the text between quotation marks.
      """,
    bad: "title: Newsletter #2", good: "title: \"Newsletter #2\"")
  static let missingFrontMatter = DiagnosticKind(
    "front-matter-missing", .error, "A contribution begins with its front matter",
    explanation:
      "The first line of a contribution is \"---\"; then come lines such as \"title: …\", then \"---\" again.",
    bad: "# News from Dakar", good: "---\ntitle: News from Dakar\n---")
  static let unclosedFrontMatter = DiagnosticKind(
    "unclosed-front-matter", .error, "The front matter must end with a line ---",
    explanation: """
      Without the second line "---" nobody can tell where the keys end and the text begins. The line holds three \
      hyphens at its very beginning, and nothing else.
      """,
    bad: "---\ntitle: News from Dakar\n\nThe forum opened …",
    good: "---\ntitle: News from Dakar\n---\n\nThe forum opened …")
  static let missingTitle = DiagnosticKind(
    "missing-title", .error, "Every version of an item has a title",
    explanation: "The title is the item's heading and its entry in the table of contents.",
    bad: "---\nsummary: Thirty funds replied.\n---",
    good: "---\ntitle: The inventory\nsummary: Thirty funds replied.\n---")
  static let unknownKind = DiagnosticKind(
    "unknown-kind", .error, "The kind must be one that gnews knows",
    explanation: "The kinds are news, zoom, figure, quote, notice, editorial, article and interview.",
    bad: "kind: box", good: "kind: zoom")
  static let unknownSection = DiagnosticKind(
    "unknown-section", .error, "The section must exist",
    explanation: "A section is named by its id, which is that of a file in the folder Sections.",
    bad: "section: training", good: "section: formations")
  static let unknownStatus = DiagnosticKind(
    "unknown-status", .error, "The status is draft or ready",
    explanation: "A draft is left out of a release; an item that says nothing is ready.", bad: "status: wip",
    good: "status: draft")
  static let badSlug = DiagnosticKind(
    "bad-slug", .error, "A slug is made of a to z, 0 to 9 and single hyphens",
    explanation: """
      The slug is the item's name in addresses and cross references, so it holds no capitals, accents or spaces. It is \
      the file's name before the language, or the key "slug". The ids of sections, "contents" and names such as page-7 are \
      kept for the parts of an edition.
      """,
    bad: "Été à Dakar.fr.md", good: "ete-a-dakar.fr.md")
  static let noSuchDate = DiagnosticKind(
    "no-such-date", .error, "A date must exist in the calendar",
    explanation: "Dates are written year, month, day, and the month must have that day.", bad: "date: 2007-06-31",
    good: "date: 2007-06-30")
  static let eventWithoutStart = DiagnosticKind(
    "event-without-start", .error, "An event with a last day has a first day",
    explanation: "An event of one day has \"from\" only, a longer one \"from\" and \"to\".",
    bad: "event: {to: 2007-12-07}", good: "event: {from: 2007-11-26, to: 2007-12-07}")
  static let eventEndsBeforeStart = DiagnosticKind(
    "event-ends-before-start", .error, "An event cannot end before it starts",
    explanation: "One of the two dates is wrong.", bad: "event: {from: 2007-12-07, to: 2007-11-26}",
    good: "event: {from: 2007-11-26, to: 2007-12-07}")
  static let unsafeAddress = DiagnosticKind(
    "unsafe-address", .error, "A link leads to a whole http, https, mailto or tel address",
    explanation: """
      Addresses of other kinds can run programs on the reader's machine, and an address that is not whole leads \
      nowhere once the newsletter has left its folder. "#" is no address: leave the link out until it is known.
      """,
    bad: "url: www.example.org", good: "url: https://www.example.org")
  static let languagesWithoutWhy = DiagnosticKind(
    "languages-without-why", .warning, "An item that is not meant for all editions says why",
    explanation: "Otherwise nobody can tell a choice from an oversight.", bad: "languages: [fr]",
    good: "languages: [fr]\nwhy: The course is given in French only.")
  static let badStamp = DiagnosticKind(
    "bad-stamp", .warning, "A stamp is as gnews wrote it",
    explanation: """
      The keys blocks, self and reviewed under translation say which state of the original a translation was made from. They are \
      written by gnews translation stamp and gnews translation reviewed, never by hand. Where they cannot be read, the \
      translation counts as one without a stamp.

      When two people stamped the same file, and their changes are brought together, keep either stamp and stamp again.
      """,
    bad: "translation: {of: fr, blocks: [done], self: yes}", good: "translation: {of: fr}")
  static let byteOrderMark = DiagnosticKind(
    "byte-order-mark", .warning, "Files have no byte order mark",
    explanation: """
      Some Windows programs write three invisible bytes before the text. gnews skips them, other tools take them for \
      text. Save the file as "UTF-8", not "UTF-8 with BOM".
      """)
  static let lineEnds = DiagnosticKind(
    "line-ends", .warning, "Lines end with a line feed",
    explanation: """
      The file has the line ends of Windows or of an old Mac. gnews reads them, but whoever changes the file on another \
      machine changes every line of it. Set the editor to "LF".
      """)
}

/// The diagnostics about front matter.
enum FrontMatterDiagnostics {
  static let all: [DiagnosticKind] = [
    .missingFrontMatter, .unclosedFrontMatter, .missingTitle, .unknownKind, .unknownSection, .unknownStatus, .badSlug,
    .noSuchDate, .eventWithoutStart, .eventEndsBeforeStart, .unsafeAddress, .languagesWithoutWhy, .badStamp,
    .byteOrderMark, .lineEnds, .commentInValue,
  ]
}

import Diagnostics

/// Kinds about charts.
extension DiagnosticKind {
  static let chartKind = DiagnosticKind(
    "chart-kind", .error, "A chart is a bar, a line or a pie chart",
    explanation: """
      The word behind 'chart' says how the data is drawn: 'bar' compares amounts, 'line' shows how they change, 'pie' \
      divides a whole. Without a word it is 'bar'.
      """,
    bad: "```chart column\nRegion,Members\nAfrica,120\n```", good: "```chart bar\nRegion,Members\nAfrica,120\n```")

  static let chartOption = DiagnosticKind(
    "chart-option", .warning, "Only title, unit, description and source can be said of a chart",
    explanation: """
      Lines 'key: value' over the data, up to an empty line, say more of a chart: its title, the unit of its numbers, a \
      description for those who do not see it, the source of the data. Other lines were left out; colours and sizes are \
      the theme's affair.
      """,
    bad: "```chart\ntilte: Members\n\nRegion,Members\nAfrica,120\n```",
    good: "```chart\ntitle: Members\n\nRegion,Members\nAfrica,120\n```")

  static let chartNumber = DiagnosticKind(
    "chart-number", .error, "The cells of a chart are numbers",
    explanation: """
      Every cell but those of the first row and of the first column holds a number, or nothing. Thousands may be parted \
      by spaces (1 250). Both 12.5 and 12,5 are read, but not 1.250 and 1,250 where they can mean either. What the \
      numbers count goes into a line 'unit:'. The parts of a pie are not negative.
      """,
    bad: "```chart\nRegion,Share\nAfrica,45 percent\n```", good: "```chart\nunit: %\n\nRegion,Share\nAfrica,45\n```")

  static let chartData = DiagnosticKind(
    "chart-data", .error, "The data of a chart is a table: a row of names, then rows of a label and numbers",
    explanation: """
      The data is CSV, as spreadsheets export it: one row a line, commas between cells. Where the first row has no comma, \
      semicolons or tabs part the cells. All rows have as many cells as the first. A cell that holds a comma stands \
      between quotation marks. A pie has one column of numbers.
      """,
    bad: "```chart\nRegion,2006,2007\nAfrica,120\n```", good: "```chart\nRegion,2006,2007\nAfrica,120,186\n```")

  static let chartTooLarge = DiagnosticKind(
    "chart-too-large", .error, "A chart must not hold more than a column of a newsletter can show",
    explanation: """
      At most 40 bars, lines of 200 points, pies of 8 parts, 6 columns of numbers, labels of 60 characters. With more, \
      nothing could be told apart. Put small amounts together, or leave the details to a link.
      """)
}

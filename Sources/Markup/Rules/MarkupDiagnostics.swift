public import Diagnostics

/// The kinds of diagnostic that this module reports.
public enum MarkupDiagnostics {
  /// All of them, in order of id.
  public static let all: [DiagnosticKind] = [
    .alert, .chartData, .chartKind, .chartNumber, .chartOption, .chartTooLarge, .codeIndented, .codeUnclosed,
    .controlCharacter, .footnoteDuplicate,
    .footnoteMalformed, .footnoteMisplaced, .footnoteUndefined,
    .footnoteUnused, .htmlAttribute, .htmlCommentUnclosed, .htmlUnbalanced, .imageNotAllowed, .linkDead,
    .linkDefinitionUnused, .linkNotAllowed, .markdownTooComplex, .markdownTooDeep, .markdownTooLarge,
    .missingAlternative, .pageOutsideReference, .rawHTML, .strayMarkup, .tableCellCut, .tableMalformed, .taskList,
  ]
}

public import Diagnostics

/// What this module can find wrong.
public enum NewsroomDiagnostics {
  /// All kinds of diagnostic, by phase.
  public static let all: [DiagnosticKind] =
    YAMLDiagnostics.all + FrontMatterDiagnostics.all + LoadingDiagnostics.all + ItemDiagnostics.all
    + ImageDiagnostics.all
}

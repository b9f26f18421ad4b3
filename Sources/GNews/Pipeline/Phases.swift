internal import Completeness
internal import Diagnostics
internal import Editions
internal import Newsroom

/// The phases of a build that read, judge and assemble, as the pipeline calls them; what draws is an ``OutputFormat``.
struct Phases: Sendable {
  /// What an edition is assembled from.
  struct AssemblyRequest: Sendable {
    /// The issue.
    var issue: Issue
    /// The language of the edition.
    var language: Language
    /// The disk, for the theme's words.
    var files: FileSystem
    /// The newsroom's folder, absolute.
    var newsroom: String
    /// The name of the theme.
    var theme: String
    /// On how many threads it may be assembled.
    var threads = 1
  }

  /// Lists the issues of a newsroom, the newest last: the disk, the newsroom's folder. Nil, with an error among the
  /// diagnostics, if they cannot be had.
  var list: @Sendable (FileSystem, String, inout [Diagnostic]) -> [String]?
  /// Reads an issue: the disk, the newsroom's folder, the issue's name. Nil, with an error among the
  /// diagnostics, if there is none to be had.
  var load: @Sendable (FileSystem, String, String, inout [Diagnostic]) -> Issue?
  /// Sorts the items that name no section.
  var classify: @Sendable (inout Issue) -> Void
  /// Tells what is missing or wrong in the editions.
  var complete: @Sendable (Issue, CheckContext, Completeness.Extent, inout [Diagnostic]) -> Void
  /// Makes an edition; called from several tasks at once.
  var assemble: @Sendable (AssemblyRequest, inout [Diagnostic]) -> Edition
  /// The forms in which editions are written, the usual ones all.
  var formats: [OutputFormat]
  /// Reads `gnews.yml` alone, to foresee what an issue will be drawn with: the disk, the newsroom's folder. Nil if it
  /// cannot be read, which ``load`` reports.
  var foresee: @Sendable (FileSystem, String) -> Publication? = { _, _ in nil }
}

/// Bounds on a newsroom; beyond them there is a diagnostic.
package enum NewsroomLimits {
  /// Files of one issue.
  package static let files = 10_000
  /// Folders within one another below an issue's folder.
  static let depth = 12
  /// Bytes of a picture.
  package static let imageBytes = 20 * 1_048_576
  /// Files named in a note about files that are not read.
  static let namedFiles = 10
  /// Languages of a newsletter.
  static let languages = 24
}

internal import Newsroom

/// An item and the section that was found for it.
struct SortedItem: Sendable {
  /// The path of its original as it is told.
  var path: String
  /// The absolute path of its original.
  var place: String
  /// The version it was written in.
  var original: Contribution
  /// The section its front matter names.
  var stated: String?
  /// What was found.
  var classification: Classification
  /// Whether the section was written into the file.
  var isWritten = false
}

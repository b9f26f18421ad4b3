/// The version of gnews, as `gnews --version` prints it.
enum Version {
  /// Semantic version.
  static let current = "0.1.0"
}

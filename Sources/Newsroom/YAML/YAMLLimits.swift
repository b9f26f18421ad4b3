/// Bounds on a piece of YAML; real files stay below a hundredth of them.
enum YAMLLimits {
  /// Bytes of YAML in one file.
  static let bytes = 262_144
  /// Lists and mappings within one another.
  static let depth = 24
  /// Scalars, lists and mappings of one file.
  static let nodes = 50_000
}

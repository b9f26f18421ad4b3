public import Diagnostics

/// A value of a YAML file and the bytes of the file it was read from.
///
/// gnews reads a plain part of YAML: scalars, sequences and mappings with text keys. Anchors, aliases, tags and several
/// documents in a file are refused when the file is parsed, so a tree is never larger than its source.
public struct YAMLNode: Sendable, Hashable {
  /// What it holds.
  public var content: Content
  /// Byte offsets into the whole file; quotation marks and brackets included.
  public var range: Range<Int>

  /// The kinds of value.
  public enum Content: Sendable, Hashable {
    /// Text. YAML's own types (numbers, dates, yes and no) are text here; the accessors read them as what is asked for.
    case scalar(String, ScalarStyle)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with values, in source order, each key once.
    case mapping([Entry])
  }

  /// How a scalar is written.
  public enum ScalarStyle: Sendable, Hashable {
    /// Without quotation marks.
    case plain
    /// Between single or double quotation marks.
    case quoted
    /// As a block behind `|` or `>`.
    case block
  }

  /// A key with its value.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public var key: Located<String>
    /// The value.
    public var value: YAMLNode

    /// Makes an entry.
    public init(key: Located<String>, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// Makes a node.
  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// Whether there is no value: nothing behind the key, or `~`.
  public var isAbsent: Bool {
    if case .scalar(let text, .plain) = content { return text.isEmpty || text == "~" }
    return false
  }

  /// Parses YAML.
  /// - Parameters:
  ///   - file: the file.
  ///   - range: the bytes of the file that are YAML; a byte order mark must not be among them.
  ///   - diagnostics: gets what is wrong.
  /// - Returns: the value, or nil if the YAML is broken (said in a diagnostic) or holds nothing but comments.
  public static func parse(_ file: SourceFile, range: Range<Int>, into diagnostics: inout [Diagnostic]) -> YAMLNode? {
    let range = range.clamped(to: 0..<file.bytes.count)
    if let node = PlainYAML.read(file, range) { return node }
    var parser = YAMLTreeBuilder(file: file, range: range)
    return parser.build(into: &diagnostics)
  }

  /// Parses a whole YAML file, leaving out a byte order mark.
  public static func parse(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> YAMLNode? {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return parse(file, range: start..<file.bytes.count, into: &diagnostics)
  }
}

/// One finding about the newsroom's content: what is wrong, where, and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// What it is about.
  public var kind: DiagnosticKind
  /// How grave it is here.
  public var severity: Severity
  /// The file named, for findings about a file that could not be read or a folder; else the location's.
  public var path: String?
  /// Where it is, as narrow as it can be said.
  public var location: Location?
  /// The fact or rule, most specific first, without a full stop.
  public var headline: String
  /// What to do about it, in a sentence or two; empty when the headline says it all.
  public var help: String
  /// Other places that matter, and what is there.
  public var notes: [Note]
  /// Changes that would put it right.
  public var fixIts: [FixIt]

  /// Another place that matters to a diagnostic.
  public struct Note: Sendable, Hashable {
    /// Where, if anywhere.
    public var location: Location?
    /// What is there, without a full stop.
    public var text: String

    /// Makes a note.
    public init(_ text: String, at location: Location? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// A change of source text that would put a diagnostic right.
  public struct FixIt: Sendable, Hashable {
    /// What the change does, in the imperative, without a full stop.
    public var label: String
    /// The bytes to replace.
    public var location: Location
    /// What to put there.
    public var replacement: String
    /// Whether it can be done without asking: no reader sees it, or nobody could want anything else.
    public var isSafe: Bool

    /// Makes a fix-it.
    public init(_ label: String, replace location: Location, with replacement: String, isSafe: Bool = false) {
      self.label = label
      self.location = location
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }

  /// Makes a diagnostic at a place in a file.
  /// - Parameters:
  ///   - kind: what it is about; gives the severity.
  ///   - location: where, or nil for what concerns no file.
  ///   - headline: the fact, without a full stop.
  ///   - help: what to do.
  ///   - notes: other places that matter.
  ///   - fixIts: changes that would put it right.
  public init(
    _ kind: DiagnosticKind, at location: Location?, _ headline: String, help: String = "", notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.kind = kind
    self.severity = kind.severity
    self.path = location?.file.path
    self.location = location
    self.headline = headline
    self.help = help
    self.notes = notes
    self.fixIts = fixIts
  }

  /// Makes a diagnostic about a file or folder as a whole, which may be unreadable.
  /// - Parameters:
  ///   - kind: what it is about; gives the severity.
  ///   - path: the path relative to the newsroom.
  ///   - headline: the fact, without a full stop.
  ///   - help: what to do.
  public init(_ kind: DiagnosticKind, path: String, _ headline: String, help: String = "") {
    self.init(kind, at: nil, headline, help: help)
    self.path = path
  }
}

extension Diagnostic {
  /// The total order in which diagnostics are told: by path, place, severity (worst first), id, headline.
  public static func inReportingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let leftPath = left.path ?? ""
    let rightPath = right.path ?? ""
    if leftPath != rightPath { return Array(leftPath.utf8).lexicographicallyPrecedes(Array(rightPath.utf8)) }
    let leftRange = left.location?.range ?? 0..<0
    let rightRange = right.location?.range ?? 0..<0
    if leftRange.lowerBound != rightRange.lowerBound { return leftRange.lowerBound < rightRange.lowerBound }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.kind.id != right.kind.id { return left.kind.id < right.kind.id }
    if leftRange.upperBound != rightRange.upperBound { return leftRange.upperBound < rightRange.upperBound }
    return left.headline < right.headline
  }

  /// Diagnostics with the worst first, and else in the order given.
  public static func worstFirst(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    Severity.allCases.sorted(by: >).flatMap { severity in diagnostics.filter { $0.severity == severity } }
  }
}

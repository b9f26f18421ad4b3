internal import Diagnostics
internal import Newsroom

/// The findings that were there when a newsroom began to check: they are known, and fail nobody. Their number may only
/// shrink.
///
/// The file is JSON, sorted, one finding a line, so that it can be kept with the newsroom and its changes be read.
struct Baseline: Sendable, Equatable {
  /// A finding that is known.
  struct Entry: Sendable, Hashable {
    /// What it is recognized by; see ``Fingerprints``.
    var fingerprint: String
    /// The id of its kind, for people.
    var id: String
    /// Its file, for people, and to know which issue it belongs to.
    var path: String
  }

  /// The findings, sorted by path, id and fingerprint.
  private(set) var entries: [Entry]

  /// The largest file that is read, in bytes.
  static let mostBytes = 32 << 20

  /// Makes a baseline of all findings.
  /// - Parameter diagnostics: the findings, in reporting order, not summed up.
  init(_ diagnostics: [Diagnostic]) {
    entries = zip(diagnostics, Fingerprints.of(diagnostics))
      .filter { !ExitStatus.isEnvironmental($0.0) }
      .map { Entry(fingerprint: $0.1, id: $0.0.kind.id, path: $0.0.path ?? "") }
      .sorted(by: Baseline.precedes)
  }

  /// Reads a baseline.
  /// - Parameters:
  ///   - file: the file; JSON, which is YAML, too.
  ///   - diagnostics: gets what is wrong with it.
  /// - Returns: nil if it is no baseline.
  init?(_ file: SourceFile, into diagnostics: inout [Diagnostic]) {
    guard let node = YAMLNode.parse(file, into: &diagnostics),
      let mapping = YAMLMapping(node, named: "", in: file, into: &diagnostics),
      mapping.wholeNumber("version", in: 1...1, into: &diagnostics) != nil
    else { return nil }
    var entries: [Entry] = []
    for item in mapping.list("findings", into: &diagnostics) {
      guard let finding = YAMLMapping(item, named: "findings", in: file, into: &diagnostics),
        let fingerprint = finding.text("fingerprint", into: &diagnostics)
      else { return nil }
      entries.append(
        Entry(
          fingerprint: fingerprint.value, id: finding.text("id", into: &diagnostics)?.value ?? "",
          path: finding.text("path", into: &diagnostics)?.value ?? ""))
    }
    self.entries = entries.sorted(by: Baseline.precedes)
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    (left.path, left.id, left.fingerprint) < (right.path, right.id, right.fingerprint)
  }

  /// What a baseline says of findings.
  struct Comparison: Sendable {
    /// The findings that are not known.
    var new: [Diagnostic]
    /// How many are known.
    var known: Int
    /// The entries whose findings are gone.
    var gone: [Entry]
  }

  /// Compares findings with the baseline.
  /// - Parameters:
  ///   - diagnostics: the findings, in reporting order, not summed up.
  ///   - issues: the issues that were checked: the entries of others are not gone.
  func compare(_ diagnostics: [Diagnostic], issues: [String]) -> Comparison {
    var open: Set<String> = []
    for entry in entries { open.insert(entry.fingerprint) }
    var comparison = Comparison(new: [], known: 0, gone: [])
    for (diagnostic, fingerprint) in zip(diagnostics, Fingerprints.of(diagnostics)) {
      if !ExitStatus.isEnvironmental(diagnostic), open.remove(fingerprint) != nil {
        comparison.known += 1
      } else {
        comparison.new.append(diagnostic)
      }
    }
    comparison.gone = entries.filter { entry in
      open.contains(entry.fingerprint)
        && (!entry.path.hasPrefix("Issues/") || issues.contains { entry.path.hasPrefix("Issues/" + $0 + "/") })
    }
    return comparison
  }

  /// The baseline without some of its entries; nothing is ever added.
  func without(_ gone: [Entry]) -> Baseline {
    let gone = Set(gone)
    var result = self
    result.entries.removeAll { gone.contains($0) }
    return result
  }

  /// The file.
  var text: String {
    var text = "{\"version\": 1, \"findings\": ["
    for (index, entry) in entries.enumerated() {
      let members = [("fingerprint", entry.fingerprint), ("id", entry.id), ("path", entry.path)]
      let line = members.map { "\"\($0)\": " + JSONValue.string($1).encoded() }.joined(separator: ", ")
      text += (index == 0 ? "\n  {" : ",\n  {") + line + "}"
    }
    return text + (entries.isEmpty ? "]}\n" : "\n]}\n")
  }
}

/// Diagnostics in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, with errata 01), as code hosts and
/// editors read it: one run, with the rules that occur, places, changes that would put things right, and fingerprints.
///
/// What concerns no file is a notification of the tool, since readers refuse results without a place.
public struct SARIFReporter: Reporter {
  /// The name under which ``Fingerprints`` stand, with its version, as the standard asks.
  static let fingerprint = "gnewsFinding/v1"

  /// Makes a reporter.
  public init() {}

  /// Writes diagnostics; without any it writes the log all the same; see ``Reporter``.
  public func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String {
    let rules = SARIFRules(diagnostics)
    let places = SARIFPlaces(style: style)
    let fingerprints = Fingerprints.of(diagnostics)
    var results: [JSONValue] = []
    var notifications: [JSONValue] = []
    var hasFailed = false
    for (diagnostic, fingerprint) in zip(diagnostics, fingerprints) {
      if diagnostic.path == nil {
        notifications.append(notification(diagnostic, rules))
        hasFailed = hasFailed || diagnostic.severity == .error
      } else {
        results.append(result(diagnostic, fingerprint, rules, places))
      }
    }
    let invocation = JSONValue.members(
      ("executionSuccessful", .bool(!hasFailed)), ("toolExecutionNotifications", .array(notifications)))
    let log = JSONValue.members(
      ("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
      ("version", "2.1.0"),
      (
        "runs",
        .array([
          .members(
            ("tool", .members(("driver", driver(rules, version: style.version)))),
            ("invocations", .array([invocation])),
            ("columnKind", "unicodeCodePoints"),
            ("originalUriBaseIds", SARIFPlaces.bases),
            ("results", .array(results)))
        ])
      ))
    return log.encoded() + "\n"
  }

  private func driver(_ rules: SARIFRules, version: String) -> JSONValue {
    var members: [JSONValue.Member] = [.init("name", "gnews")]
    if !version.isEmpty {
      members.append(.init("version", .string(version)))
      members.append(.init("semanticVersion", .string(version)))
    }
    members.append(.init("rules", .array(rules.values)))
    return .object(members)
  }

  private func result(
    _ diagnostic: Diagnostic, _ fingerprint: String, _ rules: SARIFRules, _ places: SARIFPlaces
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(diagnostic.kind.id)),
      .init("ruleIndex", .number(rules.index(of: diagnostic.kind))),
      .init("level", .string(diagnostic.severity.rawValue)),
    ]
    // A note with a place is a link in the message, since readers show no other related places.
    var sentences = SARIFText.escaping(diagnostic.sentences)
    var related: [JSONValue] = []
    for note in diagnostic.notes {
      if let location = note.location {
        sentences += " " + SARIFText.link(note.text, to: related.count + 1) + "."
        related.append(places.related(location, note.text, id: related.count + 1))
      } else {
        sentences += " " + SARIFText.escaping(Diagnostic.sentence(note.text))
      }
    }
    members.append(.init("message", .members(("text", .string(sentences)))))
    members.append(.init("locations", .array([places.place(of: diagnostic)])))
    if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
    members.append(.init("partialFingerprints", .members((SARIFReporter.fingerprint, .string(fingerprint)))))
    let fixes = diagnostic.fixIts.compactMap(places.fix)
    if !fixes.isEmpty { members.append(.init("fixes", .array(fixes))) }
    return .object(members)
  }

  private func notification(_ diagnostic: Diagnostic, _ rules: SARIFRules) -> JSONValue {
    let rule = JSONValue.members(
      ("id", .string(diagnostic.kind.id)), ("index", .number(rules.index(of: diagnostic.kind))))
    return .members(
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", .members(("text", .string(SARIFText.escaping(diagnostic.sentences))))),
      ("associatedRule", rule))
  }
}

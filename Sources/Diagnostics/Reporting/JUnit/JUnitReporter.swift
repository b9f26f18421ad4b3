/// Diagnostics as JUnit XML, which most continuous integration shows as a list of tests: a test case each, which fails if
/// the diagnostic fails the run; else it passes, and its output says what was found. Without any there is one that passes.
public struct JUnitReporter: Reporter {
  /// Makes a reporter.
  public init() {}

  /// Writes diagnostics; see ``Reporter``.
  public func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String {
    let counts = [
      ("tests", String(max(1, diagnostics.count))),
      ("failures", String(diagnostics.filter { $0.severity >= style.failing }.count)),
      ("errors", "0"), ("skipped", "0"), ("time", "0"),
    ]
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += XMLText.tag("testsuites", [("name", "gnews")] + counts) + ">\n"
    text += "  " + XMLText.tag("testsuite", [("name", "gnews")] + counts) + ">\n"
    if diagnostics.isEmpty {
      let attributes = [("classname", "gnews"), ("name", "nothing found"), ("time", "0")]
      text += "    " + XMLText.tag("testcase", attributes) + "/>\n"
    }
    // Readers take two cases of one name for the same.
    var names: [String: Int] = [:]
    for diagnostic in diagnostics {
      var name = self.name(diagnostic)
      let key = (diagnostic.path ?? "") + "\n" + name
      let number = names[key, default: 0] + 1
      names[key] = number
      if number > 1 { name += " (\(number))" }
      text += testCase(diagnostic, name, style)
    }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private func name(_ diagnostic: Diagnostic) -> String {
    guard let location = diagnostic.location, !location.isWholeFile else { return diagnostic.kind.id }
    return diagnostic.kind.id + ", line " + String(location.start.line)
  }

  private func testCase(_ diagnostic: Diagnostic, _ name: String, _ style: ReportStyle) -> String {
    let path = diagnostic.path.map(style.repositoryPath)
    var attributes = [("classname", path ?? "gnews"), ("name", name)]
    if let path { attributes.append(("file", path)) }
    if let location = diagnostic.location { attributes.append(("line", String(location.start.line))) }
    attributes.append(("time", "0"))
    let words = XMLText.escaping(JUnitReporter.words(diagnostic, style), isAttribute: false)
    let result: String
    if diagnostic.severity >= style.failing {
      let failure = [("type", diagnostic.kind.id), ("message", diagnostic.headline)]
      result = XMLText.tag("failure", failure) + ">" + words + "</failure>"
    } else {
      result = "<system-out>" + words + "</system-out>"
    }
    return "    " + XMLText.tag("testcase", attributes) + ">\n      " + result + "\n    </testcase>\n"
  }

  /// The line of the short form, then help and notes.
  private static func words(_ diagnostic: Diagnostic, _ style: ReportStyle) -> String {
    func place(_ location: Location?, _ path: String?) -> String {
      guard let path else { return "" }
      let start = location.map { ":" + String($0.start.line) + ":" + String($0.start.column) } ?? ""
      return VisibleText.escaping(style.repositoryPath(path)) + start + ": "
    }
    var lines = [
      place(diagnostic.location, diagnostic.path) + diagnostic.severity.rawValue + ": "
        + VisibleText.escaping(diagnostic.headline) + " [" + diagnostic.kind.id + "]"
    ]
    if !diagnostic.help.isEmpty { lines.append(diagnostic.help) }
    for note in diagnostic.notes { lines.append(place(note.location, note.location?.file.path) + "note: " + note.text) }
    return lines.joined(separator: "\n")
  }
}

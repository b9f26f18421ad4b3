/// Diagnostics as commands of a GitHub workflow (`::error file=…::…`), which GitHub shows beside the lines they concern.
///
/// GitHub shows ten of each level from one step and drops the others, whichever they are; with three levels that keeps
/// below its fifty a job, too. So the worst are written, ten of each level, and then how many there are besides.
public struct GitHubReporter: Reporter {
  /// The most annotations of one level.
  static let limit = 10
  /// The most scalars of a message.
  private static let messageLimit = 4_000

  /// Makes a reporter.
  public init() {}

  /// Writes diagnostics, one a line; see ``Reporter``.
  public func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String {
    var counts: [Severity: Int] = [:]
    var text = ""
    var rest: [Diagnostic] = []
    for diagnostic in Diagnostic.worstFirst(diagnostics) {
      counts[diagnostic.severity, default: 0] += 1
      if counts[diagnostic.severity, default: 0] > GitHubReporter.limit {
        rest.append(diagnostic)
      } else {
        text += command(diagnostic, style) + "\n"
      }
    }
    if !rest.isEmpty { text += "and \(rest.count) more: " + DiagnosticSummary(rest).text + "\n" }
    return text
  }

  private func command(_ diagnostic: Diagnostic, _ style: ReportStyle) -> String {
    var properties: [(String, String)] = []
    if let path = diagnostic.path { properties.append(("file", style.repositoryPath(path))) }
    if let location = diagnostic.location, !location.isWholeFile {
      let start = location.start
      let end = location.end
      properties.append(("line", String(start.line)))
      // GitHub takes columns on one line only.
      if start.line == end.line {
        properties.append(("col", String(start.column)))
        properties.append(("endLine", String(end.line)))
        properties.append(("endColumn", String(end.column)))
      } else {
        properties.append(("endLine", String(end.line)))
      }
    }
    properties.append(("title", diagnostic.kind.id))
    let list = properties.map { $0.0 + "=" + GitHubReporter.escaping($0.1, isProperty: true) }.joined(separator: ",")
    let message = VisibleText.cut(message(diagnostic, style), to: GitHubReporter.messageLimit)
    return "::" + GitHubReporter.level(diagnostic.severity) + " " + list + "::"
      + GitHubReporter.escaping(message, isProperty: false)
  }

  private func message(_ diagnostic: Diagnostic, _ style: ReportStyle) -> String {
    var lines = [VisibleText.onOneLine(diagnostic.headline)]
    if !diagnostic.help.isEmpty { lines.append(VisibleText.escapingLines(diagnostic.help)) }
    for note in diagnostic.notes {
      var place = ""
      if let location = note.location {
        place = VisibleText.escaping(style.repositoryPath(location.file.path)) + ":"
        place += location.isWholeFile ? " " : String(location.start.line) + ": "
      }
      lines.append(place + VisibleText.onOneLine(note.text))
    }
    return lines.joined(separator: "\n")
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// A text as it stands in a command: `%` and line ends are encoded, in properties `:` and `,` too.
  static func escaping(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

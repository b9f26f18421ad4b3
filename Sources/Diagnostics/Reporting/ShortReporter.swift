/// One line a diagnostic, as editors and `grep` like it: `path:line:column: severity: headline [id]`.
public struct ShortReporter: Reporter {
  /// Makes a reporter.
  public init() {}

  /// Writes diagnostics, one a line; see ``Reporter``.
  public func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String {
    let palette = Palette(isColoured: style.isColoured)
    var text = ""
    for diagnostic in diagnostics { text += ShortReporter.line(diagnostic, palette) + "\n" }
    return text
  }

  /// The line of a diagnostic, without line end.
  static func line(_ diagnostic: Diagnostic, _ palette: Palette) -> String {
    place(diagnostic.location, path: diagnostic.path, palette)
      + palette.paint(diagnostic.severity.rawValue + ":", Palette.role(of: diagnostic.severity)) + " "
      + palette.paint(VisibleText.escaping(diagnostic.headline), .strong) + " [" + diagnostic.kind.id + "]"
  }

  /// `path:line:column: `, `path: ` or nothing.
  static func place(_ location: Location?, path: String?, _ palette: Palette) -> String {
    guard let path = location?.file.path ?? path else { return "" }
    var place = VisibleText.escaping(path)
    if let start = location?.start { place += ":" + String(start.line) + ":" + String(start.column) }
    return palette.paint(place + ":", .strong) + " "
  }
}

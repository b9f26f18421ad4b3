/// Places in files as SARIF has them, relative to the repository.
struct SARIFPlaces {
  /// What the paths are relative to.
  let style: ReportStyle

  /// The name of the repository's folder, which code hosts know.
  private static let base = "%SRCROOT%"

  /// What paths are relative to, in words; where it is differs from machine to machine.
  static let bases = JSONValue.members(
    (base, .members(("description", .members(("text", "The repository's folder."))))))

  /// The place of a diagnostic that has a path.
  func place(of diagnostic: Diagnostic) -> JSONValue {
    .members(("physicalLocation", place(diagnostic.location, path: diagnostic.path ?? "")))
  }

  /// A related place with what is there.
  func related(_ location: Location, _ text: String, id: Int) -> JSONValue {
    .members(
      ("id", .number(id)),
      ("physicalLocation", place(location, path: location.file.path)),
      ("message", .members(("text", .string(SARIFText.escaping(VisibleText.onOneLine(text)))))))
  }

  /// A change; nil if it changes nothing that a reader counts, as taking away a byte order mark.
  func fix(_ fixIt: Diagnostic.FixIt) -> JSONValue? {
    let (start, end) = positions(fixIt.location)
    guard start != end || !fixIt.replacement.isEmpty else { return nil }
    let replacement = JSONValue.members(
      ("deletedRegion", region(start, end)),
      ("insertedContent", .members(("text", .string(fixIt.replacement)))))
    let change = JSONValue.members(
      ("artifactLocation", artifact(fixIt.location.file.path)), ("replacements", .array([replacement])))
    return .members(
      ("description", .members(("text", .string(SARIFText.escaping(VisibleText.onOneLine(fixIt.label)))))),
      ("artifactChanges", .array([change])))
  }

  private func place(_ location: Location?, path: String) -> JSONValue {
    let region: JSONValue
    if let location, !location.isWholeFile {
      let (start, end) = positions(location)
      region = self.region(start, end)
    } else {
      // The standard would do without; GitHub would not.
      region = .members(("startLine", 1))
    }
    return .members(("artifactLocation", artifact(path)), ("region", region))
  }

  private func artifact(_ path: String) -> JSONValue {
    let path = style.repositoryPath(path)
    let uri = SARIFText.uri(ofPath: path)
    if path.hasPrefix("/") { return .members(("uri", .string("file://" + uri))) }
    return .members(("uri", .string(uri)), ("uriBaseId", .string(SARIFPlaces.base)))
  }

  private func region(_ start: SourcePosition, _ end: SourcePosition) -> JSONValue {
    .members(
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)))
  }

  /// Start and end; a byte order mark is no character of the first line (section 3.30.2).
  private func positions(_ location: Location) -> (SourcePosition, SourcePosition) {
    var start = location.start
    var end = location.end
    if location.file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if start.line == 1 { start.column = max(1, start.column - 1) }
      if end.line == 1 { end.column = max(1, end.column - 1) }
    }
    return (start, end)
  }
}

import Diagnostics

/// What `issue.yml` says of an issue.
struct IssueHeader: Sendable {
  var number: Int
  var date: YearMonth
  var period: ClosedRange<YearMonth>?
  var languages: [Language]
  var plan: IssuePlan

  private static let keys = ["number", "date", "period", "languages", "due", "require"]
  private static let synonyms = [
    "numéro": "number", "número": "number", "numero": "number", "fecha": "date", "month": "date", "période": "period",
    "periodo": "period", "langues": "languages", "idiomas": "languages",
    "deadline": "due", "échéance": "due", "plazo": "due", "requires": "require",
  ]

  /// Reads the header.
  /// - Returns: nil if number or date are missing or wrong, which is reported.
  static func load(
    _ file: SourceFile, languages: [Language], sections: [String], into diagnostics: inout [Diagnostic]
  ) -> IssueHeader? {
    guard let node = YAMLNode.parse(file, into: &diagnostics),
      let mapping = YAMLMapping(node, named: "", in: file, into: &diagnostics)
    else { return nil }
    mapping.reportUnknownKeys(known: keys, synonyms: synonyms, into: &diagnostics)
    for key in ["number", "date"] where mapping.node(key) == nil {
      diagnostics.append(
        Diagnostic(.missingKey, at: Location(startOf: file), "'\(key)' is missing", help: "Add a line '\(key): …'."))
    }
    let number = mapping.wholeNumber("number", in: 0...99_999, into: &diagnostics)
    let date = month(mapping, "date", into: &diagnostics)
    let period = period(mapping, into: &diagnostics)
    let meant = editions(mapping, languages, into: &diagnostics)
    let reader = PlanReader(mapping: mapping)
    let plan = IssuePlan(
      deadlines: reader.deadlines(of: meant, into: &diagnostics),
      requirements: reader.requirements(of: sections, into: &diagnostics))
    guard let number, let date else { return nil }
    return IssueHeader(number: number.value, date: date.value, period: period, languages: meant, plan: plan)
  }

  private static func period(
    _ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]
  ) -> ClosedRange<YearMonth>? {
    guard let node = mapping.node("period") else { return nil }
    guard case .mapping = node.content, let group = mapping.mapping("period", into: &diagnostics) else {
      node.mistyped(
        "period", "a first and a last month", help: "Write for example: period: {from: 2007-06, to: 2007-08}",
        in: mapping.file, into: &diagnostics)
      return nil
    }
    group.reportUnknownKeys(known: ["from", "to"], into: &diagnostics)
    guard let from = month(group, "from", into: &diagnostics) else { return nil }
    guard let to = month(group, "to", into: &diagnostics) else { return from.value...from.value }
    guard from.value <= to.value else {
      diagnostics.append(
        Diagnostic(
          .mistypedValue, at: Location(file: mapping.file, range: to.range),
          "The period ends in \(to.value), before it begins in \(from.value)", help: "Correct one of the two months."))
      return nil
    }
    return from.value...to.value
  }

  private static func month(
    _ mapping: YAMLMapping, _ key: String, into diagnostics: inout [Diagnostic]
  ) -> Located<YearMonth>? {
    guard let text = mapping.text(key, into: &diagnostics) else { return nil }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { DateText.number($0) }
    if parts.map(\.count) == [4, 2], let year = numbers[0], let month = numbers[1],
      let value = YearMonth(year: year, month: month)
    {
      return Located(value, at: text.range)
    }
    let help = "Write year and month: 2007-09."
    mapping.node(key)?.mistyped(mapping.path(key), "a month", help: help, in: mapping.file, into: &diagnostics)
    return nil
  }

  /// The languages of the issue's editions: the newsletter's, or those of them that the header lists.
  private static func editions(
    _ mapping: YAMLMapping, _ languages: [Language], into diagnostics: inout [Diagnostic]
  ) -> [Language] {
    guard mapping.node("languages") != nil else { return languages }
    var listed: [Language] = []
    for item in mapping.list("languages", into: &diagnostics) {
      guard let text = item.text(named: "languages", in: mapping.file, into: &diagnostics) else { continue }
      let language = mapping.language(of: text, among: languages, into: &diagnostics)
      if let language { listed.append(language) }
    }
    return listed.isEmpty ? languages : languages.filter(listed.contains)
  }
}

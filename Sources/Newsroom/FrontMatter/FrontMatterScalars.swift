import Diagnostics

/// Reads single values of the front matter that are more than text.
struct FrontMatterScalars {
  let file: SourceFile
  let context: FrontMatterContext

  /// A value of a closed set.
  func choice<Choice: RawRepresentable & CaseIterable & Sendable & Hashable>(
    _ text: Located<String>, _ name: String, what: String, _ kind: DiagnosticKind,
    into diagnostics: inout [Diagnostic]
  ) -> Located<Choice>? where Choice.RawValue == String {
    if let choice = Choice(rawValue: text.value) { return Located(choice, at: text.range) }
    let choices = Choice.allCases.map(\.rawValue)
    diagnostics.append(
      unknown(text, kind, "There is no \(name) '\(text.value)'", among: choices, what: what))
    return nil
  }

  /// The id of a section that exists.
  func section(_ text: Located<String>, into diagnostics: inout [Diagnostic]) -> Located<String>? {
    if context.sections.contains(text.value) { return text }
    // That there are none is said once, about their folder.
    if context.sections.isEmpty { return nil }
    let headline = "There is no section '\(text.value)'"
    diagnostics.append(unknown(text, .unknownSection, headline, among: context.sections, what: "sections"))
    return nil
  }

  /// A slug.
  func slug(_ text: Located<String>, into diagnostics: inout [Diagnostic]) -> Located<String>? {
    if Slug.isValid(text.value) { return text }
    let location = Location(file: file, range: text.range)
    var diagnostic = Diagnostic(
      .badSlug, at: location, "'\(text.value)' cannot be a slug", help: "Use a to z, 0 to 9 and single hyphens")
    if let suggestion = Slug.suggestion(for: text.value) {
      diagnostic.help += ", for example '\(suggestion)'."
      diagnostic.fixIts = [.init("write '\(suggestion)'", replace: location, with: suggestion)]
    }
    diagnostics.append(diagnostic)
    return nil
  }

  /// Any language by its code.
  func anyLanguage(_ text: Located<String>, into diagnostics: inout [Diagnostic]) -> Located<Language>? {
    let isCode = (2...3).contains(text.value.utf8.count) && LanguageCode.looksLikeCode(text.value)
    if isCode { return Located(Language(rawValue: text.value), at: text.range) }
    let languages = context.languages
    if LanguageCode.language(text, among: languages, in: file, into: &diagnostics) == nil, !diagnostics.isEmpty,
      diagnostics[diagnostics.count - 1].fixIts.isEmpty
    {
      diagnostics[diagnostics.count - 1].help = "Write the two letters of its code."
    }
    return nil
  }

  /// A day that exists.
  func date(
    _ text: Located<String>, _ name: String, into diagnostics: inout [Diagnostic]
  ) -> Located<CalendarDate>? {
    let location = Location(file: file, range: text.range)
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { DateText.number($0) }
    if parts.map(\.count) == [4, 2, 2], let year = numbers[0], let month = numbers[1], let day = numbers[2] {
      if let date = CalendarDate(year: year, month: month, day: day) { return Located(date, at: text.range) }
      diagnostics.append(
        Diagnostic(.noSuchDate, at: location, "There is no day \(text.value)", help: DateText.why(year, month, day)))
      return nil
    }
    var diagnostic = Diagnostic(
      .mistypedValue, at: location, "'\(name)' must be a date, found '\(text.value.prefix(60))'",
      help: "Write year, month and day: 2007-11-26.")
    if let meant = DateText.meant(by: text.value) {
      diagnostic.help = "Write \(meant)."
      diagnostic.fixIts = [.init("write \(meant)", replace: location, with: meant.description)]
    }
    diagnostics.append(diagnostic)
    return nil
  }

  /// A safe, whole address.
  func address(_ text: Located<String>, into diagnostics: inout [Diagnostic]) -> Located<String>? {
    guard let problem = SafeAddress.problem(with: text.value) else { return text }
    let location = Location(file: file, range: text.range)
    var diagnostic = Diagnostic(.unsafeAddress, at: location, "")
    switch problem {
    case .placeholder:
      diagnostic.headline = "'\(text.value)' is no address"
      diagnostic.help = "Write the address, or remove the link."
    case .noScheme(let suggestion):
      diagnostic.headline = "The address '\(text.value)' is not whole"
      diagnostic.help = "Begin it with 'https://', 'http://', 'mailto:' or 'tel:'."
      if let suggestion {
        diagnostic.fixIts = [.init("write '\(suggestion)'", replace: location, with: YAMLText.quoted(suggestion))]
      }
    case .scheme(let scheme):
      diagnostic.headline = "'\(scheme):' addresses are not allowed"
      diagnostic.help = "Use http, https, mailto or tel."
    case .forbiddenCharacter:
      diagnostic.headline = "The address holds a character that addresses cannot have"
      diagnostic.help = "Remove spaces, quotation marks, < > \\ and control characters."
    case .nothingBehindScheme:
      diagnostic.headline = "The address '\(text.value)' leads nowhere"
      diagnostic.help = "Write the whole address, for example https://example.org/report."
    case .tooLong:
      diagnostic.headline = "The address has \(text.value.utf8.count) characters, more than the 4096 allowed"
      diagnostic.help = "Use a shorter one."
    }
    diagnostics.append(diagnostic)
    return nil
  }

  private func unknown(
    _ text: Located<String>, _ kind: DiagnosticKind, _ headline: String, among choices: [String], what: String
  ) -> Diagnostic {
    let location = Location(file: file, range: text.range)
    var diagnostic = Diagnostic(
      kind, at: location, headline, help: Suggestion.help(for: text.value, among: choices, what: what))
    if let closest = Suggestion.closest(to: text.value, among: choices) {
      diagnostic.fixIts = [.init("write '\(closest)'", replace: location, with: closest)]
    }
    return diagnostic
  }
}

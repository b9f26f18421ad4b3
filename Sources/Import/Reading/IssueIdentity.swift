import Diagnostics
import Newsroom

/// The number and the month of the issue.
struct IssueIdentity {
  let number: Int
  let date: YearMonth

  /// Finds both.
  /// - Parameter diagnostics: gets an error if one of them is nowhere said.
  /// - Returns: nil if so.
  init?(_ request: ImportRequest, _ files: [EditionFile], into diagnostics: inout [Diagnostic]) {
    let digits = request.issue.utf8.reversed().prefix(while: Bytes.isDigit).count
    let number = request.number ?? (digits <= 5 ? Int(request.issue.suffix(digits)) : nil)
    if number == nil {
      diagnostics.append(
        Diagnostic(
          ImportDiagnostics.request, at: nil, "The name '\(request.issue)' does not say the number of the issue",
          help: "Say it with --number."))
    }
    let dates = files.lazy.compactMap { $0.header.date ?? Self.date(ofName: $0.source.place) }
    let date = request.date ?? dates.first.flatMap { YearMonth(year: $0.year, month: $0.month) }
    if date == nil {
      diagnostics.append(
        Diagnostic(
          ImportDiagnostics.request, at: nil, "No file says when the issue appeared",
          help: "Say the month with --date, for instance --date 2021-12."))
    }
    guard let number, let date else { return nil }
    self.number = number
    self.date = date
  }

  /// The date that a file's name begins with, as Jekyll has it.
  private static func date(ofName path: String) -> CalendarDate? {
    let name = PathText.name(of: path)
    return name.utf8.count > 10 ? EditionHeader.date(String(name.prefix(10))) : nil
  }
}

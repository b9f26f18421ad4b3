internal import ArgumentParser
internal import Newsroom

/// The name of an issue's folder that is to be made.
struct IssueFolder: ExpressibleByArgument {
  /// The name.
  let name: String

  init?(argument: String) {
    guard Slug.isValid(argument) else { return nil }
    name = argument
  }
}

/// A file with its language: `fr=lettre.md`.
struct EditionArgument: ExpressibleByArgument {
  /// The language as written.
  let language: String
  /// The file as written.
  let path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
    language = String(argument[..<sign])
    path = String(argument[argument.index(after: sign)...])
    if path.isEmpty { return nil }
  }
}

/// A month: `2021-12`.
struct MonthArgument: ExpressibleByArgument {
  /// The month.
  let month: YearMonth

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let number = Int(parts[1]), let month = YearMonth(year: year, month: number)
    else { return nil }
    self.month = month
  }
}

/// The address of a web site.
struct SiteArgument: ExpressibleByArgument {
  /// The address, without a final slash.
  let address: String

  init?(argument: String) {
    let folded = argument.lowercased()
    guard folded.hasPrefix("https://") || folded.hasPrefix("http://"), SafeAddress.problem(with: argument) == nil else {
      return nil
    }
    address = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
  }
}

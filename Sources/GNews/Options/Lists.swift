internal import ArgumentParser
internal import Newsroom

/// Languages, separated by commas.
struct LanguageList: ExpressibleByArgument {
  /// The languages, in the order given.
  let languages: [Language]

  init?(argument: String) {
    let codes = argument.split(separator: ",", omittingEmptySubsequences: false)
    guard codes.allSatisfy(LanguageList.isCode) else { return nil }
    languages = codes.map { Language(rawValue: String($0)) }
  }

  private static func isCode(_ code: Substring) -> Bool {
    (2...12).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
  }
}

/// Names of output formats, separated by commas.
struct FormatList: ExpressibleByArgument {
  /// The names, in the order given.
  let names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy(FormatList.all.contains) else { return nil }
  }

  /// The names there are.
  static var all: [String] { OutputFormat.all.map(\.name) }

  static var allValueStrings: [String] { all }
}

/// The name of a folder in a known place, not a path.
struct FolderName: ExpressibleByArgument {
  /// The name.
  let name: String

  init?(argument: String) {
    guard !argument.isEmpty, !argument.hasPrefix("."), !argument.contains("/"),
      !argument.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { return nil }
    name = argument
  }
}

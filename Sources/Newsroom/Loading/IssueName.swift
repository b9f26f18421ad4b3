import Diagnostics

/// The names by which issues are asked for.
enum IssueName {
  /// The issue that a name means, `Issues/` before it and `/` behind it allowed.
  static func id(of name: String, among ids: [String]) -> String? {
    let name = bare(name)
    return ids.first { $0 == name }
  }

  /// A name without `Issues/` before it and `/` behind it.
  static func bare(_ name: String) -> String {
    var name = name[...]
    while name.hasSuffix("/") { name = name.dropLast() }
    if name.hasPrefix("./") { name = name.dropFirst(2) }
    let prefix = NewsroomLoader.issuesFolder + "/"
    if name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
    return String(name)
  }

  /// The diagnostic for an issue that is not there.
  static func unknown(_ name: String, among ids: [String]) -> Diagnostic {
    let name = bare(name)
    if let slash = name.firstIndex(of: "/"), case let id = String(name[..<slash]), ids.contains(id) {
      return Diagnostic(
        .unknownIssue, path: "Issues/\(name)", "'\(name)' is not an issue, but lies in one",
        help: "Name the issue: '\(id)'.")
    }
    var help = "There are no issues yet: make a folder in 'Issues' with an 'issue.yml'."
    if !ids.isEmpty { help = "The issues are: " + ids.joined(separator: ", ") + "." }
    let byNumber = ids.filter { $0.hasSuffix("-" + name) }
    let meant = byNumber.count == 1 ? byNumber[0] : Suggestion.closest(to: name, among: ids)
    if let meant { help = "Did you mean '\(meant)'? " + help }
    return Diagnostic(.unknownIssue, path: "Issues/\(name)", "There is no issue '\(name)'", help: help)
  }

  /// Orders names by their text, and numbers in them by their value.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (leftStem, leftNumber) = parts(left)
    let (rightStem, rightNumber) = parts(right)
    if leftStem != rightStem { return PathText.precedes(leftStem, rightStem) }
    if leftNumber != rightNumber { return leftNumber < rightNumber }
    return PathText.precedes(left, right)
  }

  private static func parts(_ name: String) -> (stem: String, number: Int) {
    let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    return (String(name.dropLast(digits)), Int(name.suffix(digits)) ?? -1)
  }
}

internal import Diagnostics

/// Keeps the findings in what has changed since a revision: what stood there before fails nobody's change.
struct ChangeFilter: Sendable {
  /// What was done to each file, by path relative to the newsroom.
  let changes: [String: GitRepository.Change]

  /// Whether a finding is in what has changed.
  ///
  /// A finding about a file as a whole, at its start or in its front matter, is if the file has changed at all; what
  /// concerns the configuration or the disk always is.
  func concerns(_ diagnostic: Diagnostic) -> Bool {
    if ExitStatus.isEnvironmental(diagnostic) { return true }
    guard let path = diagnostic.path, let change = changes[path] else { return false }
    guard let location = diagnostic.location else { return true }
    if location.isWholeFile || ChangeFilter.isInFrontMatter(location) { return true }
    let first = location.start.line
    // A range that ends at the start of a line does not reach into it.
    let last = max(
      first, location.file.position(at: max(location.range.lowerBound, location.range.upperBound - 1)).line)
    return (first...min(last, first + ChangeFilter.mostLines)).contains { change.concerns(line: $0) }
  }

  /// Longer findings are about the whole in any case.
  private static let mostLines = 10_000

  private static func isInFrontMatter(_ location: Location) -> Bool {
    let file = location.file
    guard file.bytes.starts(with: [0x2D, 0x2D, 0x2D]) else { return false }
    for line in 2...max(2, min(file.lineCount, 500)) {
      let range = file.range(ofLine: line)
      if file.bytes[range].elementsEqual([0x2D, 0x2D, 0x2D]) { return location.range.lowerBound < range.upperBound }
    }
    return false
  }
}

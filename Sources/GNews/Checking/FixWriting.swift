internal import Completeness
internal import Diagnostics
internal import Newsroom

/// Puts right what can be put right without asking: changes that no reader sees, and files that wait for translators.
struct FixWriting {
  let environment: Environment
  /// The newsroom's folder, absolute.
  let root: String

  /// What came of it.
  struct Report: Sendable {
    /// How many changes were made.
    var changes = 0
    /// The files that were changed, relative to the newsroom.
    var changed: Set<String> = []
    /// The files that were made.
    var made: [String] = []
    /// What could not be written.
    var failures: [Diagnostic] = []

    /// What was done, for people; empty for nothing.
    var words: String {
      var parts: [String] = []
      if changes > 0 {
        parts.append("fixed \(changes == 1 ? "1 thing" : "\(changes) things") in \(FixWriting.files(changed.count))")
      }
      if !made.isEmpty { parts.append("made \(FixWriting.files(made.count)) to be translated") }
      return parts.joined(separator: ", ")
    }
  }

  private static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

  /// Applies the safe changes among those that diagnostics propose.
  func apply(_ diagnostics: [Diagnostic], to report: inout Report) {
    apply(diagnostics.flatMap { $0.fixIts.filter(\.isSafe) }, to: &report)
  }

  /// Takes blanks that mean nothing out of the contributions of an issue.
  func tidy(_ issue: Issue, to report: inout Report) {
    apply(issue.items.flatMap(\.versions).flatMap(StrayBlanks.fixIts), to: &report)
  }

  private func apply(_ fixIts: [Diagnostic.FixIt], to report: inout Report) {
    var byFile: [SourceFile: [Diagnostic.FixIt]] = [:]
    for fixIt in fixIts { byFile[fixIt.location.file, default: []].append(fixIt) }
    for file in byFile.keys.sorted(by: { $0.path < $1.path }) {
      let (bytes, count) = FixWriting.bytes(of: file, with: byFile[file] ?? [])
      guard count > 0 else { continue }
      if let problem = environment.replace(root + "/" + file.path, file.bytes, bytes) {
        report.failures.append(
          Diagnostic(
            CommandDiagnostics.notReplaced, path: file.path, "'\(file.path)' could not be changed: \(problem)",
            help: "It was left as it is."))
      } else {
        report.changes += count
        report.changed.insert(file.path)
      }
    }
  }

  /// A file's bytes with changes, of which those that overlap an earlier one are left for the next time.
  static func bytes(of file: SourceFile, with fixIts: [Diagnostic.FixIt]) -> (bytes: [UInt8], count: Int) {
    var seen: Set<Range<Int>> = []
    let sorted = fixIts.filter { seen.insert($0.location.range).inserted }.sorted { left, right in
      (left.location.range.lowerBound, left.location.range.upperBound)
        < (right.location.range.lowerBound, right.location.range.upperBound)
    }
    var bytes: [UInt8] = []
    var place = 0
    var count = 0
    for fixIt in sorted {
      let range = fixIt.location.range.clamped(to: 0..<file.bytes.count)
      guard range.lowerBound >= place else { continue }
      bytes += file.bytes[place..<range.lowerBound]
      bytes += fixIt.replacement.utf8
      place = range.upperBound
      count += 1
    }
    bytes += file.bytes[place...]
    return (bytes, count)
  }

  /// Makes a draft for each translation that an issue lacks.
  func addDrafts(_ issue: Issue, to report: inout Report) {
    for draft in TranslationDraft.all(of: issue) {
      if let problem = environment.add([(draft.name, draft.bytes)], root + "/" + draft.folder) {
        report.failures.append(
          Diagnostic(
            CommandDiagnostics.notReplaced, path: draft.path, "'\(draft.path)' could not be made: \(problem)",
            help: "Nothing was overwritten."))
      } else {
        report.made.append(draft.path)
      }
    }
  }
}

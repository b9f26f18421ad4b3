import Diagnostics

/// Leaves out the findings that say again what a graver one says, so that one mistake is told once.
struct Covering {
  let checks: [any Check]
  /// By check: the ids of graver findings that stand for its own in the same file.
  private let coveredBy: [Set<String>]

  /// What is told of a part of the text that is not translated: what is amiss within it goes when that does.
  private static let untranslated: Set<String> = [
    UntranslatedParagraph.untranslatedParagraph.id, UntranslatedHeading.untranslatedHeading.id,
  ]

  init(_ checks: [any Check]) {
    self.checks = checks
    coveredBy = checks.map(\.coveredBy)
  }

  /// Goes through what the checks found in a file.
  /// - Parameters:
  ///   - found: the findings of each check.
  ///   - ids: the ids of the findings in the original, where the file is a translation.
  /// - Returns: the findings that are told.
  func told(_ found: [[Diagnostic]], original ids: Set<String>) -> [Diagnostic] {
    let here = Set(found.lazy.joined().map(\.kind.id))
    let ranges = SortedRanges(
      found.lazy.joined().filter { Self.untranslated.contains($0.kind.id) }.compactMap(\.location?.range))
    var told: [Diagnostic] = []
    for (index, part) in found.enumerated()
    where !part.isEmpty && coveredBy[index].isDisjoint(with: here)
      && checks[index].coveredByOriginal.isDisjoint(with: ids)
    {
      let kinds = ranges.isEmpty ? [] : checks[index].coveredWithin
      told += kinds.isEmpty ? part : part.filter { !isWithin($0, ranges, kinds) }
    }
    return told
  }

  private func isWithin(_ finding: Diagnostic, _ ranges: SortedRanges, _ kinds: Set<String>) -> Bool {
    guard kinds.contains(finding.kind.id), let range = finding.location?.range else { return false }
    return ranges.contains(range.lowerBound)
  }
}

import Diagnostics
import Newsroom

/// A translation says what its original says now, not what it said once.
struct StaleTranslations: Check {
  static let outdated = DiagnosticKind(
    "outdated", .error, "A translation is made from the original as it is",
    explanation: """
      The stamp of a translation names the state of the original that it was made from, piece by piece. The original has changed \
      since: readers of the translation are told what no longer holds. What the translation lacks because it is new or different in \
      the original is part of this finding, and shown in its notes.

      gnews translation diff FILE shows what changed. Translate it, then say so with gnews translation stamp FILE. If the \
      change does not matter to the translation, say that: gnews translation reviewed FILE.
      """,
    bad: "The course lasts five days.   # the original says six since last week",
    good: "The course lasts six days.    # and then: gnews translation stamp course.en.md")
  static let aged = DiagnosticKind(
    "aged", .warning, "A small change of the original is in its translations, too",
    explanation: """
      The original has changed a little since the translation was stamped: numbers, addresses, punctuation or emphasis only, or \
      words in one place that holds less than a fifth of them. It may well matter: a date is a small change, too.

      gnews translation diff FILE shows what changed. When the translation says the same, write gnews translation stamp FILE; if \
      nothing is to be done, gnews translation reviewed FILE.
      """,
    bad: "Enrol until 15 March.   # the original says 20 March now",
    good: "Enrol until 20 March.   # and then: gnews translation stamp course.en.md")
  static let stampBumped = DiagnosticKind(
    "stamp-bumped", .warning, "A stamp changes when the translation does",
    explanation: """
      The stamp was changed by hand, or copied from another language: it names another state of the original than when gnews \
      wrote it, and the text of the translation is still the same. So nobody knows whether the text was translated.

      Compare the translation with its original. Then write gnews translation stamp FILE if you changed something, or \
      gnews translation reviewed FILE if nothing was to be done.
      """,
    bad: "translation: {of: fr, blocks: [COPIED, COPIED], self: AS-BEFORE}",
    good: "translation: {of: fr, blocks: [WRITTEN, BY], self: GNEWS}")

  var kinds: [DiagnosticKind] { [Self.outdated, Self.aged, Self.stampBumped] }
  var coveredByOriginal: Set<String> { [WrongLanguage.wrongLanguage.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    guard let note = pair.translation.contribution.frontMatter.translation, let stamp = note.stamp,
      let freshness = pair.freshness
    else { return }
    let path = pair.translation.contribution.file.path
    let name = "'\(pair.translation.item.slug)' in '\(pair.translation.language)'"
    switch freshness.state {
    case .fresh, .unstamped: return
    case .bumped:
      diagnostics.append(
        Diagnostic(
          Self.stampBumped, at: pair.translation.location(stamp.range),
          "The stamp of \(name) was changed without its text",
          help: "Compare the text with its original, then write 'gnews translation reviewed \(path)'."))
    case .aged, .outdated:
      let isAged = freshness.state == .aged
      let what = Self.words(for: freshness)
      var help =
        "See the change with 'gnews translation diff \(path)', translate it, then 'gnews translation stamp \(path)'."
      if freshness.isEdited {
        help = "The translation was changed since: if it is right now, write 'gnews translation stamp \(path)'."
      }
      diagnostics.append(
        Diagnostic(
          isAged ? Self.aged : Self.outdated,
          at: place(of: freshness, pair) ?? pair.translation.location(note.of.range),
          isAged
            ? "The original of \(name) has changed a little: \(what)" : "The original of \(name) has changed: \(what)",
          help: help, notes: notes(freshness, pair)))
    }
  }

  /// What has changed: "2 of its 7 parts".
  private static func words(for freshness: Freshness) -> String {
    var words = "\(freshness.changed.count) of its \(freshness.groups.count) parts"
    if freshness.changed.isEmpty {
      words = freshness.removed == 1 ? "a part of it is gone" : "\(freshness.removed) parts of it are gone"
    } else if freshness.removed > 0 {
      words += ", and \(freshness.removed) \(freshness.removed == 1 ? "is" : "are") gone"
    }
    return freshness.hasOtherWords ? words : words + ", numbers, links or marks only"
  }

  private static let mostNotes = 5

  private func notes(_ freshness: Freshness, _ pair: TranslationPair) -> [Diagnostic.Note] {
    // What is missing because it is new is told here only, so it is shown, however much has changed.
    let missing = SortedRanges(
      pair.missing.lazy.filter(pair.changed.contains).map { pair.original.outline.units[$0].range })
    let further = freshness.changed.dropFirst(Self.mostNotes).lazy
      .filter { missing.overlaps(freshness.groups[$0].range) }
    return (freshness.changed.prefix(Self.mostNotes) + further.prefix(Self.mostNotes)).map { index in
      if index == 0 {
        return .init(
          "the front matter of the original (title, summary, links …) says something else now",
          at: pair.original.titleLocation)
      }
      return .init(
        "this is new or different in the original", at: pair.original.location(freshness.groups[index].range))
    }
  }

  /// What stands in the translation where the original changed first.
  private func place(of freshness: Freshness, _ pair: TranslationPair) -> Location? {
    guard let first = freshness.changed.first else { return nil }
    if first == 0 { return pair.translation.titleLocation }
    let range = freshness.groups[first].range
    var found: Range<Int>?
    for bead in pair.alignment.beads {
      guard bead.original.contains(where: { pair.original.outline.units[$0].range.overlaps(range) }) else { continue }
      for index in bead.translation {
        let unit = pair.translation.outline.units[index].range
        found = found.map { min($0.lowerBound, unit.lowerBound)..<max($0.upperBound, unit.upperBound) } ?? unit
      }
    }
    return found.map { pair.translation.location($0) }
  }
}

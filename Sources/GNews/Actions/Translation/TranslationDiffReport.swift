internal import Completeness
internal import Diagnostics
internal import Newsroom

/// What has changed in the original of one translation.
struct TranslationDiffReport {
  let choice: TranslationSelection.Choice
  let history: TranslationHistory
  let text: DifferenceText

  private var original: Contribution { choice.original }
  private var stamp: Stamp? { choice.translation.frontMatter.translation?.stamp?.value }

  /// The report, with a final line end.
  var report: String {
    let freshness = Freshness(of: choice.translation, original: original)
    let head = text.palette.paint(VisibleText.escaping(choice.translation.file.path), .strong) + ": "
    switch freshness.state {
    case .fresh: return head + "nothing has changed in the original\n"
    case .unstamped: return head + unstamped
    case .bumped: return head + "the stamp was changed by hand, so it does not tell from when the text is\n"
    case .aged, .outdated:
      let size = freshness.state == .aged ? "the original has changed a little" : "the original has changed"
      switch stamped {
      case .success(let old?): return head + size + "\n" + difference(from: old)
      case .success(nil):
        return head + size + "; git has no version of it as it was stamped, so this is how it is now\n"
          + present(freshness)
      case .failure(let failure):
        return head + size + "; what it was cannot be told, as \(failure.words), so this is how it is now\n"
          + present(freshness)
      }
    }
  }

  /// The original as it was when it was stamped.
  private var stamped: Result<Contribution?, Git.Failure> {
    history.versions(of: original).map { versions in
      versions.first { BlockGroups.of($0).map(\.hash) == stamp?.blocks }
    }
  }

  /// Without a stamp, the original as it was when the translation was changed last.
  private var unstamped: String {
    switch history.version(of: original, whenChanged: choice.translation) {
    case .failure(let failure): return "no stamp, and what changed cannot be told, as \(failure.words)\n"
    case .success(nil): return "no stamp, and git does not know the translation yet\n"
    case .success(let old?):
      let changes = difference(from: old)
      let since = "since the translation was last committed"
      return changes.isEmpty
        ? "no stamp; nothing has changed in the original \(since)\n"
        : "no stamp; the original has changed \(since)\n" + changes
    }
  }

  private func difference(from old: Contribution) -> String {
    ContributionDifference(from: old, to: original).parts.map { part in
      "\n" + heading(key: part.key, part.range) + text.lines(part.pieces)
    }.joined()
  }

  private func present(_ freshness: Freshness) -> String {
    var result = ""
    for index in freshness.changed {
      let range = freshness.groups[index].range
      result += "\n" + heading(key: index == 0 ? "front matter" : nil, range)
      if index > 0 { result += text.all(original.file.text(in: range)) }
    }
    if freshness.removed > 0 {
      result += "\n" + (freshness.removed == 1 ? "1 part is gone\n" : "\(freshness.removed) parts are gone\n")
    }
    return result
  }

  private func heading(key: String?, _ range: Range<Int>?) -> String {
    let path = VisibleText.escaping(original.file.path)
    var place = path + (range.map { ":\(original.file.position(at: $0.lowerBound).line)" } ?? ", no longer there")
    if let key { place = path + ", " + key }
    return text.palette.paint(place, .note) + "\n"
  }
}

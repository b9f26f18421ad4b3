import Diagnostics

/// Finds the version of an item that the others are translations of.
struct OriginalFinder {
  /// The newsletter's languages, in order.
  let languages: [Language]

  /// The language of the original.
  /// - Parameters:
  ///   - versions: the item's versions; not empty.
  ///   - diagnostics: gets an error if there is no original, more than one, or a translation names another.
  func original(of versions: [Contribution], into diagnostics: inout [Diagnostic]) -> Language {
    // What cannot be read was reported; it may be the original, but is no second one.
    let originals = versions.filter { $0.frontMatter.isReadable && !$0.frontMatter.isTranslation }
      .sorted { rank($0) < rank($1) }
    guard let original = originals.first else {
      if let unreadable = versions.first(where: { !$0.frontMatter.isReadable }) { return unreadable.language }
      return withoutOriginal(versions, into: &diagnostics)
    }
    for other in originals.dropFirst() { reportSecond(other, beside: original, into: &diagnostics) }
    for version in versions {
      guard let of = version.frontMatter.translation?.of, of.value != original.language else { continue }
      let location = version.location(of.range)
      let language = original.language
      var diagnostic = Diagnostic(
        .wrongOriginal, at: location, "The original of '\(version.slug)' is in '\(language)', not in '\(of.value)'",
        help: "Write 'of: \(language)'.", notes: [.init("the original is here", at: Location(startOf: original.file))])
      diagnostic.fixIts = [.init("write '\(language)'", replace: location, with: language.rawValue)]
      diagnostics.append(diagnostic)
    }
    return original.language
  }

  private func rank(_ version: Contribution) -> Int {
    // The version that carries what only an original carries comes first, then the order of the newsletter's languages.
    let frontMatter = version.frontMatter
    let carries = frontMatter.section != nil || frontMatter.kind != nil || frontMatter.order != nil
    return (carries ? 0 : languages.count) + (languages.firstIndex(of: version.language) ?? languages.count)
  }

  private func withoutOriginal(_ versions: [Contribution], into diagnostics: inout [Diagnostic]) -> Language {
    let named = versions.compactMap { $0.frontMatter.translation?.of.value }
    let first = versions[0]
    let translation = first.frontMatter.translation
    let language = translation?.of.value ?? first.language
    let headline: String
    var help = "Remove 'translation: …' from the version it was written in."
    var notes: [Diagnostic.Note] = []
    if versions.count == 1, language == first.language {
      headline = "'\(first.slug)' says it is a translation of itself"
      help = "Remove the line 'translation: …'."
    } else if let other = versions.first(where: { $0.language == language }) {
      headline = "'\(first.slug)' has no original: each of its files says it is a translation"
      if other.language != first.language {
        let range = other.frontMatter.translation?.range ?? 0..<0
        notes = [.init("this one says so, too", at: other.location(range))]
      }
    } else {
      headline = "The original of '\(first.slug)' is not there"
      help = "Add '\(first.slug).\(language).md', or remove 'translation: …' from the version it was written in."
    }
    diagnostics.append(
      Diagnostic(
        .noOriginal, at: first.location(translation?.range ?? 0..<0), headline, help: help, notes: notes))
    return versions.filter { named.contains($0.language) }.min { rank($0) < rank($1) }?.language ?? first.language
  }

  private func reportSecond(
    _ second: Contribution, beside original: Contribution, into diagnostics: inout [Diagnostic]
  ) {
    let language = original.language
    var diagnostic = Diagnostic(
      .twoOriginals, at: second.location(second.frontMatter.title.range),
      "'\(second.slug)' has two originals: '\(language)' and '\(second.language)'",
      help: "Add a line 'translation: {of: …}' to the one that is a translation.",
      notes: [.init("the other one is here", at: original.location(original.frontMatter.title.range))])
    if let line = FrontMatterInsertion.location(in: second) {
      let text = "translation: {of: \(language)}" + line.lineEnd
      diagnostic.fixIts = [.init("say that it is a translation", replace: line.location, with: text)]
    }
    diagnostics.append(diagnostic)
  }
}

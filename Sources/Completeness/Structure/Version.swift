import Diagnostics
import Newsroom

/// A file of an item as the checks see it: the contribution and the outline of its body.
///
/// It never changes; all checks look at the one that was made.
final class Version: Sendable {
  /// The file.
  let contribution: Contribution
  /// The item it belongs to.
  let item: Item
  /// The issue.
  let issue: Issue
  /// What its body is made of.
  let outline: Outline
  /// The same without case and accents.
  let folded: FoldedOutline
  /// The same as it is aligned with other languages.
  let alignmentUnits: AlignmentUnits
  /// The pieces that stamps of its translations are compared with; nil if it has none that are stamped.
  let groups: [BlockGroup]?
  /// The newsletter's terms.
  let glossary: GlossaryTerms
  /// The terms of each unit of an original that has translations; empty for others.
  let terms: [[GlossaryTerms.Found]]
  /// The languages its text is in; nil if they are not looked at.
  let reading: LanguageReading?

  /// Makes a version.
  /// - Parameters:
  ///   - glossary: the newsletter's terms; nil to make them of the issue's glossary.
  ///   - guesser: tells languages; nil if they are not to be looked at.
  init(
    _ contribution: Contribution, of item: Item, in issue: Issue, glossary: GlossaryTerms? = nil,
    guesser: LanguageGuesser? = nil
  ) {
    self.contribution = contribution
    self.item = item
    self.issue = issue
    let glossary = glossary ?? GlossaryTerms(issue.glossary, languages: issue.publication.languages)
    self.glossary = glossary
    let outline = Outline(of: contribution.body, bytes: contribution.file.bytes.count)
    self.outline = outline
    let folded = FoldedOutline(outline)
    self.folded = folded
    let isOriginal = contribution.language == item.original
    terms =
      isOriginal && item.versions.count > 1 && glossary.hasWords(contribution.language)
      ? outline.units.indices.map { glossary.found(contribution.language, in: folded[$0]) } : []
    let isStamped = item.versions.contains { $0.frontMatter.translation?.stamp != nil }
    groups = isStamped && isOriginal ? BlockGroups.of(contribution) : nil
    alignmentUnits = AlignmentUnits(outline)
    reading = guesser.flatMap { LanguageReading(of: contribution, outline, by: $0) }
  }

  /// Its language.
  var language: Language { contribution.language }

  /// A place in its file.
  func location(_ range: Range<Int>) -> Location { contribution.location(range) }

  /// The place of a unit of its outline.
  func location(of unit: TextUnit) -> Location { contribution.location(unit.range) }

  /// The place in the file of a byte of the outline's text.
  ///
  /// Text and source differ by markup and line ends, so the byte is found again with what stands before it, with less of
  /// that if need be.
  /// - Parameters:
  ///   - index: the byte, an index of the outline's text.
  ///   - unit: the unit it belongs to.
  ///   - least: how many bytes before it must be found with it.
  /// - Returns: the offset of the byte in the file; nil if it is not found.
  func offset(of index: Int, in unit: TextUnit, least: Int) -> Int? {
    let bytes = contribution.file.bytes
    let source = bytes[unit.range.clamped(to: 0..<bytes.count)]
    var context = 24
    while context >= least {
      let from = max(unit.text.lowerBound, index - context)
      if let found = source.firstRange(of: outline.text[from...index]) { return found.upperBound - 1 }
      context = context > least ? max(least, context / 2) : 0
      if context == 0 { break }
    }
    return nil
  }

  /// Where a finding about the text as a whole is shown: at the title.
  var titleLocation: Location { contribution.location(contribution.frontMatter.title.range) }
}

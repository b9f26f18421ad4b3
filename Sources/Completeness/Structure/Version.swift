import Diagnostics
import Newsroom

/// A file of an item as the checks see it: the contribution and the outline of its body.
struct Version: Sendable {
  /// The file.
  let contribution: Contribution
  /// The item it belongs to.
  let item: Item
  /// The issue.
  let issue: Issue
  /// What its body is made of.
  let outline: Outline

  init(_ contribution: Contribution, of item: Item, in issue: Issue) {
    self.contribution = contribution
    self.item = item
    self.issue = issue
    outline = Outline(of: contribution.body)
  }

  /// Its language.
  var language: Language { contribution.language }

  /// A place in its file.
  func location(_ range: Range<Int>) -> Location { contribution.location(range) }

  /// The place of a unit of its outline.
  func location(of unit: TextUnit) -> Location { contribution.location(unit.range) }

  /// Where a finding about the text as a whole is shown: at the title.
  var titleLocation: Location { contribution.location(contribution.frontMatter.title.range) }
}

import Diagnostics
import Newsroom

/// What has changed between the state of an original that was stamped and the state it is in.
struct StampComparison {
  /// The groups that are new or different, as indices into the present ones.
  private(set) var changed: [Int] = []
  /// How many stamped groups have no counterpart any more.
  private(set) var removed = 0
  /// Whether words have changed, and not only what is around them.
  private(set) var hasOtherWords = false
  /// Whether little has changed; see ``Freshness/smallShare``.
  private(set) var isSmall = true

  /// Whether nothing has changed.
  var isSame: Bool { changed.isEmpty && removed == 0 }

  /// Aligns the groups by their hashes, and looks at what lies between equal ones.
  init(_ stamped: [StampHash], _ groups: [BlockGroup]) {
    let present = groups.map(\.hash)
    // The front matter is compared with the front matter.
    var edits = SequenceEdits.between(Array(stamped.dropFirst()), Array(present.dropFirst())).map {
      SequenceEdits.Edit(
        old: $0.old.lowerBound + 1..<$0.old.upperBound + 1, new: $0.new.lowerBound + 1..<$0.new.upperBound + 1)
    }
    if stamped.first != present.first { edits.insert(.init(old: 0..<min(1, stamped.count), new: 0..<1), at: 0) }
    var places = 0
    var words = 0
    for edit in edits {
      changed += edit.new
      removed += max(0, edit.old.count - edit.new.count)
      let pairs = zip(edit.old, edit.new)
      let differing = pairs.filter { stamped[$0].wordPart != present[$1].wordPart }.map(\.1)
      let extra = Array(edit.new.dropFirst(edit.old.count))
      let gone = max(0, edit.old.count - edit.new.count)
      places += differing.count + extra.count + gone
      words += (differing + extra).reduce(0) { $0 + groups[$1].words } + gone * BlockGroups.enough
    }
    hasOtherWords = places > 0
    let total = groups.reduce(0) { $0 + $1.words }
    isSmall = places == 0 || (places == 1 && Double(words) < Freshness.smallShare * Double(total))
  }
}

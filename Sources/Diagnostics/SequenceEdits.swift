/// Tells by which edits a sequence became another: the complement of their longest common subsequence.
public enum SequenceEdits {
  /// A run of elements that were replaced; either side may be empty, not both.
  public struct Edit: Hashable, Sendable {
    /// The elements that went, as indices into the earlier sequence.
    public var old: Range<Int>
    /// The elements that came, as indices into the later sequence.
    public var new: Range<Int>

    /// Makes an edit.
    public init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }

  /// Sequences that differ by more than this many elements are not aligned inside: the time of Myers' algorithm grows
  /// with the square of the difference.
  private static let most = 4000

  /// The edits between two sequences (E. Myers, "An O(ND) Difference Algorithm", 1986, as the standard library has it).
  /// - Returns: the edits in order; what lies between them is equal on both sides. Sequences that are very long and very
  ///   different have one edit from the first difference to the last.
  public static func between<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Edit] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var oldEnd = old.count
    var newEnd = new.count
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    guard start < oldEnd || start < newEnd else { return [] }
    guard start < oldEnd, start < newEnd, oldEnd - start + newEnd - start <= most else {
      return [Edit(old: start..<oldEnd, new: start..<newEnd)]
    }
    var isRemoved = [Bool](repeating: false, count: old.count)
    var isInserted = [Bool](repeating: false, count: new.count)
    for change in new[start..<newEnd].difference(from: old[start..<oldEnd]) {
      switch change {
      case .remove(let offset, _, _): isRemoved[start + offset] = true
      case .insert(let offset, _, _): isInserted[start + offset] = true
      }
    }
    return edits(isRemoved, isInserted)
  }

  private static func edits(_ isRemoved: [Bool], _ isInserted: [Bool]) -> [Edit] {
    var edits: [Edit] = []
    var old = 0
    var new = 0
    while old < isRemoved.count || new < isInserted.count {
      let start = (old: old, new: new)
      while old < isRemoved.count, isRemoved[old] { old += 1 }
      while new < isInserted.count, isInserted[new] { new += 1 }
      if old > start.old || new > start.new { edits.append(Edit(old: start.old..<old, new: start.new..<new)) }
      old += 1
      new += 1
    }
    return edits
  }
}

import Newsroom

/// Finds the places of a text that links such as `#news` lead to.
struct Anchors {
  private let text: EditionText
  private var byID: [String: Int] = [:]
  private var byTitle: [FoldedTitle: Int] = [:]

  init(_ text: EditionText) {
    self.text = text
    for heading in Heading.all(in: text.document, of: text.text.bytes) where heading.level < Heading.bold {
      if let id = heading.id, byID[id] == nil { byID[id] = heading.range.lowerBound }
      let title = FoldedTitle(heading.title)
      if byTitle[title] == nil { byTitle[title] = heading.range.lowerBound }
    }
  }

  /// The offset of the place that a name stands for: an id, or a heading by its text as GitHub and kramdown have it.
  func place(of name: String) -> Int? {
    let name = PathText.percentDecoded(name) ?? name
    if let place = byID[name] { return place }
    if let anchor = text.anchors.first(where: { $0.name == name }) {
      // The anchor's place is known in the file; the text has the same order.
      return (0..<text.text.bytes.count).partitionPoint { text.text.origin($0) >= anchor.place }
    }
    return byTitle[FoldedTitle(name)]
  }
}

extension Range<Int> {
  /// The first element for which a condition holds that holds for all behind it, too.
  fileprivate func partitionPoint(_ holds: (Int) -> Bool) -> Int? {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low < upperBound ? low : nil
  }
}

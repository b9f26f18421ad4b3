extension RichText {
  /// The text with page numbers put in.
  /// - Parameter numbers: the page of each item, by slug.
  /// - Returns: the text with the text under each ``Element/pageNumber(slug:)`` replaced where the number is known, and
  ///   all spans moved to match.
  public func resolving(pageNumbers numbers: [String: Int]) -> RichText {
    resolving(pages: numbers.mapValues { String($0) })
  }

  /// The text with something put in for page numbers.
  /// - Parameter words: what stands for the page of each item, by slug; not empty.
  /// - Returns: as for ``resolving(pageNumbers:)``.
  public func resolving(pages words: [String: String]) -> RichText {
    var edits: [(range: Range<Int>, text: [UInt8])] = []
    for span in spans {
      guard case .pageNumber(let slug) = span.element, let word = words[slug] else { continue }
      let digits = Array(word.utf8)
      if Array(utf8[span.range]) != digits { edits.append((span.range, digits)) }
    }
    guard !edits.isEmpty else { return self }

    var result: [UInt8] = []
    var position = 0
    // By how many bytes everything behind each edit moves.
    var shifts: [Int] = []
    for edit in edits {
      result += utf8[position..<edit.range.lowerBound]
      result += edit.text
      position = edit.range.upperBound
      shifts.append((shifts.last ?? 0) + edit.text.count - edit.range.count)
    }
    result += utf8[position...]

    func moved(_ offset: Int) -> Int {
      var low = 0
      var high = edits.count
      while low < high {
        let middle = (low + high) / 2
        if edits[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? offset : offset + shifts[low - 1]
    }
    return RichText(
      utf8: result,
      spans: spans.map { Span($0.element, moved($0.range.lowerBound)..<moved($0.range.upperBound)) })
  }
}

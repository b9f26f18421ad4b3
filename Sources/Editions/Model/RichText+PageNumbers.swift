extension RichText {
  /// The text with page numbers put in.
  /// - Parameter numbers: the page of each item, by slug.
  /// - Returns: the text with the text under each ``Element/pageNumber(slug:)`` replaced where the number is known, and
  ///   all spans moved to match.
  public func resolving(pageNumbers numbers: [String: Int]) -> RichText {
    resolving { slug in numbers[slug].map { String($0) } }
  }

  /// The text with something put in for page numbers.
  /// - Parameter word: gives what stands for the page of an item, by slug; not empty; nil leaves the text as it is.
  /// - Returns: as for ``resolving(pageNumbers:)``.
  public func resolving(_ word: (_ slug: String) -> String?) -> RichText {
    var edits: [(range: Range<Int>, text: [UInt8])] = []
    for span in spans {
      guard case .pageNumber(let slug) = span.element, let word = word(slug) else { continue }
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

/// The quotations that are open at a place of a text.
struct OpenQuotes {
  /// „ and “, which no language of gnews sets but a writer may.
  static let low = TypographyRules.QuotePair("„", "“")

  private var pairs: [TypographyRules.QuotePair] = []
  private var uses: [TypographyRules.QuotePair: Int] = [:]
  /// Open single quotation marks that were written as such; they may be apostrophes, so they are counted apart.
  var singles = 0

  var isEmpty: Bool { pairs.isEmpty }

  /// Whether the innermost quotation was opened by „.
  var endsLow: Bool { pairs.last == Self.low }

  mutating func push(_ pair: TypographyRules.QuotePair) {
    pairs.append(pair)
    uses[pair, default: 0] += 1
  }

  /// Opens a quotation with the first pair that is not in use.
  /// - Returns: the opening mark.
  mutating func push(from candidates: [TypographyRules.QuotePair]) -> UInt32 {
    let free = candidates.first { uses[$0, default: 0] == 0 && !($0 == .single && singles > 0) }
    let pair = free ?? candidates[pairs.count % candidates.count]
    push(pair)
    return pair.open
  }

  /// Closes the innermost quotation.
  /// - Returns: its closing mark; that of the outermost pair if none is open.
  mutating func pop(from candidates: [TypographyRules.QuotePair]) -> UInt32 {
    popAny()?.close ?? candidates[0].close
  }

  @discardableResult
  mutating func popAny() -> TypographyRules.QuotePair? {
    guard let pair = pairs.popLast() else { return nil }
    uses[pair, default: 1] -= 1
    return pair
  }
}

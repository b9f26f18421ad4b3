import Diagnostics

/// Counts the terms of a vocabulary in one version of an item.
struct TermCounter {
  /// How often a term stands where.
  struct Count {
    var title = 0
    var summary = 0
    var lead = 0
    var body = 0
    /// Where it stands first; the title comes before the text.
    var location: Location?
  }

  private enum Zone { case title, summary, lead, body }

  /// The words at the start of a text that make its lead.
  static let leadLength = 40

  let table: TermTable
  private(set) var counts: [Int: Count] = [:]
  /// The terms found, in the order they stand in.
  private(set) var found: [Int] = []
  /// The number of words in the body.
  private(set) var length = 0

  init(_ table: TermTable, in version: Contribution) {
    self.table = table
    let frontMatter = version.frontMatter
    count(frontMatter.title, .title, version)
    if let subtitle = frontMatter.subtitle { count(subtitle, .summary, version) }
    if let summary = frontMatter.summary { count(summary, .summary, version) }
    let body = frontMatter.range.upperBound..<version.file.bytes.count
    length = count(version.file.bytes, in: body, isMarkdown: true, .body) { version.location($0) }
  }

  private mutating func count(_ text: Located<String>, _ zone: Zone, _ version: Contribution) {
    let bytes = Array(text.value.utf8)
    _ = count(bytes, in: 0..<bytes.count, isMarkdown: false, zone) { _ in version.location(text.range) }
  }

  /// Counts the terms of one text, longest first: the words of a term that was found belong to no other.
  /// - Returns: the number of words.
  private mutating func count(
    _ bytes: [UInt8], in range: Range<Int>, isMarkdown: Bool, _ zone: Zone, _ location: (Range<Int>) -> Location
  ) -> Int {
    var words: [UInt64] = []
    var places: [Range<Int>] = []
    var total = 0
    var hits: [(term: Int, place: Range<Int>, order: Int)] = []
    WordScanner(isMarkdown: isMarkdown).scan(bytes, in: range) { token in
      switch token {
      case .word(let hash, let place):
        words.append(hash)
        places.append(place)
      case .stop:
        guard !words.isEmpty else { return }
        var index = 0
        while index < words.count {
          guard let match = table.longestMatch(words[index...]) else {
            index += 1
            continue
          }
          let place = places[index].lowerBound..<places[index + match.length - 1].upperBound
          hits.append((match.term, place, total + index))
          index += match.length
        }
        total += words.count
        words.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
      }
    }
    for hit in hits {
      let isLead = zone == .body && hit.order < Self.leadLength
      add(hit.term, isLead ? .lead : zone, location(hit.place))
    }
    return total
  }

  private mutating func add(_ term: Int, _ zone: Zone, _ location: Location) {
    var count = counts[term] ?? Count()
    if count.location == nil {
      count.location = location
      found.append(term)
    }
    switch zone {
    case .title: count.title += 1
    case .summary: count.summary += 1
    case .lead: count.lead += 1
    case .body: count.body += 1
    }
    counts[term] = count
  }
}

import Glibc

/// What the words of an item say, by the vocabularies of the sections.
struct VocabularyEvidence: Sendable {
  let sections: [SectionDefinition]
  let weights: ClassificationWeights
  private let tables: [Language: TermTable]
  /// What each term is worth in running text, 0 to 1, by how common it is in the issue; empty where nothing is known.
  private var rarity: [Language: [Double]] = [:]

  init(sections: [SectionDefinition], languages: [Language], weights: ClassificationWeights) {
    self.sections = sections
    self.weights = weights
    var tables: [Language: TermTable] = [:]
    for language in languages {
      tables[language] = TermTable(sections: sections, language: language, weights: weights.term)
    }
    self.tables = tables
  }

  /// Learns which terms are so common in an issue that they tell its items apart no more: a newsletter about training
  /// speaks of training everywhere. Titles are left alone, as they name what an item is about.
  mutating func learnRarity(from items: [Item]) {
    for (language, table) in tables {
      var spread = [Int](repeating: 0, count: table.terms.count)
      var total = 0
      for item in items where item.kind == .news {
        guard let version = item.version(in: language) else { continue }
        total += 1
        for term in TermCounter(table, in: version).found { spread[term] += 1 }
      }
      guard total >= weights.leastItems else { continue }
      rarity[language] = spread.map { count in
        let share = max(Double(count), 1) / Double(total)
        return min(1, max(weights.leastRarity, log(share) / log(weights.commonShare)))
      }
    }
  }

  /// A term as it stands in one version.
  private struct Hit {
    var term: TermTable.Term
    var language: Language
    var count: TermCounter.Count
    /// What its place in the title is worth.
    var title: Double
    /// What its places in the summary and the text are worth.
    var text: Double
  }

  /// The evidence of the words, averaged over the versions.
  func evidence(of item: Item) -> [Evidence] {
    let versions = item.versions.filter { tables[$0.language]?.isEmpty == false }
    guard !versions.isEmpty else { return [] }
    let hits = versions.flatMap { self.hits(in: $0) }
    // Texts mention much that they are not about: beyond a measure, more words make the picture clearer, not stronger.
    let volume = hits.reduce(0) { sum, hit in sum + hit.text * (hit.term.postings.map(\.weight).max() ?? 0) }
    let scale = min(1, weights.fullVolume * Double(versions.count) / max(volume, 1))
    return hits.flatMap { hit in
      let amount = (hit.title + hit.text * scale) / Double(versions.count)
      let place = hit.count.title > 0 ? "the title" : hit.count.summary > 0 ? "the summary" : "the text"
      return hit.term.postings.map { posting in
        Evidence(
          section: sections[posting.section].id, what: "'\(hit.term.words)' in \(place) (\(hit.language))",
          weight: posting.weight * amount, location: hit.count.location)
      }
    }
  }

  private func hits(in version: Contribution) -> [Hit] {
    guard let table = tables[version.language] else { return [] }
    let counter = TermCounter(table, in: version)
    let dilution = max(1, Double(counter.length) / weights.fullLength).squareRoot()
    return counter.found.compactMap { index in
      guard let count = counter.counts[index] else { return nil }
      let lead = Double(count.summary) * weights.summaryCount + Double(count.lead) * weights.leadCount
      let body = weights.text * log2(1 + Double(count.body)) / dilution
      return Hit(
        term: table.terms[index], language: version.language, count: count,
        title: log2(1 + Double(count.title) * weights.titleCount),
        text: (log2(1 + lead) + body) * (rarity[version.language]?[index] ?? 1))
    }
  }
}

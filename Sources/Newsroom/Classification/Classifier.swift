import Glibc

/// Sorts items into sections by evidence: their kind, the dates of their event, and their words.
public struct Classifier: Sendable {
  private let sections: [SectionDefinition]
  private let roles: EventRoles
  private let date: YearMonth
  private let tables: [Language: TermTable]
  private let weights: ClassificationWeights

  /// Makes a classifier for an issue.
  /// - Parameters:
  ///   - sections: the sections, in order.
  ///   - languages: the languages of the newsletter.
  ///   - date: the month the issue appears.
  public init(sections: [SectionDefinition], languages: [Language], date: YearMonth) {
    self.init(sections: sections, languages: languages, date: date, weights: .standard)
  }

  init(sections: [SectionDefinition], languages: [Language], date: YearMonth, weights: ClassificationWeights) {
    self.sections = sections
    self.date = date
    self.weights = weights
    roles = EventRoles(sections, weights)
    var tables: [Language: TermTable] = [:]
    for language in languages {
      tables[language] = TermTable(sections: sections, language: language, weights: weights.term)
    }
    self.tables = tables
  }

  /// Makes a classifier for an issue.
  public init(_ issue: Issue) {
    self.init(sections: issue.sections, languages: issue.publication.languages, date: issue.date)
  }

  /// Finds the section of an item from all its versions; what its front matter says of the section is not looked at.
  public func classify(_ item: Item) -> Classification {
    guard item.kind.belongsToSection, !sections.isEmpty else { return Classification() }
    var evidence = words(of: item)
    evidence = weakened(evidence, of: item)
    // A box stands beside the item it belongs to, wherever that is: only ordinary pieces have the head start.
    if item.kind == .news, let first = sections.first, !evidence.isEmpty {
      evidence.append(Evidence(section: first.id, what: "what fits nowhere else stands here", weight: weights.first))
    }
    if let claimed = sections.first(where: { $0.kinds.contains(item.kind) }) {
      let what = "the item is of kind '\(item.kind.rawValue)'"
      evidence.append(Evidence(section: claimed.id, what: what, weight: weights.kind))
    }
    evidence = roles.applied(to: evidence, of: item, issueDate: date)
    var totals: [String: Double] = [:]
    for piece in evidence { totals[piece.section, default: 0] += piece.weight }
    let ranks = Dictionary(uniqueKeysWithValues: zip(sections.map(\.id), 0...))
    let scores = sections.map { Classification.Score(section: $0.id, value: totals[$0.id] ?? 0) }
      .sorted { ($1.value, ranks[$0.section] ?? 0) < ($0.value, ranks[$1.section] ?? 0) }
    evidence.sort {
      if $0.weight != $1.weight { return $0.weight > $1.weight }
      return ($0.section, $0.what) < ($1.section, $1.what)
    }
    return Classification(section: winner(scores), scores: scores, evidence: evidence)
  }

  /// Evidence of words for sections that claim kinds counts less in an item that says it is of another kind.
  private func weakened(_ evidence: [Evidence], of item: Item) -> [Evidence] {
    guard item.originalVersion?.frontMatter.kind != nil else { return evidence }
    let claiming = sections.filter { !$0.kinds.isEmpty && !$0.kinds.contains(item.kind) }.map(\.id)
    return evidence.map { piece in
      guard claiming.contains(piece.section) else { return piece }
      var weaker = piece
      weaker.weight *= weights.otherKind
      return weaker
    }
  }

  private func winner(_ scores: [Classification.Score]) -> String? {
    guard let first = scores.first, first.value >= weights.leastScore else { return nil }
    let second = scores.count > 1 ? scores[1].value : 0
    return first.value - second >= weights.leastMargin * first.value ? first.section : nil
  }

  /// The evidence of the words, averaged over the versions.
  private func words(of item: Item) -> [Evidence] {
    let versions = item.versions.filter { tables[$0.language]?.isEmpty == false }
    var evidence: [Evidence] = []
    for version in versions {
      guard let table = tables[version.language] else { continue }
      let counter = TermCounter(table, in: version)
      let dilution = max(1, Double(counter.length) / weights.fullLength).squareRoot()
      for index in counter.found {
        guard let count = counter.counts[index] else { continue }
        let term = table.terms[index]
        let head =
          Double(count.title) * weights.titleCount
          + Double(count.summary) * weights.summaryCount + Double(count.lead) * weights.leadCount
        let text = weights.text * log2(1 + Double(count.body)) / dilution
        let amount = (log2(1 + head) + text) / Double(versions.count)
        let place = count.title > 0 ? "the title" : count.summary > 0 ? "the summary" : "the text"
        for posting in term.postings {
          evidence.append(
            Evidence(
              section: sections[posting.section].id, what: "'\(term.words)' in \(place) (\(version.language))",
              weight: posting.weight * amount, location: count.location))
        }
      }
    }
    return evidence
  }
}

extension Classifier {
  /// Finds the sections of an issue's items that state none, as far as the evidence allows; items whose section does
  /// not exist, or whose front matter cannot be read, are left as they are.
  public static func sortItems(of issue: inout Issue) {
    let unsorted = issue.items.indices.filter { index in
      let item = issue.items[index]
      guard item.section == nil, item.kind.belongsToSection, let original = item.originalVersion else { return false }
      return original.frontMatter.isReadable && !original.frontMatter.statesSection
    }
    guard !unsorted.isEmpty else { return }
    let classifier = Classifier(issue)
    for index in unsorted {
      issue.items[index].section = classifier.classify(issue.items[index]).section
      issue.items[index].isClassified = issue.items[index].section != nil
    }
  }
}

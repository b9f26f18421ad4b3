/// Sorts items into sections by evidence: their kind, the dates of their event, and their words.
public struct Classifier: Sendable {
  private let sections: [SectionDefinition]
  private let roles: EventRoles
  private let date: YearMonth
  private var vocabulary: VocabularyEvidence
  private var companions: Companions?
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
    vocabulary = VocabularyEvidence(sections: sections, languages: languages, weights: weights)
  }

  /// Makes a classifier for an issue, which learns from its items what is common in them and which belong together.
  public init(_ issue: Issue) {
    self.init(sections: issue.sections, languages: issue.publication.languages, date: issue.date)
    let items = issue.items.filter(\.kind.belongsToSection)
    vocabulary.learnRarity(from: items)
    companions = Companions(items, weights)
  }

  /// Finds the section of an item from all its versions; what its front matter says of the section is not looked at.
  public func classify(_ item: Item) -> Classification {
    guard item.kind.belongsToSection, !sections.isEmpty else { return Classification() }
    var evidence = weakened(vocabulary.evidence(of: item), of: item)
    if let companion = companions?.companion(of: item), let section = companion.item.section ?? plain(companion.item) {
      let what = "it speaks of the same as '\(companion.item.slug)'"
      evidence.append(Evidence(section: section, what: what, weight: companion.weight))
    }
    let structure = TextStructure(item, weights)
    if let asked = sections.first(where: { $0.kinds.contains(.interview) })?.id {
      evidence += structure.signsOfInterview(for: asked, weights)
    }
    if let start = headStart(item, structure, evidence) { evidence.append(start) }
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

  /// The section of an item by itself, without its companions.
  private func plain(_ item: Item) -> String? {
    var alone = self
    alone.companions = nil
    return alone.classify(item).section
  }

  /// What speaks for the first section before any word does: an editor looks there for news without a section of its
  /// own. A box stands beside the item it belongs to, wherever that is, and has less of it. The more its own words say,
  /// the less is left to custom.
  private func headStart(_ item: Item, _ structure: TextStructure, _ evidence: [Evidence]) -> Evidence? {
    guard let first = sections.first?.id else { return nil }
    var what = "what fits nowhere else stands here"
    var weight = 0.0
    switch item.kind {
    case .news where structure.tells && item.eventDates == nil:
      what = "plain news about no event stands here"
      weight = weights.first + weights.plainNews
    case .news where structure.tells || !evidence.isEmpty: weight = weights.first
    case .zoom where structure.tells: weight = weights.firstForBoxes
    default: return nil
    }
    let said = evidence.reduce(0) { $1.section == first ? $0 + $1.weight : $0 }
    return Evidence(section: first, what: what, weight: max(0, weight - weights.custom * said))
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
}

extension Classifier {
  /// Finds the sections of an issue's items that state none, as far as the evidence allows; items whose section does
  /// not exist, or whose front matter cannot be read, are left as they are.
  public static func sortItems(of issue: inout Issue) {
    defer { issue.takeOverLanguagesOfSections() }
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

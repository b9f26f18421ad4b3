import Diagnostics

/// What the dates of an event say about its section.
struct EventRoles {
  /// The section of events to come.
  let coming: String?
  /// The section of events that have taken place.
  let past: String?
  private let weights: ClassificationWeights

  /// Takes the roles from the sections' `events:`, else from the ids that mean them by custom.
  init(_ sections: [SectionDefinition], _ weights: ClassificationWeights) {
    self.weights = weights
    coming =
      sections.first { $0.events == .coming }?.id ?? sections.first { $0.id == "prochainement" && $0.events == nil }?.id
    past =
      sections.first { $0.events == .past }?.id ?? sections.first { $0.id == "conferences" && $0.events == nil }?.id
  }

  /// Weighs evidence anew in the light of an item's event, and adds that of its dates.
  ///
  /// A coming event belongs to the section of coming events. The words that name a conference name a coming one too, so
  /// they speak for that section; a course keeps its words, and stands among the courses when they are clearer. When
  /// there is no coming event, words about the future are about something else.
  func applied(to evidence: [Evidence], of item: Item, issueDate: YearMonth) -> [Evidence] {
    guard let dates = item.eventDates, let lastDay = issueDate.lastDay else {
      return weighed(evidence, coming, by: weights.undated)
    }
    let location = item.originalVersion.flatMap { version in
      version.frontMatter.event?.from.map { version.location($0.range) }
    }
    if dates.lowerBound > lastDay {
      guard let coming else { return evidence }
      let what = "the event starts on \(dates.lowerBound), after \(issueDate)"
      let moved = weighed(evidence, coming, by: weights.expected).map { piece in
        guard piece.section == past else { return piece }
        var moved = piece
        moved.section = coming
        return moved
      }
      return moved + [Evidence(section: coming, what: what, weight: weights.comingEvent, location: location)]
    }
    let weighed = weighed(evidence, coming, by: weights.undated)
    guard let past else { return weighed }
    let what = "the event took place on \(dates.lowerBound)"
    return weighed + [Evidence(section: past, what: what, weight: weights.pastEvent, location: location)]
  }

  private func weighed(_ evidence: [Evidence], _ section: String?, by factor: Double) -> [Evidence] {
    evidence.map { piece in
      guard piece.section == section else { return piece }
      var weighed = piece
      weighed.weight *= factor
      return weighed
    }
  }
}

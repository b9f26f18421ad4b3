internal import Diagnostics

/// What does not fit its column or page, however it is cut: it would stand outside it, where nobody sees it.
struct Misfits {
  /// A finding, told once.
  struct Misfit: Hashable {
    /// The item, nil for what belongs to none.
    var slug: String?
    /// The kind of diagnostic it is.
    var kind: DiagnosticKind
    /// Where it stands in the item's file, in bytes, if that is known.
    var place: Range<Int>?
    /// What does not fit, a sentence without its end.
    var what: String
    /// What to do.
    var help: String
  }

  private(set) var all: [Misfit] = []

  /// Notes that something does not fit.
  /// - Parameters:
  ///   - what: what does not fit, a sentence without its end.
  ///   - containers: what it stands in; an article among them names the item.
  ///   - help: what to do.
  ///   - kind: the kind of diagnostic it is.
  ///   - place: where it stands in the item's file, in bytes.
  mutating func note(
    _ what: String, in containers: [Container], help: String,
    kind: DiagnosticKind = TypesettingDiagnostics.doesNotFit, at place: Range<Int>? = nil
  ) {
    let slugs = containers.compactMap { container -> String? in
      if case .article(let slug, _) = container.kind { slug } else { nil }
    }
    let misfit = Misfit(slug: slugs.first, kind: kind, place: place, what: what, help: help)
    if !all.contains(misfit) { all.append(misfit) }
  }

  /// Adds what was found elsewhere.
  mutating func add(_ other: Misfits) { for misfit in other.all where !all.contains(misfit) { all.append(misfit) } }
}

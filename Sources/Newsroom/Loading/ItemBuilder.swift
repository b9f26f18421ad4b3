import Diagnostics

/// Brings the versions of each item together and finds what they share.
struct ItemBuilder {
  /// The newsletter's languages.
  let languages: [Language]
  /// The languages.
  let editions: [Language]

  /// Makes items of contributions.
  /// - Parameters:
  ///   - contributions: all of an issue, sorted by path.
  ///   - pictures: what the bodies name as pictures, in order, by the path of the file; see ``BodyImages``.
  ///   - images: reads pictures.
  ///   - diagnostics: gets what is wrong between the versions of an item.
  /// - Returns: the items, sorted by slug; every contribution is in one of them, except those whose slug and language
  ///   another has.
  func items(
    of contributions: [Contribution], pictures: [String: [Located<String>]], images: inout ImageLoader,
    into diagnostics: inout [Diagnostic]
  ) -> [Item] {
    var groups: [String: [Contribution]] = [:]
    for contribution in contributions {
      if let other = groups[contribution.slug]?.first(where: { $0.language == contribution.language }) {
        reportDuplicate(contribution, of: other, into: &diagnostics)
      } else {
        groups[contribution.slug, default: []].append(contribution)
      }
    }
    return groups.keys.sorted(by: PathText.precedes).compactMap { slug in
      groups[slug].map { item(slug, $0, pictures, images: &images, into: &diagnostics) }
    }
  }

  private func reportDuplicate(
    _ contribution: Contribution, of other: Contribution, into diagnostics: inout [Diagnostic]
  ) {
    let place = contribution.frontMatter.slug?.range ?? 0..<0
    diagnostics.append(
      Diagnostic(
        .duplicateSlug, at: contribution.location(place),
        "The item '\(contribution.slug)' is there twice in '\(contribution.language)'",
        help: "Rename one of the two files, or remove it.",
        notes: [.init("the other one is '\(other.file.path)'", at: Location(startOf: other.file))]))
  }

  private func item(
    _ slug: String, _ contributions: [Contribution], _ pictures: [String: [Located<String>]],
    images: inout ImageLoader, into diagnostics: inout [Diagnostic]
  ) -> Item {
    var versions = contributions.sorted { $0.language < $1.language }
    let original = OriginalFinder(languages: languages).original(of: versions, into: &diagnostics)
    for index in versions.indices {
      guard let named = pictures[versions[index].file.path] else { continue }
      versions[index].images = bodyImages(versions[index], named, images: &images, into: &diagnostics)
    }
    let first = versions.first { $0.language == original } ?? versions[0]
    for version in versions where version.language != first.language {
      InvariantCheck(original: first, translation: version).check(into: &diagnostics)
    }
    let frontMatter = first.frontMatter
    let kind = frontMatter.kind?.value ?? .news
    var item = Item(
      slug: slug, original: first.language, versions: versions, section: frontMatter.section?.value, kind: kind,
      order: frontMatter.order?.value)
    if let from = frontMatter.event?.from?.value {
      let to = frontMatter.event?.to?.value ?? from
      item.eventDates = from <= to ? from...to : nil
    }
    if let source = frontMatter.image?.source {
      item.image = images.image(source.value, at: first.location(source.range), into: &diagnostics)
    }
    let meant = frontMatter.languages?.value
    item.languages = editions.filter { meant?.contains($0) ?? true }
    item.isDraft = frontMatter.status?.value == .draft
    KeyEffectCheck.check(item, first, into: &diagnostics)
    ItemContentCheck.check(item, first, into: &diagnostics)
    return item
  }

  private func bodyImages(
    _ contribution: Contribution, _ pictures: [Located<String>], images: inout ImageLoader,
    into diagnostics: inout [Diagnostic]
  ) -> [String: ImageFile] {
    var result: [String: ImageFile] = [:]
    for named in pictures where result[named.value] == nil {
      result[named.value] = images.image(named.value, at: contribution.location(named.range), into: &diagnostics)
    }
    return result
  }
}

internal import Editions
internal import Newsroom
internal import Typesetting

/// Pages that were written one after the other.
struct PageRun: Sendable {
  /// Their markup.
  var buffer = MarkupBuffer()
  /// The ids that are given in it, and the containers that stand in it.
  var ids: Set<String> = []
  var containers: Set<Int> = []

  /// Writes pages of an edition.
  private init(
    _ pages: Range<Int>, of typeset: TypesetEdition, pictures: [String: String], spread: SpreadText
  ) {
    var markup = PageMarkup(typeset: typeset, pictures: pictures, spread: spread)
    for page in typeset.pages[pages] {
      markup.write(page, into: &buffer)
      buffer.newline()
    }
    (ids, containers) = (markup.ids, markup.seen)
  }

  /// Writes all pages of an edition, on several threads from the beginnings of sections on.
  ///
  /// What is written depends on what went before only where an id or a container comes again; if one does in another
  /// part, all is written anew, from the first page to the last.
  /// - Returns: the markup, in order.
  static func parts(of typeset: TypesetEdition, pictures: [String: String], threads: Int) -> [MarkupBuffer] {
    let cuts = threads > 1 ? PageRun.cuts(of: typeset.pages, into: threads) : []
    let spread = SpreadText(typeset.pages, geometry: typeset.theme.page)
    let bounds = [0] + cuts + [typeset.pages.count]
    let runs = Parallel.map(bounds.count - 1, threads: threads, least: 1) { index in
      PageRun(bounds[index]..<bounds[index + 1], of: typeset, pictures: pictures, spread: spread)
    }
    guard areApart(runs) else {
      return [PageRun(0..<typeset.pages.count, of: typeset, pictures: pictures, spread: spread).buffer]
    }
    return runs.map(\.buffer)
  }

  /// The first pages of sections that are nearest to where parts of the same size would begin, ascending.
  private static func cuts(of pages: [Page], into count: Int) -> [Int] {
    let openings = pages.indices.dropFirst().filter { index in
      if case .section = pages[index].kind { pages[index].kind != pages[index - 1].kind } else { false }
    }
    let cuts = (1..<count).compactMap { part in
      openings.min { abs($0 - pages.count * part / count) < abs($1 - pages.count * part / count) }
    }
    return Set(cuts).sorted()
  }

  private static func areApart(_ runs: [PageRun]) -> Bool {
    guard runs.count > 1 else { return true }
    var ids: Set<String> = []
    var containers: Set<Int> = []
    for run in runs {
      if !ids.isDisjoint(with: run.ids) || !containers.isDisjoint(with: run.containers) { return false }
      ids.formUnion(run.ids)
      containers.formUnion(run.containers)
    }
    return true
  }
}

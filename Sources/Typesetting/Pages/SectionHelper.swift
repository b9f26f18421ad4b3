internal import Diagnostics
internal import Editions
internal import Newsroom

/// Composes sections of an edition on a thread of its own, with a builder of its own, which it keeps from round to round.
///
/// It is used by one thread at a time: by its own between ``start(_:pageNumbers:)`` and ``wait()``, else by the one that
/// made it.
final class SectionHelper: @unchecked Sendable {
  private var composer: Composer
  private var thread: SystemThread?
  private var composed: [Int: ComposedSection] = [:]

  /// Makes a helper for an edition.
  /// - Parameter number: its number, from 1.
  init(_ number: Int, edition: Edition, theme: Theme, fonts: FontLibrary) {
    let setter = ParagraphSetter(theme: theme, fonts: fonts, language: edition.language.rawValue)
    composer = Composer(
      edition: edition, theme: theme,
      builder: GalleyBuilder(theme: theme, setter: setter, labels: edition.labels, number: number))
  }

  /// The characters each face was asked for.
  var characters: [UsedCharacters] { composer.builder.setter.characters }

  /// Begins to compose sections.
  /// - Parameters:
  ///   - sections: their indices, ascending.
  ///   - pageNumbers: the pages of items as far as they are known.
  func start(_ sections: [Int], pageNumbers: [String: Int]) {
    thread = SystemThread { [self] in
      composer.builder.pageNumbers = pageNumbers
      for index in sections { composed[index] = composer.composed(index) }
    }
  }

  /// Waits until all are composed.
  /// - Returns: the sections by index.
  func wait() -> [Int: ComposedSection] {
    thread?.join()
    thread = nil
    defer { composed = [:] }
    return composed
  }

  /// Shares sections out, so that each share has about as much text.
  /// - Parameters:
  ///   - sections: their indices, ascending.
  ///   - count: how many shares there are.
  /// - Returns: indices by share, ascending in each.
  static func shares(of sections: [Int], in edition: Edition, among count: Int) -> [[Int]] {
    guard count > 1 else { return [sections] }
    var shares = Array(repeating: [Int](), count: count)
    var sizes = Array(repeating: 0, count: count)
    let weights = sections.map { (index: $0, size: size(of: edition.sections[$0])) }
    for (index, size) in weights.sorted(by: { ($1.size, $0.index) < ($0.size, $1.index) }) {
      guard let least = sizes.indices.min(by: { sizes[$0] < sizes[$1] }) else { continue }
      shares[least].append(index)
      sizes[least] += size
    }
    return shares.map { $0.sorted() }
  }

  /// About how much there is to set in a section.
  private static func size(of section: EditionSection) -> Int {
    section.items.reduce(0) { $0 + 1 + ($1.source?.bytes.count ?? 0) }
  }
}

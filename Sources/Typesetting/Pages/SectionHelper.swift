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

  /// The sections it has composed: it knows their words, and composes them again faster than others.
  private(set) var own: Set<Int> = []

  /// Begins to compose sections.
  /// - Parameters:
  ///   - queues: give out their indices, the first as long as it has any; others take from them, too.
  ///   - pageNumbers: the pages of items as far as they are known.
  func start(_ queues: [SectionQueue], pageNumbers: [String: Int]) {
    thread = SystemThread { [self] in
      composer.builder.pageNumbers = pageNumbers
      while let index = queues.next() { composed[index] = composer.composed(index) }
    }
  }

  /// Waits until all are composed.
  /// - Returns: the sections by index.
  func wait() -> [Int: ComposedSection] {
    thread?.join()
    thread = nil
    own.formUnion(composed.keys)
    defer { composed = [:] }
    return composed
  }
}

internal import Diagnostics
internal import Editions
internal import Synchronization
internal import Typesetting

/// The pages of an edition, set once for all formats that are drawn from them.
final class EditionPages: Sendable {
  private struct Made {
    var typeset: TypesetEdition
    var diagnostics: [Diagnostic]
  }

  private let made = Mutex<Made?>(nil)

  /// Sets the edition, or gives what was set before; who comes second waits for the first.
  /// - Parameters:
  ///   - edition: the edition, always the same.
  ///   - theme: the theme with its fonts, always the same.
  ///   - threads: on how many threads it may be set.
  ///   - diagnostics: gets what is wrong, each time.
  func typeset(
    _ edition: Edition, in theme: ThemeStore.Ready, threads: Int = 1, into diagnostics: inout [Diagnostic]
  ) -> TypesetEdition {
    let result = made.withLock { made in
      if let made { return made }
      var found: [Diagnostic] = []
      let typeset = Typesetter.typeset(
        edition, theme: theme.theme, fonts: theme.fonts, threads: threads, into: &found)
      let new = Made(typeset: typeset, diagnostics: found)
      made = new
      return new
    }
    diagnostics += result.diagnostics
    return result.typeset
  }
}

internal import Diagnostics
internal import Glibc
internal import Synchronization

/// A line on the terminal that says what takes so long; shown after half a second, gone at the end.
final class Progress: Sendable {
  private struct State {
    var text = ""
    var drawn: String?
    var isDone = false
  }

  /// How long nothing is shown, in milliseconds.
  static let delay = 500

  private let state = Mutex(State())
  private let environment: Environment
  private let isShown: Bool
  private let start: Int

  /// Makes a progress line.
  /// - Parameter isShown: whether there may be one at all; there is none without a terminal.
  init(_ environment: Environment, isShown: Bool) {
    self.environment = environment
    self.isShown = isShown && environment.errorIsTerminal && environment.variable("TERM") != "dumb"
    start = self.isShown ? environment.milliseconds() : 0
  }

  /// Starts the clock that draws the line while the work goes on.
  func run() {
    guard isShown else { return }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let result = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        let progress = Unmanaged<Progress>.fromOpaque(pointer).takeRetainedValue()
        while progress.tick() { usleep(100_000) }
        return nil
      }, context.toOpaque())
    if result == 0 { pthread_detach(thread) } else { context.release() }
  }

  /// Says what is being done.
  func say(_ text: String) {
    guard isShown else { return }
    state.withLock { $0.text = text }
  }

  /// Draws the line if it is time.
  /// - Returns: whether the work still goes on.
  func tick() -> Bool {
    state.withLock { state in
      if state.isDone { return false }
      if environment.milliseconds() - start >= Progress.delay, state.drawn != state.text, !state.text.isEmpty {
        // A line that wraps could not be erased.
        var text = VisibleText.escaping(state.text)
        while DisplayWidth.cells(of: text) >= environment.terminalWidth ?? 80, !text.isEmpty { text.removeLast() }
        environment.writeError("\r\u{1B}[K" + text)
        state.drawn = state.text
      }
      return true
    }
  }

  /// Erases the line for good.
  func finish() {
    guard isShown else { return }
    state.withLock { state in
      if state.drawn != nil { environment.writeError("\r\u{1B}[K") }
      state.isDone = true
      state.drawn = nil
    }
  }
}

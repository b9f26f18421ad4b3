internal import Synchronization

/// Keeps large values until the process ends: it gives their memory back at once, where taking them apart takes longer.
enum Lasting {
  private static let values = Mutex<[any Sendable]>([])

  /// Keeps a value.
  static func keep(_ value: some Sendable) { values.withLock { $0.append(value) } }
}

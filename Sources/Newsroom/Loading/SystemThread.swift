import Glibc

/// A thread of the system that does one piece of work. What waits for it need not be asynchronous.
package final class SystemThread: @unchecked Sendable {
  private let work: @Sendable () -> Void
  /// Touched by the thread that waits only.
  private var handle: pthread_t?

  /// Starts the work.
  package init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(work))
    if pthread_create(&thread, nil, run, context.toOpaque()) == 0 { handle = thread } else { context.release() }
  }

  /// Waits until the work is done, once; does it here if no thread could be started.
  package func join() {
    if let handle { pthread_join(handle, nil) } else { work() }
    handle = nil
  }
}

private final class Work {
  let perform: @Sendable () -> Void

  init(_ perform: @escaping @Sendable () -> Void) { self.perform = perform }
}

private func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().perform() }
  return nil
}

import Diagnostics
import Newsroom
import Synchronization

@testable import GNews

/// A world without disk and terminal, that remembers what was written.
final class World: Sendable {
  private let texts = Mutex(["", ""])
  let replaced = Mutex<[String: String]>([:])
  private let files = Mutex<[String: String]>([:])
  private let time = Mutex(0)

  var output: String { texts.withLock { $0[0] } }
  var error: String { texts.withLock { $0[1] } }

  /// The files that were saved, by their paths.
  var saved: [String: String] { files.withLock { $0 } }

  func advance(_ milliseconds: Int) { time.withLock { $0 += milliseconds } }

  /// A newsroom in `/news` with the issues 2 and 3, seen from a folder.
  func environment(
    from folder: String = "/news", terminal width: Int? = nil, variables: [String: String] = [:],
    isOutputBroken: Bool = false
  ) -> Environment {
    Environment(
      currentFolder: folder,
      files: .memory([
        "/news/gnews.yml": .text("title: {fr: Lettre}"),
        "/news/Issues/issue-2/issue.yml": .text("number: 2"),
        "/news/Issues/issue-2/quoi/a.fr.md": .text("---\ntitle: A\n---\n"),
        "/news/Issues/issue-3/issue.yml": .text("number: 3"),
        "/news/Issues/README.md": .text("#"),
        "/other/gnews.yml": .text("title: {fr: Autre}"),
        "/other/Issues/issue-9/issue.yml": .text("number: 9"),
        "/empty/x": .text(""),
      ]),
      replace: { path, _, new in
        self.replaced.withLock { $0[path] = String(decoding: new, as: UTF8.self) }
        return nil
      },
      save: { path, bytes in
        if path.hasPrefix("/locked/") { return "permission denied" }
        self.files.withLock { $0[path] = String(decoding: bytes, as: UTF8.self) }
        return nil
      },
      writeOutput: { text in
        if isOutputBroken { return false }
        self.texts.withLock { $0[0] += text }
        return true
      },
      writeError: { text in self.texts.withLock { $0[1] += text } },
      errorIsTerminal: width != nil,
      terminalWidth: width,
      variable: { variables[$0] },
      today: { CalendarDate(year: 2007, month: 9, day: 1) },
      milliseconds: { self.time.withLock { $0 } },
      outputIsTerminal: width != nil)
  }

  /// A progress line that is never shown.
  func progress() -> Progress { Progress(environment(), isShown: false) }
}

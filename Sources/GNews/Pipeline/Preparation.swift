internal import Newsroom

/// Makes ready what the editions will be drawn with, on a thread of its own while the issue is read: theme, fonts,
/// hyphenation. Reading alone keeps more than one core busy only for a part of its time.
///
/// It changes nothing but the time: what is not made ready here is made when it is needed.
struct Preparation: Sendable {
  private let thread: SystemThread?

  /// Begins, if there is a core for it.
  /// - Parameters:
  ///   - phases: the phases.
  ///   - files: the disk.
  ///   - request: what will be made.
  init(_ phases: Phases, _ files: FileSystem, for request: Pipeline.Request) {
    guard Parallel.cores > 1, phases.formats.contains(where: { $0.prepare != nil }) else {
      thread = nil
      return
    }
    thread = SystemThread {
      guard let publication = phases.foresee(files, request.newsroom) else { return }
      let languages = request.languages.isEmpty ? publication.languages : request.languages
      for format in phases.formats(of: publication, request) {
        for language in languages {
          format.prepare?(
            .init(
              language: language, files: files, newsroom: request.newsroom, theme: request.theme ?? publication.theme))
        }
      }
    }
  }

  /// Waits until it is done: a process that ends must not be at work in a library.
  func wait() { thread?.join() }
}

extension Phases {
  /// The formats asked for, else those of the newsroom, else the usual ones.
  func formats(of publication: Publication, _ request: Pipeline.Request) -> [OutputFormat] {
    let names = request.formats.isEmpty ? publication.formats : request.formats
    return formats.filter { names.isEmpty ? $0.isUsual : names.contains($0.name) }
  }
}

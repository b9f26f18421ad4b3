/// The program `git`, as far as gnews asks it anything: what a repository was like before.
///
/// gnews never changes a repository. See ``GitRepository`` for the questions.
struct Git: Sendable {
  /// Why there is no answer.
  enum Failure: Error, Hashable, Sendable {
    /// There is no program `git`.
    case noProgram
    /// The folder is in no repository, or in one without a working tree.
    case noRepository
    /// The repository knows no such revision.
    case unknownRevision(String)
    /// It did not end in time.
    case tooSlow
    /// It said more than gnews reads.
    case tooMuch
    /// Anything else, in git's words.
    case other(String)

    /// What happened, for a person, without a full stop.
    var words: String {
      switch self {
      case .noProgram: "the program git is not installed"
      case .noRepository: "the newsroom is in no git working tree"
      case .unknownRevision(let name): "git knows no revision '\(name)'"
      case .tooSlow: "git took too long"
      case .tooMuch: "git said more than gnews reads"
      case .other(let words): "git says: \(words)"
      }
    }
  }

  /// Runs git in a folder with some arguments and an input.
  /// - Returns: what it wrote to its standard output, if it ended well.
  var run: @Sendable (_ folder: String, _ arguments: [String], _ input: [UInt8]) -> Result<[UInt8], Failure>

  /// A world without git.
  static let absent = Git { _, _, _ in .failure(.noProgram) }
}

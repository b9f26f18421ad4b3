internal import Completeness
internal import Diagnostics
internal import Markup
internal import Newsroom

/// Earlier versions of contributions, from git.
struct TranslationHistory {
  /// The repository, or why there is none.
  let repository: Result<GitRepository, Git.Failure>

  /// More versions than this are not looked at.
  private static let most = 200

  init(_ repository: Result<GitRepository, Git.Failure>) { self.repository = repository }

  /// The earlier versions of a contribution that can be read, the newest first.
  func versions(of contribution: Contribution) -> Result<[Contribution], Git.Failure> {
    repository.flatMap { repository in
      repository.history(of: contribution.file.path, limit: Self.most).flatMap { history in
        repository.contents(of: history).map { contents in
          contents.compactMap { $0.flatMap { TranslationHistory.contribution(of: $0, like: contribution) } }
        }
      }
    }
  }

  /// The translations that had a stamp at some time.
  func pathsOfStamped() -> Set<String> {
    (try? repository.flatMap { $0.files(thatHeld: "self: ") }.get()) ?? []
  }

  /// The last stamp that a translation had before with the words that it has now.
  func stamp(of translation: Contribution) -> Stamp? {
    let versions = (try? versions(of: translation).get()) ?? []
    return versions.lazy.compactMap { version in
      version.frontMatter.translation?.stamp.flatMap {
        Stamping.sameText(version, translation) ? $0.value : nil
      }
    }.first
  }

  /// A contribution as it was when another was changed last; nil if that never was committed.
  func version(of contribution: Contribution, whenChanged other: Contribution) -> Result<Contribution?, Git.Failure> {
    repository.flatMap { repository in
      repository.history(of: other.file.path, limit: 1).flatMap { history in
        guard let last = history.first else { return .success(nil) }
        let version = GitRepository.Version(commit: last.commit, path: repository.path(contribution.file.path))
        return repository.contents(of: [version]).map { contents in
          contents.first.flatMap { $0 }.flatMap { TranslationHistory.contribution(of: $0, like: contribution) }
        }
      }
    }
  }

  /// A contribution with other bytes. What is wrong with it is history.
  private static func contribution(of bytes: [UInt8], like other: Contribution) -> Contribution? {
    let limits = Limits()
    guard bytes.count <= limits.bytes else { return nil }
    var ignored: [Diagnostic] = []
    let file = SourceFile(path: other.file.path, bytes: Array(String(decoding: bytes, as: UTF8.self).utf8))
    let languages = [other.language] + (other.frontMatter.translation.map { [$0.of.value] } ?? [])
    let context = FrontMatterContext(languages: languages, sections: [])
    let (frontMatter, body) = FrontMatterReader.read(file, context: context, into: &ignored)
    guard frontMatter.isReadable else { return nil }
    return Contribution(
      file: file, language: other.language, slug: other.slug, frontMatter: frontMatter,
      body: MarkdownParser.parse(file, body: body, limits: limits, into: &ignored))
  }
}

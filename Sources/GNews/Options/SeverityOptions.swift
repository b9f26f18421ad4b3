internal import ArgumentParser
internal import Diagnostics

/// How grave diagnostics are taken, and whether warnings fail.
struct SeverityOptions: ParsableArguments {
  @Flag(help: "Let warnings fail, too.")
  var strict = false

  @OptionGroup var kinds: KindOptions

  /// The severities set.
  var policy: SeverityPolicy {
    var policy = kinds.policy
    policy.isStrict = strict
    return policy
  }
}

/// How grave diagnostics are taken.
struct KindOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Take a diagnostic for an error.", valueName: "id"), completion: KnownKind.completion,
    transform: KnownKind.parse)
  var error: [KnownKind] = []

  @Option(
    help: ArgumentHelp("Take a diagnostic for a warning.", valueName: "id"), completion: KnownKind.completion,
    transform: KnownKind.parse)
  var warn: [KnownKind] = []

  @Option(
    help: ArgumentHelp("Do not report a warning or note.", valueName: "id"), completion: KnownKind.completion,
    transform: KnownKind.parse)
  var ignore: [KnownKind] = []

  /// The severities set.
  var policy: SeverityPolicy {
    SeverityPolicy(
      errors: Set(error.map(\.kind.id)), warnings: Set(warn.map(\.kind.id)), ignored: Set(ignore.map(\.kind.id)))
  }

  func validate() throws {
    for kind in warn + ignore where ExitStatus.isEnvironmental(kind.kind) {
      throw ValidationError("'\(kind.kind.id)' means that gnews could not do its work; it is always an error.")
    }
    for kind in ignore where kind.kind.severity == .error {
      throw ValidationError(
        "'\(kind.kind.id)' is an error and cannot be ignored; '--warn \(kind.kind.id)' builds all the same.")
    }
    var seen: Set<String> = []
    for kind in error + warn + ignore where !seen.insert(kind.kind.id).inserted {
      throw ValidationError("'\(kind.kind.id)' is given two severities.")
    }
  }
}

internal import ArgumentParser

/// Which findings count, and what is put right.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Report only what is found in what has changed since a git revision.", valueName: "rev"))
  var since: String?

  @Option(
    help: ArgumentHelp("Do not report the findings that a file lists as known.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Flag(help: "Write the baseline: all findings if there is no such file, else take out those that are gone.")
  var updateBaseline = false

  @Flag(help: "Put right what is safe, and make a draft for each translation that is missing.")
  var fix = false

  func validate() throws {
    if since?.isEmpty == true { throw ValidationError("--since needs a revision, such as origin/main.") }
    if baseline?.isEmpty == true { throw ValidationError("--baseline needs the name of a file.") }
    if updateBaseline, baseline == nil {
      throw ValidationError("--update-baseline needs the file: --baseline FILE --update-baseline.")
    }
    // What did not change would be missing from it.
    if updateBaseline, since != nil { throw ValidationError("--update-baseline cannot be combined with --since.") }
  }

  /// The gate asked for.
  var gate: Gate { Gate(since: since, baseline: baseline, updatesBaseline: updateBaseline) }
}

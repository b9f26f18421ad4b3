internal import Diagnostics
internal import Newsroom
internal import Writers

/// Prints the schema of what contributors or gnews write.
struct SchemaAction: Action {
  /// What to print the schema of.
  var subject: SchemaCommand.Subject
  /// As JSON Schema or as a text for people.
  var form: SchemaCommand.Form

  /// Prints; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    let text =
      switch (subject, form) {
      case (.frontMatter, .json): FrontMatterSchema.jsonSchema()
      case (.frontMatter, .markdown): FrontMatterSchema.documentation()
      case (.diagnostics, .json): DiagnosticsSchema.jsonSchema()
      case (.diagnostics, .markdown): DiagnosticsSchema.documentation()
      case (.status, .json): StatusSchema.jsonSchema()
      case (.status, .markdown): StatusSchema.documentation()
      }
    return Outcome(output: text.hasSuffix("\n") ? text : text + "\n")
  }
}

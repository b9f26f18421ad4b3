internal import Newsroom

/// Prints the schema of front matter.
struct SchemaAction: Action {
  /// As JSON Schema or as a text for people.
  var form: SchemaCommand.Form

  /// Prints; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    let text =
      switch form {
      case .json: FrontMatterSchema.jsonSchema()
      case .markdown: FrontMatterSchema.documentation()
      }
    return Outcome(output: text.hasSuffix("\n") ? text : text + "\n")
  }
}

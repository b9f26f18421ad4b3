extension DiagnosticsSchema {
  /// The JSON Schema (draft 2020-12) of what ``JSONReporter`` writes.
  /// - Returns: JSON, the same every time, with a final line end.
  public static func jsonSchema() -> String {
    jsonSchema("Diagnostics of gnews", "What 'gnews check --format json' writes.", members)
  }

  /// The JSON Schema (draft 2020-12) of an object.
  /// - Parameters:
  ///   - title: what it is.
  ///   - description: what writes it, a sentence.
  ///   - members: its members.
  /// - Returns: JSON, the same every time, with a final line end.
  public static func jsonSchema(_ title: String, _ description: String, _ members: [Member]) -> String {
    var value: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", .string(title)),
      .init("description", .string(description)),
    ]
    value += object(members)
    return JSONValue.object(value).encoded() + "\n"
  }

  /// The same for people, in Markdown, with a final line end: `docs/diagnostics.md`.
  public static func documentation() -> String {
    var text = """
      # Diagnostics as JSON

      <!-- Written by the table in Sources/Diagnostics/Reporting/JSON/DiagnosticsSchema.swift: change it there. -->

      `gnews check ISSUE --format json` writes one object of this shape to standard output, and other commands with \
      `--diagnostics json` to standard error. All members are always there. `gnews schema diagnostics` prints the JSON \
      Schema.


      """
    text += table(of: members)
    return text
  }

  /// A table in Markdown of the members of an object and of those in it.
  public static func table(of members: [Member]) -> String {
    var text = "| member | value | meaning |\n|---|---|---|\n"
    rows(of: members, in: "", to: &text)
    return text
  }

  /// The members of an object, those of an object in it behind it. The depth is that of the table.
  private static func rows(of members: [Member], in parent: String, to text: inout String) {
    for member in members {
      let name = parent + member.name
      text += "| `\(name)` | \(words(member.shape)) | \(member.meaning) |\n"
      switch member.shape {
      case .object(let inner), .optionalObject(let inner): rows(of: inner, in: name + ".", to: &text)
      case .list(let inner): rows(of: inner, in: name + "[].", to: &text)
      default: break
      }
    }
  }

  private static func words(_ shape: Shape) -> String {
    switch shape {
    case .text: "text"
    case .optionalText: "text or null"
    case .texts: "list of texts"
    case .localizedText: "object of texts by language"
    case .flag: "`true` or `false`"
    case .oneOf(let values): values.map { "`\"" + $0 + "\"`" }.joined(separator: ", ")
    case .number: "whole number"
    case .version(let version): "`\(version)`"
    case .object: "object"
    case .optionalObject: "object or null"
    case .list: "list of objects"
    }
  }

  private static func object(_ members: [Member]) -> [JSONValue.Member] {
    [
      .init("type", "object"),
      .init("required", .array(members.map { .string($0.name) })),
      .init(
        "properties",
        .object(members.map { .init($0.name, .object([.init("description", .string($0.meaning))] + type($0.shape))) })),
      .init("additionalProperties", false),
    ]
  }

  private static func type(_ shape: Shape) -> [JSONValue.Member] {
    switch shape {
    case .text: return [.init("type", "string")]
    case .optionalText: return [.init("type", ["string", "null"])]
    case .texts: return [.init("type", "array"), .init("items", .members(("type", "string")))]
    case .localizedText:
      return [.init("type", "object"), .init("additionalProperties", .members(("type", "string")))]
    case .flag: return [.init("type", "boolean")]
    case .oneOf(let values): return [.init("enum", .array(values.map { .string($0) }))]
    case .number(let least): return [.init("type", "integer"), .init("minimum", .number(least))]
    case .version(let version): return [.init("const", .number(version))]
    case .object(let members): return object(members)
    case .optionalObject(let members):
      var value = object(members)
      value[0].value = ["object", "null"]
      return value
    case .list(let members): return [.init("type", "array"), .init("items", .object(object(members)))]
    }
  }
}

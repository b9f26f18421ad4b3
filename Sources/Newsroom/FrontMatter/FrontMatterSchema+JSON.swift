extension FrontMatterSchema {
  /// The JSON Schema (draft 2020-12) of the front matter, for editors that complete and check while one types.
  /// - Returns: JSON, the same every time, with a final line end.
  public static func jsonSchema() -> String {
    var members: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", "Front matter of a gnews contribution"),
      .init("description", "The block between the two lines --- at the start of a Markdown file."),
    ]
    members += group(keys)
    return JSONValue.object(members).encoded() + "\n"
  }

  private static func group(_ keys: [FrontMatterKey]) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("type", "object")]
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { members.append(.init("required", .array(required))) }
    members.append(.init("additionalProperties", false))
    members.append(.init("properties", .object(keys.map { .init($0.name, property($0)) })))
    return members
  }

  private static func property(_ key: FrontMatterKey) -> JSONValue {
    .object([.init("description", .string(key.meaning))] + type(key.type))
  }

  private static func type(_ type: FrontMatterKey.ValueType) -> [JSONValue.Member] {
    switch type {
    // A title may be "2007" or "yes", which YAML plug-ins take for a number or a truth value.
    case .text: [.init("type", ["string", "number", "boolean"]), .init("minLength", 1)]
    case .path, .section: [.init("type", "string"), .init("minLength", 1)]
    case .address: [.init("type", "string"), .init("pattern", "^([Hh][Tt][Tt][Pp][Ss]?://|mailto:|tel:)[^\\s]+$")]
    case .slug: [.init("type", "string"), .init("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"), .init("maxLength", 80)]
    case .kind: [.init("enum", .array(ItemKind.allCases.map { .string($0.rawValue) }))]
    case .status: [.init("enum", .array(FrontMatter.Status.allCases.map { .string($0.rawValue) }))]
    case .language, .anyLanguage: language
    case .languages: [.init("type", "array"), .init("minItems", 1), .init("items", .object(language))]
    case .date: [.init("type", "string"), .init("format", "date"), .init("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    case .wholeNumber(let bounds):
      [
        .init("type", "integer"), .init("minimum", .number(bounds.lowerBound)),
        .init("maximum", .number(bounds.upperBound)),
      ]
    case .group(let keys): group(keys)
    case .list(let keys): [.init("type", "array"), .init("items", .object(group(keys)))]
    }
  }

  private static let language: [JSONValue.Member] = [.init("type", "string"), .init("pattern", "^[A-Za-z]{2,3}$")]
}

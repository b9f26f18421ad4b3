import Diagnostics

extension FrontMatterSchema {
  /// The JSON Schema (draft 2020-12) of the front matter, for editors that complete and check while one types.
  /// - Returns: JSON, the same every time, with a final line end.
  public static func jsonSchema() -> String {
    var members: [JSONValue.Member] = [
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string("Front matter of a gnews contribution")),
      .init("description", .string("The block between the two lines --- at the start of a Markdown file.")),
    ]
    members += group(keys)
    return JSONValue.object(members).encoded() + "\n"
  }

  private static func group(_ keys: [FrontMatterKey]) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("type", .string("object"))]
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { members.append(.init("required", .array(required))) }
    members.append(.init("additionalProperties", .bool(false)))
    members.append(.init("properties", .object(keys.map { .init($0.name, property($0)) })))
    return members
  }

  private static func property(_ key: FrontMatterKey) -> JSONValue {
    .object([.init("description", .string(key.meaning))] + type(key.type))
  }

  private static func type(_ type: FrontMatterKey.ValueType) -> [JSONValue.Member] {
    switch type {
    // A title may be "2007" or "yes", which YAML plug-ins take for a number or a truth value.
    case .text:
      [
        .init("type", .array([.string("string"), .string("number"), .string("boolean")])),
        .init("minLength", .number(1)),
      ]
    case .path, .section: [.init("type", .string("string")), .init("minLength", .number(1))]
    case .address:
      [.init("type", .string("string")), .init("pattern", .string("^([Hh][Tt][Tt][Pp][Ss]?://|mailto:|tel:)[^\\s]+$"))]
    case .slug:
      [
        .init("type", .string("string")), .init("pattern", .string("^[a-z0-9]+(-[a-z0-9]+)*$")),
        .init("maxLength", .number(80)),
      ]
    case .kind: [.init("enum", .array(ItemKind.allCases.map { .string($0.rawValue) }))]
    case .status: [.init("enum", .array(FrontMatter.Status.allCases.map { .string($0.rawValue) }))]
    case .language, .anyLanguage: language
    case .languages:
      [.init("type", .string("array")), .init("minItems", .number(1)), .init("items", .object(language))]
    case .date:
      [
        .init("type", .string("string")), .init("format", .string("date")),
        .init("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ]
    case .wholeNumber(let bounds):
      [
        .init("type", .string("integer")), .init("minimum", .number(bounds.lowerBound)),
        .init("maximum", .number(bounds.upperBound)),
      ]
    case .stampHash: stampHash
    case .stampHashes: [.init("type", .string("array")), .init("items", .object(stampHash))]
    case .mark: [.init("type", .string("boolean"))]
    case .group(let keys): group(keys)
    case .list(let keys): [.init("type", .string("array")), .init("items", .object(group(keys)))]
    }
  }

  private static let stampHash: [JSONValue.Member] = [
    .init("type", .string("string")), .init("pattern", .string("^[a-z2-7]{\(StampHash.length)}$")),
  ]
  private static let language: [JSONValue.Member] = [
    .init("type", .string("string")), .init("pattern", .string("^[A-Za-z]{2,3}$")),
  ]
}

internal import Completeness
internal import Diagnostics

/// The shape of what ``StatusJSON`` writes: the one table from which its JSON Schema and its reference are made.
public enum StatusSchema {
  private typealias Member = DiagnosticsSchema.Member

  /// The JSON Schema (draft 2020-12).
  /// - Returns: JSON, the same every time, with a final line end.
  public static func jsonSchema() -> String {
    DiagnosticsSchema.jsonSchema("Status of gnews", "What 'gnews status --format json' writes.", members)
  }

  /// The same for people, in Markdown, with a final line end: `docs/status.md`.
  public static func documentation() -> String {
    """
    # Status as JSON

    <!-- Written by the table in Sources/Writers/Status/StatusSchema.swift: change it there. -->

    `gnews status --format json` writes one object of this shape to standard output. All members are always there. `gnews \
    schema status` prints the JSON Schema.

    An item is in one state in each language; of several that hold, the one further down is told:

    | state | meaning |
    |---|---|

    """ + TranslationState.allCases.map { "| `\($0.rawValue)` | \(meaning(of: $0)) |\n" }.joined() + "\n"
      + DiagnosticsSchema.table(of: members)
  }

  private static func meaning(of state: TranslationState) -> String {
    switch state {
    case .complete: "It is there, whole and fresh, as far as the checks can tell."
    case .aged: "The original has changed a little since it was translated."
    case .unsorted: "It is there, but its item has no section, so it is in no edition."
    case .faulty: "It is there, but has an error, so the issue cannot be built."
    case .outdated: "The original has changed since it was translated."
    case .abridged: "It leaves out a part of the original."
    case .wrongLanguage: "Its text is in another language than its file says, or was never translated."
    case .draft: "It is said not to be ready, or has no text yet; or its original is not ready."
    case .missing: "There is no such version."
    case .excluded: "The item is not meant for this language; it counts in no total."
    }
  }

  private static let members: [Member] = [
    Member("version", .version(1), "The version of this shape; it changes when a member goes or means something else."),
    Member("issues", .list(issue), "The issues, the newest last."),
    Member("totals", .list(count), "The counts of all issues, one a language."),
  ]

  private static let issue: [Member] = [
    Member("issue", .text, "The name of its folder."),
    Member("number", .number(least: 0), "Its number."),
    Member("date", .text, "The month it appears, as `2007-12`."),
    Member("title", .localizedText, "The newsletter's title."),
    Member("languages", .texts, "The codes of its languages, in order."),
    Member("totals", .list(count), "The counts of the issue, one a language."),
    Member("groups", .list(group), "Its items by where they stand, in the order of the issue."),
    Member("findings", .list(DiagnosticsSchema.diagnostic), "What was found elsewhere than in a version of an item."),
  ]

  private static let group: [Member] = [
    Member("place", .oneOf(["section", "cover-and-colophon", "unsorted"]), "Where the items stand."),
    Member("section", .optionalText, "The id of the section; null beside the sections."),
    Member("title", .localizedText, "The section's title; empty beside the sections."),
    Member("totals", .list(count), "The counts of the group, one a language."),
    Member("items", .list(item), "The items, in order."),
  ]

  private static let item: [Member] = [
    Member("slug", .text, "The item's slug."),
    Member("title", .text, "The title of the original; the slug if it has none."),
    Member("titleLanguage", .text, "The language of that title."),
    Member("versions", .list(version), "One a language of the issue, in order."),
  ]

  private static let version: [Member] = [
    Member("language", .text, "The code of the language."),
    Member("state", .oneOf(TranslationState.allCases.map(\.rawValue)), "How the item stands in it."),
    Member("original", .flag, "Whether it is the language the item was written in."),
    Member("path", .optionalText, "The file, relative to the newsroom; null if there is none."),
    Member("findings", .list(DiagnosticsSchema.diagnostic), "What was found about it, in order of place."),
  ]

  private static let count: [Member] = [
    Member("language", .text, "The code of the language."),
    Member("meant", .number(least: 0), "The number of items meant for it."),
    Member("complete", .number(least: 0), "How many of them are complete."),
    Member("percent", .number(least: 0), "The same in whole per cent, rounded down; 100 without items."),
    Member(
      "states", .object(TranslationState.allCases.map { Member($0.rawValue, .number(least: 0), meaning(of: $0)) }),
      "The number of items in each state."),
  ]
}

extension FrontMatterSchema {
  /// The reference of the front matter for people, in Markdown, with a final line end: `docs/front-matter.md`.
  public static func documentation() -> String {
    var text = """
      # Front matter

      <!-- Written by the table in Sources/Newsroom/FrontMatter/FrontMatterSchema.swift: change it there. -->

      A contribution begins with its front matter: YAML between two lines `---`. The text follows in Markdown.

      ```markdown
      ---
      title: A permanent inventory of mutual funds
      section: quoi-de-neuf
      contributors:
        - name: Jane Doe
          organisation: ILO/STEP
          place: Dakar, Senegal
      links:
        - label: www.example.org
          url: https://www.example.org
      ---

      The inventory opened in June …
      ```

      The version an item was written in, its original, carries everything. A translation says `translation: {of: fr}` \
      and gives what depends on the language. Keys marked *original* hold for all languages: a translation leaves them \
      out, or repeats them unchanged.

      A value that holds a colon and a space, or begins with one of ``* & ! @ % ` # [ { " '``, is put in quotes: \
      `title: "Health: a right"`. Other keys than these give a warning.

      | key | value | | meaning |
      |---|---|---|---|

      """
    for key in keys { text += row(key, parent: "") }
    text += "\n## Groups\n"
    for key in keys {
      let fields: [FrontMatterKey]
      let isList: Bool
      switch key.type {
      case .group(let keys): (fields, isList) = (keys, false)
      case .list(let keys): (fields, isList) = (keys, true)
      default: continue
      }
      text +=
        "\n### \(key.name)\n\n\(key.meaning) \(isList ? "A list; each entry has these keys." : "It has these keys.")\n\n"
      text += "| key | value | | meaning |\n|---|---|---|---|\n"
      for field in fields { text += row(field, parent: key.name) }
      text += "\n```yaml\n\(key.name): \(key.example)\n```\n"
    }
    return text
  }

  private static func row(_ key: FrontMatterKey, parent: String) -> String {
    var marks: [String] = []
    if key.isRequired { marks.append("**required**") }
    if key.isInvariant { marks.append("*original*") }
    var meaning = key.meaning
    switch key.type {
    case .group, .list: if parent.isEmpty { meaning += " See [below](#\(key.name))." }
    default: meaning += " Example: `\(key.example)`"
    }
    return "| `\(key.name)` | \(name(of: key.type)) | \(marks.joined(separator: ", ")) | \(meaning) |\n"
  }

  private static func name(of type: FrontMatterKey.ValueType) -> String {
    switch type {
    case .text: "text"
    case .path: "path"
    case .address: "address"
    case .slug: "a–z, 0–9, hyphens"
    case .section: "section id"
    case .kind: ItemKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    case .status: FrontMatter.Status.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    case .language: "language"
    case .languages: "list of languages"
    case .anyLanguage: "language"
    case .date: "date"
    case .wholeNumber: "whole number"
    case .stampHashes: "list of hashes"
    case .stampHash: "hash"
    case .mark: "`true`"
    case .group: "group"
    case .list: "list"
    }
  }
}

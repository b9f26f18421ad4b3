import Newsroom

/// What the front matter of a whole-edition file says that an issue has a place for.
struct EditionHeader: Sendable {
  var title: String?
  /// Where the title stands.
  var titleRange = 0..<0
  var date: CalendarDate?
  var language: Located<String>?
  var summary: Located<String>?
  var image: Located<String>?
  var authors: [Located<String>] = []
  /// The keys there are no places for, as written.
  var others: [Located<String>] = []

  /// The meaning of a key, in any program's words.
  private enum Meaning { case title, date, language, summary, image, author }

  private static let meanings: [String: Meaning] = [
    "title": .title, "titre": .title, "título": .title, "titulo": .title, "date": .date, "fecha": .date,
    "lang": .language, "language": .language, "locale": .language, "langue": .language, "idioma": .language,
    "summary": .summary, "description": .summary, "excerpt": .summary, "resumen": .summary, "image": .image,
    "cover": .image, "author": .author, "authors": .author, "auteur": .author, "autor": .author,
  ]

  /// Takes a key with a text.
  mutating func take(_ key: Located<String>, _ value: String, at range: Range<Int>) {
    let text = YAMLText.oneLine(value).trimmingQuotes
    guard !text.isEmpty, let meaning = Self.meanings[key.value.lowercased()] else {
      others.append(key)
      return
    }
    switch meaning {
    case .title where title == nil:
      title = text
      titleRange = range
    case .date where date == nil: date = Self.date(text)
    case .language where language == nil: language = Located(text, at: range)
    case .summary where summary == nil: summary = Located(text, at: range)
    case .image where image == nil: image = Located(text, at: range)
    case .author: authors.append(Located(text, at: range))
    default: others.append(key)
    }
  }

  /// Takes the keys of a YAML tree.
  mutating func take(_ node: YAMLNode) {
    guard case .mapping(let entries) = node.content else { return }
    for entry in entries {
      switch entry.value.content {
      case .scalar(let text, _): take(entry.key, text, at: entry.value.range)
      case .sequence(let items) where Self.meanings[entry.key.value.lowercased()] == .author:
        for case .scalar(let text, _) in items.map(\.content) { take(entry.key, text, at: entry.value.range) }
      case .mapping(let inner) where Self.meanings[entry.key.value.lowercased()] == .image:
        let source = inner.first { ["src", "path", "url", "image", "file", "feature"].contains($0.key.value) }
        if let source, case .scalar(let text, _) = source.value.content {
          take(entry.key, text, at: source.value.range)
        } else {
          others.append(entry.key)
        }
      default: others.append(entry.key)
      }
    }
  }

  /// The day that a date begins with: `2021-12-05T10:00:00Z`, `2021-12-05 10:00`, `5.12.2021`.
  static func date(_ text: String) -> CalendarDate? {
    let day = text.split(whereSeparator: { $0 == "T" || $0 == " " }).first.map(String.init) ?? text
    return DateText.meant(by: day) ?? DateText.meant(by: text)
  }
}

extension String {
  /// The text between quotation marks, where it stands between them.
  fileprivate var trimmingQuotes: String {
    guard utf8.count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}

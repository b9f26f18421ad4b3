internal import Diagnostics
internal import Newsroom

/// A group of keys of a theme, read by its table.
struct ThemeGroup {
  /// The keys with their values; nil if the theme does not have the group.
  let mapping: YAMLMapping?
  private let keys: [ThemeKey]
  private let families: [String]
  private let colours: [String]

  /// Makes a group, and reports keys that are not in the table.
  init(
    _ mapping: YAMLMapping?, keys: [ThemeKey], families: [String] = [], colours: [String] = [],
    into diagnostics: inout [Diagnostic]
  ) {
    self.mapping = mapping
    self.keys = keys
    self.families = families
    self.colours = colours
    mapping?.reportUnknownKeys(known: keys.map(\.name), into: &diagnostics)
  }

  /// A length in pixels; nil if it is left out or was reported.
  func length(_ name: String, into diagnostics: inout [Diagnostic]) -> Located<Double>? {
    guard let key = key(name, into: &diagnostics), case .length(let bounds) = key.value else { return nil }
    return mapping?.number(name, in: bounds, into: &diagnostics)
  }

  /// A whole number; nil if it is left out or was reported.
  func count(_ name: String, into diagnostics: inout [Diagnostic]) -> Located<Int>? {
    guard let key = key(name, into: &diagnostics), case .count(let bounds) = key.value else { return nil }
    return mapping?.wholeNumber(name, in: bounds, into: &diagnostics)
  }

  /// A truth value; nil if it is left out or was reported.
  func flag(_ name: String, into diagnostics: inout [Diagnostic]) -> Bool? {
    guard key(name, into: &diagnostics) != nil else { return nil }
    return mapping?.flag(name, into: &diagnostics)?.value
  }

  /// A text or a path; nil if it is left out or was reported.
  func text(_ name: String, into diagnostics: inout [Diagnostic]) -> Located<String>? {
    guard key(name, into: &diagnostics) != nil else { return nil }
    return mapping?.text(name, into: &diagnostics)
  }

  /// One of the words that are allowed; nil if it is left out or was reported.
  func word(_ name: String, into diagnostics: inout [Diagnostic]) -> String? {
    guard let key = key(name, into: &diagnostics) else { return nil }
    switch key.value {
    case .choice(let words): return mapping?.choice(name, of: words, into: &diagnostics)?.value
    case .family: return mapping?.choice(name, of: families, into: &diagnostics)?.value
    case .colour: return mapping?.choice(name, of: colours + ["section"], into: &diagnostics)?.value
    default: return nil
    }
  }

  /// Some of the words that there are, in the order given; what is none of them is reported.
  func words(_ name: String, of known: [String], into diagnostics: inout [Diagnostic]) -> [String] {
    guard let key = key(name, into: &diagnostics), let mapping else { return [] }
    return mapping.list(key.name, into: &diagnostics).compactMap { node in
      let place = "\(mapping.name).\(name)"
      guard let text = node.text(named: place, in: mapping.file, into: &diagnostics) else { return nil }
      if known.contains(text.value) { return text.value }
      let hint = Suggestion.closest(to: text.value, among: known).map { "Did you mean '\($0)'?" }
      diagnostics.append(
        ThemeReader.broken(
          "'\(text.value)' in '\(place)' is no family of 'fonts'", in: mapping, at: text.range,
          help: hint ?? "There are: \(known.joined(separator: ", "))."))
      return nil
    }
  }

  /// A word as a case of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ name: String, into diagnostics: inout [Diagnostic]) -> Choice? {
    word(name, into: &diagnostics).flatMap(Choice.init)
  }

  /// The key of a name; reports it if it must be there and is not.
  private func key(_ name: String, into diagnostics: inout [Diagnostic]) -> ThemeKey? {
    guard let key = keys.first(where: { $0.name == name }) else { return nil }
    if key.otherwise == nil, let mapping, mapping.node(name) == nil {
      diagnostics.append(ThemeReader.broken("'\(mapping.name).\(name)' is missing", in: mapping))
      return nil
    }
    return key
  }
}

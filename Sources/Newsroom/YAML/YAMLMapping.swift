public import Diagnostics

/// A closed group of keys: reads each by its type, and reports those that are not known.
public struct YAMLMapping: Sendable {
  /// How many unknown or repeated keys are told one by one.
  static let mostUnknownKeys = 20

  /// The file it stands in.
  public let file: SourceFile
  /// Its bytes.
  public let range: Range<Int>
  /// The key it is the value of; empty for the whole file.
  public let name: String
  /// Its keys and values in source order.
  public let entries: [YAMLNode.Entry]

  /// Makes a mapping of a node.
  /// - Parameters:
  ///   - node: the node.
  ///   - name: the key it is the value of; empty for the whole file.
  ///   - file: the file it stands in.
  ///   - diagnostics: gets an error if the node is no mapping.
  /// - Returns: nil if it is none.
  public init?(_ node: YAMLNode, named name: String, in file: SourceFile, into diagnostics: inout [Diagnostic]) {
    guard case .mapping(let entries) = node.content else {
      let asked = "lines of 'key: value'"
      if name.isEmpty {
        diagnostics.append(
          Diagnostic(
            .mistypedValue, at: Location(file: file, range: node.range),
            "Lines of 'key: value' are wanted, found \(node.description)"
          ))
      } else {
        node.mistyped(name, asked, in: file, into: &diagnostics)
      }
      return nil
    }
    self.file = file
    self.range = node.range
    self.name = name
    self.entries = entries
  }

  /// The value of a key, if the key is there.
  public func node(_ key: String) -> YAMLNode? { entries.first { $0.key.value == key }?.value }

  /// Where a key stands, if it is there.
  public func keyRange(_ key: String) -> Range<Int>? { entries.first { $0.key.value == key }?.key.range }

  /// A text; nil if the key is absent or its value was reported.
  public func text(_ key: String, into diagnostics: inout [Diagnostic]) -> Located<String>? {
    node(key)?.text(named: path(key), in: file, into: &diagnostics)
  }

  /// A whole number within bounds; nil if the key is absent or its value was reported.
  public func wholeNumber(
    _ key: String, in bounds: ClosedRange<Int>, into diagnostics: inout [Diagnostic]
  ) -> Located<Int>? {
    node(key)?.wholeNumber(named: path(key), in: bounds, of: file, into: &diagnostics)
  }

  /// A number within bounds; nil if the key is absent or its value was reported.
  public func number(
    _ key: String, in bounds: ClosedRange<Double>, into diagnostics: inout [Diagnostic]
  ) -> Located<Double>? {
    node(key)?.number(named: path(key), in: bounds, of: file, into: &diagnostics)
  }

  /// A truth value; nil if the key is absent or its value was reported.
  public func flag(_ key: String, into diagnostics: inout [Diagnostic]) -> Located<Bool>? {
    node(key)?.flag(named: path(key), in: file, into: &diagnostics)
  }

  /// The items of a list, or a single value as a list of one; empty if the key is absent or its value was reported.
  public func list(_ key: String, into diagnostics: inout [Diagnostic]) -> [YAMLNode] {
    node(key)?.list(named: path(key), in: file, into: &diagnostics) ?? []
  }

  /// A group of keys; nil if the key is absent or its value was reported.
  public func mapping(_ key: String, into diagnostics: inout [Diagnostic]) -> YAMLMapping? {
    node(key).flatMap { YAMLMapping($0, named: path(key), in: file, into: &diagnostics) }
  }

  /// One of several words; nil if the key is absent or its value was reported.
  public func choice(
    _ key: String, of choices: [String], into diagnostics: inout [Diagnostic]
  ) -> Located<String>? {
    guard let node = node(key), let text = text(key, into: &diagnostics) else { return nil }
    guard choices.contains(text.value) else {
      let help = Suggestion.closest(to: text.value, among: choices).map { "Did you mean '\($0)'?" } ?? ""
      node.mistyped(path(key), "one of \(choices.joined(separator: ", "))", help: help, in: file, into: &diagnostics)
      return nil
    }
    return text
  }

  /// Texts by language; a single text counts for all languages.
  /// - Parameters:
  ///   - key: the key.
  ///   - languages: the languages there are; another one is an error.
  ///   - others: languages that are known besides: texts in them are for other newsletters, and passed over.
  ///   - diagnostics: gets what is wrong.
  public func localizedText(
    _ key: String, languages: [Language], others: [Language] = [], into diagnostics: inout [Diagnostic]
  ) -> Localized<String> {
    var result = Localized<String>()
    guard let node = node(key) else { return result }
    if case .scalar = node.content {
      guard let text = node.text(named: path(key), in: file, into: &diagnostics) else { return result }
      for language in languages { result[language] = text.value }
      return result
    }
    guard let byLanguage = mapping(key, into: &diagnostics) else { return result }
    for entry in byLanguage.entries where languages.contains(entry.key) || !others.contains(entry.key) {
      guard let language = byLanguage.language(of: entry.key, among: languages, into: &diagnostics) else { continue }
      result[language] = byLanguage.text(entry.key.value, into: &diagnostics)?.value
    }
    return result
  }

  /// The language a key or value names.
  /// - Parameters:
  ///   - code: the code as written.
  ///   - languages: the languages there are.
  ///   - whose: whose languages these are, for the error.
  ///   - diagnostics: gets an error if it is none of them.
  public func language(
    of code: Located<String>, among languages: [Language], of whose: String = "newsletter",
    into diagnostics: inout [Diagnostic]
  ) -> Language? {
    LanguageCode.language(code, among: languages, of: whose, in: file, into: &diagnostics)
  }

  /// Reports keys that are not known, with what was probably meant.
  /// - Parameters:
  ///   - known: the keys there are, in the order to list them.
  ///   - synonyms: wrong keys whose right one is sure, such as translations: `["titre": "title"]`.
  ///   - diagnostics: gets a warning for each.
  public func reportUnknownKeys(
    known: [String], synonyms: [String: String] = [:], into diagnostics: inout [Diagnostic]
  ) {
    let unknown = entries.filter { !known.contains($0.key.value) }
    for entry in unknown.prefix(Self.mostUnknownKeys) {
      diagnostics.append(unknownKey(entry.key, known: known, synonyms: synonyms))
    }
    if unknown.count > Self.mostUnknownKeys {
      let rest = unknown.count - Self.mostUnknownKeys
      let location = Location(file: file, range: unknown[Self.mostUnknownKeys].key.range)
      diagnostics.append(Diagnostic(.unknownKey, at: location, "And \(rest) more unknown keys from here"))
    }
  }

  /// The diagnostic about one unknown key; see ``reportUnknownKeys(known:synonyms:into:)``.
  func unknownKey(_ key: Located<String>, known: [String], synonyms: [String: String]) -> Diagnostic {
    let location = Location(file: file, range: key.range)
    let place = name.isEmpty ? "" : " in '\(name)'"
    let meant = meant(by: key.value, known: known, synonyms: synonyms)
    var diagnostic = Diagnostic(.unknownKey, at: location, "There is no key '\(key.value)'\(place)")
    if let meant {
      diagnostic.help = "Did you mean '\(meant)'?"
      diagnostic.fixIts = [.init("write '\(meant)'", replace: location, with: meant)]
    } else if let there = likely(key.value, known: known, synonyms: synonyms) {
      diagnostic.help = "Did you mean '\(there)'? It is there already: remove one of the two."
    } else {
      diagnostic.help = "The keys are: " + known.joined(separator: ", ") + "."
    }
    return diagnostic
  }

  /// The known key that an unknown one was probably meant to be, if it is not there already.
  func meant(by key: String, known: [String], synonyms: [String: String]) -> String? {
    likely(key, known: known, synonyms: synonyms).flatMap { node($0) == nil ? $0 : nil }
  }

  private func likely(_ key: String, known: [String], synonyms: [String: String]) -> String? {
    synonyms[key.lowercased()] ?? Suggestion.closest(to: key, among: known)
  }

  /// A key's name with those it stands in: `event.from`.
  func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }
}

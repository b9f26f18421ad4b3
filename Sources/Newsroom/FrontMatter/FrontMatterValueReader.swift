import Diagnostics

/// Reads groups of keys by the types that ``FrontMatterSchema`` gives them, and reports what does not fit.
struct FrontMatterValueReader {
  let file: SourceFile
  let context: FrontMatterContext

  /// Reads a group of keys.
  /// - Parameters:
  ///   - mapping: the keys and values as YAML.
  ///   - keys: the keys there are.
  ///   - diagnostics: gets an error for each key that is missing or does not fit, a warning for each unknown one.
  func read(
    _ mapping: YAMLMapping, _ keys: [FrontMatterKey], into diagnostics: inout [Diagnostic]
  ) -> FrontMatterValues {
    var result = FrontMatterValues(present: mapping.entries.map(\.key.value), range: mapping.range)
    // By the keys there are in the file, which are few, and told in the order of the schema.
    let known = mapping.entries.indices.compactMap { entry in
      let name = mapping.entries[entry].key.value
      return keys.firstIndex { $0.name == name }.map { (key: $0, entry: entry) }
    }
    for (key, entry) in known.sorted(by: { $0.key < $1.key }) {
      let name = mapping.entries[entry].key.value
      if let value = read(mapping.entries[entry].value, keys[key], mapping.path(name), into: &diagnostics) {
        result.add(value, for: name)
      }
    }
    if known.count < mapping.entries.count || keys.contains(where: { $0.isRequired && mapping.node($0.name) == nil }) {
      reportKeys(of: mapping, keys, into: &diagnostics)
    }
    return result
  }

  /// The known keys that the unknown ones of a group were probably meant to be.
  func misnamed(in mapping: YAMLMapping, _ keys: [FrontMatterKey]) -> Set<String> {
    let unknown = mapping.entries.map(\.key.value).filter { name in !keys.contains { $0.name == name } }
    guard !unknown.isEmpty else { return [] }
    let known = keys.map(\.name)
    let synonyms = synonyms(of: keys)
    return Set(
      unknown.prefix(YAMLMapping.mostUnknownKeys)
        .compactMap { mapping.meant(by: $0, known: known, synonyms: synonyms) })
  }

  private func synonyms(of keys: [FrontMatterKey]) -> [String: String] {
    var synonyms: [String: String] = [:]
    for key in keys { for synonym in key.synonyms { synonyms[synonym] = key.name } }
    return synonyms
  }

  /// Reports unknown keys, and required ones that are missing; a required key under a wrong name is one error.
  private func reportKeys(
    of mapping: YAMLMapping, _ keys: [FrontMatterKey], into diagnostics: inout [Diagnostic]
  ) {
    let known = keys.map(\.name)
    var missing = Set(keys.filter { $0.isRequired && mapping.node($0.name) == nil }.map(\.name))
    let unknown = mapping.entries.filter { !known.contains($0.key.value) }
    let synonyms = unknown.isEmpty ? [:] : synonyms(of: keys)
    for entry in unknown.prefix(YAMLMapping.mostUnknownKeys) {
      var diagnostic = mapping.unknownKey(entry.key, known: known, synonyms: synonyms)
      if let meant = mapping.meant(by: entry.key.value, known: known, synonyms: synonyms),
        let key = keys.first(where: { $0.name == meant }), let value = GroupFromText.value(entry.value, for: key)
      {
        var end = max(entry.key.range.upperBound, entry.value.range.upperBound)
        // A list of lines may reach to the next key.
        while end > entry.key.range.upperBound, file.bytes[end - 1] <= 0x20 { end -= 1 }
        let whole = entry.key.range.lowerBound..<end
        diagnostic.help = "Write '\(meant): \(value)'."
        diagnostic.fixIts = [
          .init("write '\(meant)'", replace: Location(file: file, range: whole), with: "\(meant): \(value)")
        ]
      }
      if let meant = mapping.meant(by: entry.key.value, known: known, synonyms: synonyms),
        missing.remove(meant) != nil
      {
        diagnostic = Diagnostic(
          kind(forMissing: meant, in: mapping), at: diagnostic.location,
          "'\(meant)' is missing; '\(entry.key.value)' stands here", help: diagnostic.help,
          fixIts: diagnostic.fixIts)
      }
      diagnostics.append(diagnostic)
    }
    if unknown.count > YAMLMapping.mostUnknownKeys {
      let rest = unknown.count - YAMLMapping.mostUnknownKeys
      let location = Location(file: file, range: unknown[YAMLMapping.mostUnknownKeys].key.range)
      diagnostics.append(Diagnostic(.unknownKey, at: location, "And \(rest) more unknown keys from here"))
    }
    for key in keys where missing.contains(key.name) {
      let place = mapping.range.lowerBound..<min(mapping.range.lowerBound + 1, mapping.range.upperBound)
      let group = mapping.name.isEmpty ? "" : " in '\(mapping.name)'"
      diagnostics.append(
        Diagnostic(
          kind(forMissing: key.name, in: mapping), at: Location(file: file, range: place),
          "'\(key.name)' is missing\(group)", help: "Write for example: \(key.name): \(key.example)"))
    }
  }

  private func kind(forMissing key: String, in mapping: YAMLMapping) -> DiagnosticKind {
    key == "title" && mapping.name.isEmpty ? .missingTitle : .missingKey
  }

  private func read(
    _ node: YAMLNode, _ key: FrontMatterKey, _ name: String, into diagnostics: inout [Diagnostic]
  ) -> FrontMatterValue? {
    switch key.type {
    case .group(let keys):
      guard let mapping = mapping(node, key, name, into: &diagnostics) else { return nil }
      return .group(read(mapping, keys, into: &diagnostics))
    case .list(let keys):
      guard case .sequence(let items) = node.content else {
        reportShape(node, key, name, "a list", into: &diagnostics)
        return nil
      }
      return .list(
        items.compactMap { item in
          if let group = GroupFromText.group(item, keys) {
            report(
              item, "'\(name)' must be lines of 'key: value'", insteadWrite: group, help: group, into: &diagnostics)
            return nil
          }
          return mapping(item, key, name, into: &diagnostics).map { read($0, keys, into: &diagnostics) }
        })
    case .wholeNumber(let bounds):
      return node.wholeNumber(named: name, in: bounds, of: file, into: &diagnostics).map { .number($0) }
    case .languages: return languages(node, name, into: &diagnostics).map { .languages($0) }
    case .stampHashes, .stampHash:
      return StampReader(file: file).hashes(node, key, name, into: &diagnostics).map { .hashes($0) }
    case .mark: return StampReader(file: file).mark(node, name, into: &diagnostics).map { .mark($0) }
    default:
      guard let text = node.text(named: name, in: file, into: &diagnostics) else { return nil }
      return read(text, node, key, name, into: &diagnostics)
    }
  }

  private func read(
    _ text: Located<String>, _ node: YAMLNode, _ key: FrontMatterKey, _ name: String,
    into diagnostics: inout [Diagnostic]
  ) -> FrontMatterValue? {
    let scalars = FrontMatterScalars(file: file, context: context)
    switch key.type {
    case .date: return scalars.date(text, name, into: &diagnostics).map { .date($0) }
    case .kind: return scalars.choice(text, name, what: "kinds", .unknownKind, into: &diagnostics).map { .kind($0) }
    case .status:
      return scalars.choice(text, name, what: "values of 'status'", .unknownStatus, into: &diagnostics)
        .map { .status($0) }
    case .language:
      return LanguageCode.language(text, among: context.languages, in: file, into: &diagnostics)
        .map { .language(Located($0, at: text.range)) }
    case .anyLanguage: return scalars.anyLanguage(text, into: &diagnostics).map { .language($0) }
    case .section: return scalars.section(text, into: &diagnostics).map { .text($0) }
    case .slug: return scalars.slug(text, into: &diagnostics).map { .text($0) }
    case .address: return scalars.address(text, into: &diagnostics).map { .text($0) }
    default:
      tellComment(behind: node, key.name, into: &diagnostics)
      return .text(text)
    }
  }

  /// Tells of a comment that cuts a text off. One that is set off from its sign is often meant as such.
  private func tellComment(behind node: YAMLNode, _ key: String, into diagnostics: inout [Diagnostic]) {
    guard case .scalar(_, .plain) = node.content else { return }
    let end = file.bytes[node.range.upperBound...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.bytes.count
    let line = file.bytes[node.range.upperBound..<end]
    guard let sign = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), line[sign] == 0x23, sign > line.startIndex
    else { return }
    var last = end
    while last > sign, file.bytes[last - 1] == 0x20 || file.bytes[last - 1] == 0x09 { last -= 1 }
    let whole = node.range.lowerBound..<last
    let quoted = "\"" + file.text(in: whole).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    var diagnostic = Diagnostic(
      .commentInValue, at: Location(file: file, range: sign..<last),
      "'\(file.text(in: sign..<last))' is a comment, and not part of '\(key)'",
      help: "If it belongs to the text, write: \(key): \(quoted)")
    diagnostic.fixIts = [
      .init("put the text between quotation marks", replace: Location(file: file, range: whole), with: quoted)
    ]
    if sign + 1 == last || file.bytes[sign + 1] == 0x20 { diagnostic.severity = .note }
    diagnostics.append(diagnostic)
  }

  private func mapping(
    _ node: YAMLNode, _ key: FrontMatterKey, _ name: String, into diagnostics: inout [Diagnostic]
  ) -> YAMLMapping? {
    guard case .mapping = node.content else {
      reportShape(node, key, name, "lines of 'key: value'", into: &diagnostics)
      return nil
    }
    return YAMLMapping(node, named: name, in: file, into: &diagnostics)
  }

  private func reportShape(
    _ node: YAMLNode, _ key: FrontMatterKey, _ name: String, _ expected: String,
    into diagnostics: inout [Diagnostic]
  ) {
    if let value = GroupFromText.value(node, for: key) {
      report(
        node, "'\(name)' must be \(expected)", insteadWrite: value, help: "\(key.name): \(value)", into: &diagnostics)
      return
    }
    node.mistyped(
      name, expected, help: "Write for example: \(key.name): \(key.example)", in: file, into: &diagnostics)
  }

  /// Reports a text where a group of keys is wanted, with the group that says the same.
  private func report(
    _ node: YAMLNode, _ demand: String, insteadWrite group: String, help: String, into diagnostics: inout [Diagnostic]
  ) {
    let location = Location(file: file, range: node.range)
    diagnostics.append(
      Diagnostic(
        .mistypedValue, at: location, "\(demand), found \(node.description)", help: "Write '\(help)'.",
        fixIts: [.init("write '\(group)'", replace: location, with: group)]))
  }

  private func languages(
    _ node: YAMLNode, _ name: String, into diagnostics: inout [Diagnostic]
  ) -> Located<[Language]>? {
    guard let items = node.list(named: name, in: file, into: &diagnostics) else { return nil }
    var result: [Language] = []
    for item in items {
      guard let text = item.text(named: name, in: file, into: &diagnostics),
        let language = LanguageCode.language(text, among: context.languages, in: file, into: &diagnostics)
      else { continue }
      if !result.contains(language) { result.append(language) }
    }
    guard !result.isEmpty else {
      if items.isEmpty { node.mistyped(name, "a list of at least one language", in: file, into: &diagnostics) }
      return nil
    }
    return Located(result, at: node.range)
  }
}

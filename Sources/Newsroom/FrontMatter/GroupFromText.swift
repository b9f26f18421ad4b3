import Diagnostics

/// Writes a text as the group of keys that was wanted in its place: `{name: Jane Doe}` for `Jane Doe`.
enum GroupFromText {
  /// A group, or a list of groups, that says what a value says.
  /// - Parameters:
  ///   - node: a text or a list of texts.
  ///   - key: the key it is to be the value of.
  /// - Returns: YAML on one line, nil if the value is something else or does not tell what a group must have.
  static func value(_ node: YAMLNode, for key: FrontMatterKey) -> String? {
    switch key.type {
    case .group(let keys): return group(node, keys)
    case .list(let keys):
      var items = [node]
      if case .sequence(let nodes) = node.content { items = nodes }
      let groups = items.compactMap { group($0, keys) }
      return !groups.isEmpty && groups.count == items.count ? "[\(groups.joined(separator: ", "))]" : nil
    default: return nil
    }
  }

  /// One group of keys; `links` is the only one that needs two of them, and an address is both.
  static func group(_ node: YAMLNode, _ keys: [FrontMatterKey]) -> String? {
    guard case .scalar(let raw, _) = node.content, !node.isAbsent else { return nil }
    let text = YAMLText.oneLine(raw)
    guard !text.isEmpty, text.utf8.count <= 500, !text.unicodeScalars.contains(where: YAMLText.isUnprintable) else {
      return nil
    }
    let required = keys.filter(\.isRequired).map(\.name)
    if required == ["label", "url"] {
      switch SafeAddress.problem(with: text) {
      case nil:
        let label =
          text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : text[...]
        return "{label: \(YAMLText.inFlow(String(label))), url: \(YAMLText.quoted(text))}"
      case .noScheme(let whole?): return "{label: \(YAMLText.inFlow(text)), url: \(YAMLText.quoted(whole))}"
      default: return nil
      }
    }
    if required.count == 1 { return "{\(required[0]): \(YAMLText.inFlow(text))}" }
    if keys.contains(where: { $0.name == "src" }) { return "{src: \(YAMLText.inFlow(text))}" }
    return nil
  }
}

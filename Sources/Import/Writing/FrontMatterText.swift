import Newsroom

/// Writes the front matter of an imported item.
struct FrontMatterText {
  private var lines = "---\n"

  /// Adds a key with a text.
  mutating func add(_ key: String, text: String) { lines += "\(key): \(YAMLText.quoted(text))\n" }

  /// Adds a key with a value that needs no quotation marks, such as a slug, a number or a group made here.
  mutating func add(_ key: String, plain value: String) { lines += "\(key): \(value)\n" }

  /// Adds people who wrote it.
  mutating func add(contributors names: [String]) {
    guard !names.isEmpty else { return }
    lines += "contributors:\n" + names.map { "  - name: \(YAMLText.quoted($0))\n" }.joined()
  }

  /// Adds the links of the "find out more" box.
  mutating func add(links: [(label: String, address: String)]) {
    guard !links.isEmpty else { return }
    lines += "links:\n"
    for link in links {
      lines += "  - label: \(YAMLText.quoted(link.label))\n    url: \(YAMLText.quoted(link.address))\n"
    }
  }

  /// The file with a body.
  func bytes(with body: [UInt8]) -> [UInt8] {
    let head = Array((lines + "---\n").utf8)
    return body == [0x0A] ? head : head + [0x0A] + body
  }
}

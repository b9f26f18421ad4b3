/// The elements of a well-formed document, for looking things up in tests.
struct Elements {
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
    /// Index of the element around it, or -1.
    var parent: Int
    /// Its part of ``Elements/characters``.
    var range: Range<Int>

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    func has(class name: String) -> Bool { self["class"]?.split(separator: " ").contains { $0 == name } ?? false }
  }

  private(set) var all: [Element] = []
  /// The text of the document, unescaped.
  private(set) var characters: [UInt8] = []

  init(_ document: String) {
    let bytes = Array(document.utf8)
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        let end = bytes[index...].firstIndex(of: 0x3C) ?? bytes.count
        characters += Elements.unescaped(bytes[index..<end]).utf8
        index = end
        continue
      }
      let end = bytes[index...].firstIndex(of: 0x3E) ?? bytes.count - 1
      let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      index = end + 1
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        if let last = open.popLast() { all[last].range = all[last].range.lowerBound..<characters.count }
        continue
      }
      let start = characters.count
      all.append(Elements.element(tag, parent: open.last ?? -1, range: start..<start))
      if !tag.hasSuffix("/") { open.append(all.count - 1) }
      // A break that forces a hyphen's line end parts no words.
      let isInMark = open.last.map { all[$0].has(class: "h") || all[$0].has(class: "z") } ?? false
      if tag == "br/", !isInMark { characters.append(0x0A) }
    }
  }

  /// The text in an element.
  func text(_ element: Element) -> String { String(decoding: characters[element.range], as: UTF8.self) }

  /// The text in an element without what is there once more for print.
  func textOnScreen(_ element: Element) -> String {
    let copies = of(class: "copy").map(\.range)
    let seen = element.range.filter { index in !copies.contains { $0.contains(index) } }
    return String(decoding: seen.map { characters[$0] }, as: UTF8.self)
  }

  /// All elements of a class.
  func of(class name: String) -> [Element] { all.filter { $0.has(class: name) } }

  /// The element with an id.
  func with(id: String) -> Element? { all.first { $0["id"] == id } }

  /// The elements around an element, the innermost first.
  func around(_ element: Element) -> [Element] {
    var found: [Element] = []
    var parent = element.parent
    while parent >= 0 {
      found.append(all[parent])
      parent = all[parent].parent
    }
    return found
  }

  /// The elements in an element.
  func inside(_ index: Int) -> [Element] {
    Array(all[(index + 1)...].prefix { $0.parent >= index })
  }

  /// The marks of line ends in an element: at spaces, at hyphens, between characters, forced.
  func lineEnds(inside index: Int) -> [Element] {
    inside(index).filter { element in
      let isMark = ["b", "h", "z"].contains { element.has(class: $0) }
      // A mark that forces its line's end has a break in it.
      return isMark || element.name == "br" && !["b", "h", "z"].contains { all[element.parent].has(class: $0) }
    }
  }

  /// How many lines a text has: those that stand where it begins, and those that are moved into other columns.
  func lineCount(of index: Int) -> Int? {
    guard let own = all[index]["data-lines"].flatMap(Int.init) else { return nil }
    let moved = inside(index).filter { $0.has(class: "over") }.compactMap { $0["data-lines"].flatMap(Int.init) }
    return moved.reduce(own, +)
  }

  /// The number of the page an element stands on.
  func page(of element: Element) -> String? { ([element] + around(element)).lazy.compactMap { $0["data-page"] }.first }

  private static func element(_ tag: String, parent: Int, range: Range<Int>) -> Element {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    let name = parts[0].prefix { $0 != " " && $0 != "/" }
    var attributes: [(name: String, value: String)] = []
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let key = parts[index].drop { $0 != " " }.drop { $0 == " " }.dropLast()
      attributes.append((String(key), unescaped(Array(parts[index + 1].utf8)[...])))
    }
    // What follows the first value begins with its space already.
    for index in attributes.indices.dropFirst() where attributes[index].name.isEmpty {
      attributes[index].name = String(parts[2 * index].drop { $0 == " " }.dropLast())
    }
    return Element(name: String(name), attributes: attributes, parent: parent, range: range)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(0x26) else { return text }
    for (escape, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      var result = ""
      var rest = text[...]
      while let first = rest.first {
        if rest.hasPrefix(escape) {
          result += character
          rest = rest.dropFirst(escape.count)
        } else {
          result.append(first)
          rest.removeFirst()
        }
      }
      text = result
    }
    return text
  }
}

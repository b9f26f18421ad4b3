/// Finds links, tags, shortcodes and such in Markdown, in one pass over the bytes; code and comments are passed over.
///
/// It does not decide what a text means (libcmark does) but where what must be changed stands.
struct MarkdownScanner {
  let bytes: [UInt8]
  /// The code blocks, in order.
  let code: [Range<Int>]
  var parts = MarkdownParts()
  /// The definitions of the text by label.
  var definitions: [String: MarkdownParts.Definition] = [:]

  private struct Bracket {
    var range: Range<Int>
    var isImage: Bool
  }
  private var brackets: [Bracket] = []
  /// Lengths of runs of backticks that nothing closes before a place.
  private var unclosed: [Int: Int] = [:]

  private var braces = ForwardSearch("}}")
  private var percents = ForwardSearch("%}")
  private var commentEnds = ForwardSearch("-->")
  private var angles = ForwardSearch(">")

  /// The longest shortcode, tag or destination, in bytes.
  static let longest = 8_192

  private init(_ bytes: [UInt8], code: [Range<Int>]) {
    self.bytes = bytes
    self.code = code
  }

  /// Scans a text.
  static func scan(_ bytes: [UInt8], code: [Range<Int>]) -> MarkdownParts {
    var scanner = MarkdownScanner(bytes, code: code)
    scanner.findDefinitions()
    scanner.run()
    scanner.parts.links.sort { $0.opening.lowerBound < $1.opening.lowerBound }
    return scanner.parts
  }

  private mutating func run() {
    var place = 0
    var nextCode = 0
    while place < bytes.count {
      while nextCode < code.count, code[nextCode].upperBound <= place { nextCode += 1 }
      if nextCode < code.count, code[nextCode].contains(place) {
        place = code[nextCode].upperBound
        brackets.removeAll(keepingCapacity: true)
        continue
      }
      place = step(place)
    }
  }

  /// Looks at one place.
  /// - Returns: the next one.
  private mutating func step(_ place: Int) -> Int {
    switch bytes[place] {
    case 0x5C: return place + 2
    case 0x60: return codeSpan(place)
    case 0x0A:
      let end = Bytes.lineEnd(bytes, place + 1)
      if Bytes.isBlank(bytes[min(place + 1, bytes.count)..<end]) { brackets.removeAll(keepingCapacity: true) }
    case 0x7B:
      if let end = shortcode(place) { return end }
    case 0x3C:
      if let end = angle(place) { return end }
    case 0x21 where place + 1 < bytes.count && bytes[place + 1] == 0x5B:
      brackets.append(Bracket(range: place..<place + 2, isImage: true))
      return place + 2
    case 0x5B:
      if let end = contentsMarker(place) { return end }
      brackets.append(Bracket(range: place..<place + 1, isImage: false))
    case 0x5D: return closeBracket(place)
    default: break
    }
    return place + 1
  }

  private mutating func codeSpan(_ place: Int) -> Int {
    var end = place
    while end < bytes.count, bytes[end] == 0x60 { end += 1 }
    let length = end - place
    if let limit = unclosed[length], place < limit { return end }
    var search = end
    while search < bytes.count {
      if bytes[search] == 0x60 {
        var stop = search
        while stop < bytes.count, bytes[stop] == 0x60 { stop += 1 }
        if stop - search == length { return stop }
        search = stop
      } else if bytes[search] == 0x0A, isBlankLine(at: search + 1) {
        break
      } else {
        search += 1
      }
    }
    unclosed[length] = search
    return end
  }

  private func isBlankLine(at place: Int) -> Bool {
    guard place < bytes.count else { return true }
    return Bytes.isBlank(bytes[place..<Bytes.lineEnd(bytes, place)])
  }

  private mutating func shortcode(_ place: Int) -> Int? {
    let limit = min(bytes.count, place + Self.longest)
    if Bytes.has("{{", at: place, in: bytes), let end = braces.first(in: bytes, from: place + 2, to: limit) {
      parts.shortcodes.append(place..<end + 2)
      return end + 2
    }
    if Bytes.has("{%", at: place, in: bytes), let end = percents.first(in: bytes, from: place + 2, to: limit) {
      parts.shortcodes.append(place..<end + 2)
      return end + 2
    }
    if Bytes.has("{:", at: place, in: bytes) {
      let line = min(limit, Bytes.lineEnd(bytes, place))
      if let end = Bytes.find("}", in: bytes, from: place + 2, to: line) {
        parts.attributeLists.append(place..<end + 1)
        return end + 1
      }
    }
    return nil
  }

  /// Reads a place for a table of contents, as Python-Markdown, GitLab and others have it.
  private mutating func contentsMarker(_ place: Int) -> Int? {
    let start = Bytes.lineStart(bytes, place)
    guard place - start <= 3, Bytes.isBlank(bytes[start..<place]), definitions["toc"] == nil else { return nil }
    let end = min(Bytes.lineEnd(bytes, place), place + 20)
    let written = String(decoding: bytes[place..<end], as: UTF8.self).lowercased()
    for marker in ["[toc]", "[[toc]]", "[[_toc_]]"] where written.hasPrefix(marker) {
      let after = place + marker.utf8.count
      let end = Bytes.lineEnd(bytes, after)
      guard Bytes.isBlank(bytes[after..<end]) else { continue }
      parts.contentsMarkers.append(start..<end)
      return end
    }
    return nil
  }

  private mutating func angle(_ place: Int) -> Int? {
    let limit = min(bytes.count, place + Self.longest)
    if Bytes.has("<!--", at: place, in: bytes) {
      return commentEnds.first(in: bytes, from: place + 2, to: bytes.count).map { $0 + 3 }
    }
    if Bytes.has("<!", at: place, in: bytes) || Bytes.has("<?", at: place, in: bytes) {
      guard let end = angles.first(in: bytes, from: place + 2, to: limit) else { return nil }
      parts.declarations.append(place..<end + 1)
      return end + 1
    }
    if let end = autolink(place, limit) { return end }
    guard let tag = TagReader.read(bytes, at: place, limit: limit) else { return nil }
    parts.tags.append(tag)
    return tag.range.upperBound
  }

  private mutating func autolink(_ place: Int, _ limit: Int) -> Int? {
    var end = place + 1
    while end < limit, bytes[end] > 0x20, bytes[end] != 0x3C, bytes[end] != 0x3E { end += 1 }
    guard end < limit, bytes[end] == 0x3E, end > place + 1, Bytes.isLetter(bytes[place + 1]) else { return nil }
    let address = String(decoding: bytes[place + 1..<end], as: UTF8.self)
    let scheme = address.utf8.prefix { Bytes.isLetter($0) || Bytes.isDigit($0) || "+.-".utf8.contains($0) }
    let isLink = (2...32).contains(scheme.count) && address.utf8.dropFirst(scheme.count).first == 0x3A
    guard isLink || (address.contains("@") && !address.contains("/")) else { return nil }
    parts.autolinks.append(.init(range: place..<end + 1, address: isLink ? address : "mailto:" + address))
    return end + 1
  }

  private mutating func closeBracket(_ place: Int) -> Int {
    guard let bracket = brackets.popLast() else { return place + 1 }
    let text = bracket.range.upperBound..<place
    if bytes[text].first == 0x5E, text.count > 1, !bracket.isImage {
      parts.footnotes.append(.init(range: bracket.range.lowerBound..<place + 1, label: bytes[text.dropFirst()]))
      return place + 1
    }
    if let target = DestinationReader.inline(bytes, at: place + 1) {
      parts.links.append(
        .init(
          isImage: bracket.isImage, opening: bracket.range, text: text, closing: place..<target.end,
          destination: target.destination, address: target.address))
      return target.end
    }
    // A definition is read apart.
    if place + 1 < bytes.count, bytes[place + 1] == 0x3A, Bytes.lineStart(bytes, place) + 3 >= bracket.range.lowerBound
    {
      return place + 1
    }
    var end = place + 1
    var label = text
    if place + 1 < bytes.count, bytes[place + 1] == 0x5B,
      let close = Bytes.find("]", in: bytes, from: place + 2, to: min(bytes.count, place + 1_000))
    {
      if close > place + 2 { label = place + 2..<close }
      end = close + 1
    }
    var key = DestinationReader.folded(bytes[label])
    if definitions[key] == nil, end != place + 1 {
      end = place + 1
      key = DestinationReader.folded(bytes[text])
    }
    if text.count < 1_000, let definition = definitions[key] {
      parts.links.append(
        .init(
          isImage: bracket.isImage, opening: bracket.range, text: text, closing: place..<end, destination: 0..<0,
          address: definition.address, label: key))
      return end
    }
    return place + 1
  }

  /// Finds the link definitions: lines of their own that no paragraph goes into.
  private mutating func findDefinitions() {
    var place = 0
    var follows = true
    var nextCode = 0
    while place < bytes.count {
      let end = Bytes.lineEnd(bytes, place)
      while nextCode < code.count, code[nextCode].upperBound <= place { nextCode += 1 }
      let isCode = nextCode < code.count && code[nextCode].contains(place)
      let definition = isCode || !follows ? nil : DestinationReader.definition(bytes, place..<end)
      if let definition {
        var definition = definition
        definition.line = place..<min(bytes.count, end + 1)
        parts.definitions.append(definition)
        if definitions[definition.label] == nil { definitions[definition.label] = definition }
      }
      let isHeading = !isCode && bytes[place..<end].first == 0x23
      follows = definition != nil || isCode || isHeading || Bytes.isBlank(bytes[place..<end])
      place = end + 1
    }
  }
}

/// Reads the size of an SVG, and refuses one that could do more than show itself: run scripts, hold HTML, load files.
///
/// What is allowed is listed rather than what is not: references lead to `#…` inside the file or to embedded pictures
/// and fonts.
enum SVGCheck {
  private static let deepest = 1_000
  private static let forbiddenElements: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "canvas", "handler", "listener", "link",
    "meta", "html",
  ]

  /// Whether bytes begin like an SVG: blanks, declarations and comments, then `<svg`.
  static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    let start = head.drop { $0 == "\u{FEFF}" || $0.isWhitespace }
    guard start.hasPrefix("<") else { return false }
    return start.contains("<svg") || start.contains(":svg")
  }

  /// The size that an SVG states, in CSS pixels.
  /// - Throws: what is wrong with it.
  static func size(_ bytes: [UInt8]) throws(ImageHeader.Problem) -> (width: Int, height: Int)? {
    guard UTF8Check.firstInvalidByte(in: bytes) == nil, !bytes.contains(0) else { throw .damaged(.svg) }
    var scanner = XMLTagScanner(bytes)
    var open: [String] = []
    var root: XMLTagScanner.Tag?
    var style = ""
    while let piece = scanner.next() {
      switch piece {
      case .broken: throw .damaged(.svg)
      case .declaration(let text, let range):
        if text.contains("[") || !text.uppercased().hasPrefix("<!DOCTYPE") {
          throw .unsafe("entity declarations", at: range)
        }
      case .instruction(let name, let range):
        if name != "xml" { throw .unsafe("a processing instruction", at: range) }
      case .text(let text): if open.last == "style" { style += text }
      case .open(let tag):
        if open.isEmpty {
          guard root == nil, tag.name == "svg" else { throw .damaged(.svg) }
          root = tag
        }
        try check(tag)
        if tag.isClosed { continue }
        guard open.count < deepest else { throw .damaged(.svg) }
        open.append(tag.name)
      case .close(let name, let range):
        guard open.popLast() == name else { throw .damaged(.svg) }
        if name == "style" {
          try SVGReference.checkStyle(style, at: range)
          style = ""
        }
      }
    }
    guard let root, open.isEmpty else { throw .damaged(.svg) }
    guard let size = SVGSize.size(of: root) else { throw .noSize }
    return size
  }

  private static func check(_ tag: XMLTagScanner.Tag) throws(ImageHeader.Problem) {
    if forbiddenElements.contains(tag.name) { throw .unsafe("an element \"\(tag.name)\"", at: tag.range) }
    for attribute in tag.attributes {
      if attribute.name.hasPrefix("on") { throw .unsafe("an attribute \"\(attribute.name)\"", at: tag.range) }
      switch attribute.name {
      case "href", "src":
        guard SVGReference.isInside(attribute.value) else {
          throw .unsafe("a reference to another file", at: tag.range)
        }
      case "base": throw .unsafe("an attribute \"xml:base\"", at: tag.range)
      case "attributename":
        if attribute.value.lowercased().hasSuffix("href") { throw .unsafe("an animated reference", at: tag.range) }
      default: try SVGReference.checkStyle(attribute.value, at: tag.range)
      }
    }
  }
}

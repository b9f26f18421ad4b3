/// References of an SVG to something else.
enum SVGReference {
  private static let embedded = [
    "data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp", "data:font/",
    "data:application/font-woff",
  ]

  /// Whether a reference stays in the file: to one of its parts, or to a picture or font embedded in it.
  static func isInside(_ reference: some StringProtocol) -> Bool {
    let text = reference.drop { $0.isWhitespace }
    if text.isEmpty || text.hasPrefix("#") { return true }
    let head = text.prefix(40).lowercased()
    return embedded.contains { head.hasPrefix($0) }
  }

  /// Checks CSS, or an attribute that may hold some.
  /// - Throws: a reference out of the file, or something that could hide one.
  static func checkStyle(_ css: String, at range: Range<Int>) throws(ImageHeader.Problem) {
    // Most attributes are numbers and paths.
    guard css.utf8.contains(where: { $0 == 0x28 || $0 == 0x40 || $0 == 0x5C || $0 == 0x3A }) else { return }
    let bytes = Array(css.utf8)
    let folded = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if contains(folded, "@import") { throw .unsafe("a style sheet that is imported", at: range) }
    if contains(folded, "javascript:") || contains(folded, "vbscript:") {
      throw .unsafe("a script", at: range)
    }
    let mayRefer = contains(folded, "(")
    if mayRefer, bytes.contains(0x5C) { throw .unsafe("escaped characters in a style", at: range) }
    for name in ["url(", "image(", "image-set(", "src("] {
      var start = 0
      while let place = find(folded, name, from: start) {
        start = place + name.utf8.count
        let argument = bytes[start...].drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }.prefix(60)
        // A function that is nested is found by its own name.
        if name != "url(", argument.starts(with: "url(".utf8) { continue }
        guard isInside(String(decoding: argument, as: UTF8.self)), !argument.isEmpty, argument.first != 0x29 else {
          throw .unsafe("a reference to another file", at: range)
        }
      }
    }
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool { find(bytes, text, from: 0) != nil }

  private static func find(_ bytes: [UInt8], _ text: String, from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    var place = start
    while place + pattern.count <= bytes.count {
      if bytes[place] == pattern[0], bytes[place..<place + pattern.count].elementsEqual(pattern) { return place }
      place += 1
    }
    return nil
  }
}

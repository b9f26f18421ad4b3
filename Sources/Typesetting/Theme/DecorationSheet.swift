public import Diagnostics

/// Looks through a theme's own style sheet for what could move a line.
///
/// Pages are decided before any style sheet is read, so a theme's may only change what takes no room. Rather than list
/// what does, it lists what does not.
public struct DecorationSheet {
  /// The properties that change no line, no width and no colour of text.
  public static let properties = [
    "background", "background-blend-mode", "background-clip", "background-color", "background-image",
    "background-origin", "background-position", "background-repeat", "background-size", "border-bottom-color",
    "border-color", "border-left-color", "border-radius", "border-right-color", "border-top-color", "box-shadow",
    "cursor", "fill", "outline", "outline-color", "outline-offset", "outline-style", "outline-width", "stroke",
    "text-decoration", "text-decoration-color", "text-decoration-line", "text-decoration-style",
    "text-decoration-thickness", "text-shadow", "text-underline-offset",
  ]

  private let file: SourceFile
  private let bytes: [UInt8]
  private var found: [Diagnostic] = []
  /// Where the piece began that is being read: a selector, a declaration.
  private var start = 0
  private var position = 0
  /// For each block that is open, whether it holds declarations.
  private var blocks: [Bool] = []

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// Checks a style sheet.
  /// - Returns: an error for each rule or property that is not allowed.
  public static func check(_ file: SourceFile) -> [Diagnostic] {
    var sheet = DecorationSheet(file)
    sheet.read()
    return sheet.found
  }

  private mutating func read() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        if isBlank(start..<position) {
          skipComment()
          start = position
        } else {
          skipComment()
        }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(bytes[position])
      case UInt8(ascii: "{"): open()
      case UInt8(ascii: "}"), UInt8(ascii: ";"): close(isBlockEnd: bytes[position] == UInt8(ascii: "}"))
      case UInt8(ascii: "\\"):
        report("A theme's style sheet is written without '\\'", at: position..<position + 1, "Write the character.")
      default: break
      }
      position += 1
    }
    close(isBlockEnd: false)
  }

  private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  private mutating func skipComment() {
    let begin = position
    position += 2
    while position < bytes.count, bytes[position] != UInt8(ascii: "*") || next != UInt8(ascii: "/") { position += 1 }
    if position >= bytes.count { report("A comment is not closed", at: begin..<begin + 2, "Close it with '*/'.") }
    position = min(bytes.count, position + 2)
  }

  private mutating func skipString(_ mark: UInt8) {
    let begin = position
    position += 1
    while position < bytes.count, bytes[position] != mark, bytes[position] != 0x0A,
      bytes[position] != UInt8(ascii: "\\")
    {
      position += 1
    }
    if position >= bytes.count || bytes[position] != mark {
      report("A quotation is not closed on its line, or holds '\\'", at: begin..<begin + 1, "")
    }
  }

  private mutating func open() {
    let range = trimmed(start..<position)
    let isGroup = bytes[range].first == UInt8(ascii: "@")
    if isGroup, !text(range).hasPrefix("@media") { refuse(range) }
    blocks.append(!isGroup)
    start = position + 1
  }

  private mutating func close(isBlockEnd: Bool) {
    let range = trimmed(start..<position)
    if !range.isEmpty {
      if blocks.last == true { declaration(range) } else { refuse(range) }
    }
    if isBlockEnd, !blocks.isEmpty { blocks.removeLast() }
    start = position + 1
  }

  private mutating func declaration(_ range: Range<Int>) {
    let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) ?? range.upperBound
    let name = trimmed(range.lowerBound..<colon)
    guard DecorationSheet.properties.contains(text(name)) else {
      report(
        "A theme's style sheet cannot set '\(text(name))'", at: name,
        "What takes room or colours text is set in 'theme.yml'. Here may stand: "
          + DecorationSheet.properties.joined(separator: ", ") + ".")
      return
    }
    let value = colon..<range.upperBound
    if ["url(", "image(", "image-set(", "src("].contains(where: text(value).contains) {
      report("A theme's style sheet loads no files", at: trimmed(value.dropFirst()), "Draw it with colours.")
    }
  }

  private mutating func refuse(_ range: Range<Int>) {
    report(
      "A theme's style sheet holds rules and '@media' only, not '\(text(range).prefix(40))'", at: range,
      "What takes room is set in 'theme.yml'.")
  }

  private mutating func report(_ headline: String, at range: Range<Int>, _ help: String) {
    // What is wrong in a hundred places is wrong altogether.
    guard found.count < 20 else { return }
    found.append(
      Diagnostic(TypesettingDiagnostics.brokenTheme, at: Location(file: file, range: range), headline, help: help))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).lowercased() }

  private func isBlank(_ range: Range<Int>) -> Bool { trimmed(range).isEmpty }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var range = range.clamped(to: 0..<bytes.count)
    while let first = range.first, isSpace(bytes[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isSpace(bytes[last]) { range = range.lowerBound..<last }
    return range
  }
}

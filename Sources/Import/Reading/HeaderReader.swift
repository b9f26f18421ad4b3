import Diagnostics
import Newsroom

/// Reads the front matter of a whole-edition file: YAML between `---`, TOML between `+++`, JSON between braces, or
/// Pelican's lines without any fence.
struct HeaderReader {
  let file: SourceFile
  private(set) var header = EditionHeader()
  /// Where the text begins.
  private(set) var body: Int
  private var diagnostics: [Diagnostic] = []

  /// Keys that show that lines at the start of a file are Pelican's, or MultiMarkdown's.
  private static let pelican: Set<String> = [
    "title", "date", "modified", "author", "authors", "category", "tags", "slug", "lang", "summary", "status",
    "translation", "template", "save_as", "url",
  ]

  private init(_ file: SourceFile) {
    self.file = file
    body = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the front matter.
  /// - Parameter diagnostics: gets what is wrong with it, as warnings: what can be read is read.
  static func read(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> (EditionHeader, body: Int) {
    var reader = HeaderReader(file)
    reader.read()
    diagnostics += reader.diagnostics
    return (reader.header, reader.body)
  }

  private mutating func read() {
    let first = String(decoding: file.bytes[body..<max(body, file.range(ofLine: 1).upperBound)], as: UTF8.self)
    let trimmed = first.drop { $0 == " " }
    if trimmed.hasPrefix("---"), trimmed.allSatisfy({ $0 == "-" || $0 == " " || $0 == "\t" }) {
      readYAML()
    } else if trimmed.hasPrefix("+++") {
      readTOML()
    } else if trimmed.hasPrefix("{"), !trimmed.hasPrefix("{{"), !trimmed.hasPrefix("{%"), !trimmed.hasPrefix("{:") {
      readJSON()
    } else if let key = Self.key(of: first), Self.pelican.contains(key.lowercased()) {
      readPelican()
    }
  }

  private mutating func readYAML() {
    var found: [Diagnostic] = []
    guard let block = FrontMatterBlock.find(in: file, into: &found) else { return }
    body = block.body.lowerBound
    if let node = YAMLNode.parse(file, range: block.yaml, into: &found) {
      header.take(node)
    } else {
      take(linesOf: block.yaml, separator: 0x3A)
    }
    // The import writes files without marks and carriage returns, so those need no word.
    for var diagnostic in found where !["line-ends", "byte-order-mark"].contains(diagnostic.kind.id) {
      diagnostic.severity = min(diagnostic.severity, .warning)
      diagnostics.append(diagnostic)
    }
  }

  private mutating func readTOML() {
    var line = 2
    while line <= file.lineCount, !file.text(in: file.range(ofLine: line)).hasPrefix("+++") { line += 1 }
    guard line <= file.lineCount else {
      diagnostics.append(
        Diagnostic(
          ImportDiagnostics.leftOut, at: Location(file: file, range: file.range(ofLine: 1)),
          "The front matter that begins here is never closed", help: "Write a line '+++' where it ends."))
      return
    }
    take(linesOf: file.offset(ofLine: 2)..<file.offset(ofLine: line), separator: 0x3D)
    body = line < file.lineCount ? file.offset(ofLine: line + 1) : file.bytes.count
  }

  /// Reads JSON, which is YAML, too, but for tabs.
  private mutating func readJSON() {
    guard let end = endOfJSON() else { return }
    let line = file.position(at: end).line
    guard Bytes.isBlank(file.bytes[end..<file.range(ofLine: line).upperBound]) else { return }
    var found: [Diagnostic] = []
    let text = file.bytes.enumerated().map { $0 < end && $1 == 0x09 ? 0x20 : $1 }
    let spaced = SourceFile(path: file.path, bytes: text)
    guard let node = YAMLNode.parse(spaced, range: body..<end, into: &found), case .mapping(let entries) = node.content,
      !entries.isEmpty
    else { return }
    header.take(node)
    body = line < file.lineCount ? file.offset(ofLine: line + 1) : file.bytes.count
  }

  /// The place behind the brace that closes the first one; nil if there is none in the first 64 KiB.
  private func endOfJSON() -> Int? {
    var depth = 0
    var isQuoted = false
    var place = body
    while place < min(file.bytes.count, body + 65_536) {
      switch file.bytes[place] {
      case 0x5C where isQuoted: place += 1
      case 0x22: isQuoted.toggle()
      case 0x7B, 0x5B: if !isQuoted { depth += 1 }
      case 0x7D, 0x5D:
        if !isQuoted { depth -= 1 }
        if !isQuoted, depth == 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return nil
  }

  private mutating func readPelican() {
    var line = 1
    while line <= file.lineCount, !Bytes.isBlank(file.bytes[file.range(ofLine: line)]) { line += 1 }
    let end = line <= file.lineCount ? file.offset(ofLine: line) : file.bytes.count
    take(linesOf: body..<end, separator: 0x3A)
    body = end
  }

  /// Takes lines `key: value`; lines that begin with a blank belong to the value before and are left alone.
  private mutating func take(linesOf range: Range<Int>, separator: UInt8) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(range.upperBound, Bytes.lineEnd(file.bytes, start))
      let line = file.bytes[start..<end]
      if let first = line.first, !Bytes.isBlank(first), first != 0x23, let sign = line.firstIndex(of: separator) {
        let key = Bytes.trimmed(file.bytes, start..<sign)
        header.take(
          Located(file.text(in: key), at: key), YAMLText.oneLine(file.text(in: sign + 1..<end)), at: sign + 1..<end)
      } else if line.first == 0x5B {
        header.others.append(Located(file.text(in: Bytes.trimmed(file.bytes, start..<end)), at: start..<end))
      }
      start = end + 1
    }
  }

  private static func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    return !key.isEmpty && key.count <= 24 && key.allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" })
      ? String(key) : nil
  }
}

import Diagnostics
import Newsroom

/// Reads the front matter of a whole-edition file: YAML between `---`, TOML between `+++`, or Pelican's lines without
/// any fence.
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

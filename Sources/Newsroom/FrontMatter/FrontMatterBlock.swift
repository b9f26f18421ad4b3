package import Diagnostics

/// Where the front matter of a file begins and ends.
package struct FrontMatterBlock {
  /// The block, fences included.
  package var range: Range<Int>
  /// The YAML between the fences.
  package var yaml: Range<Int>
  /// What follows the block.
  package var body: Range<Int>
  /// Whether its end is there; else it was guessed.
  package var isClosed = true

  /// Finds the block at the start of a file.
  ///
  /// It begins with a line `---`, which must be the first, and ends at the next line that is `---` or `...`; blanks at
  /// the end of these lines do not count. A `---` that is indented or has company is part of a value.
  /// - Parameters:
  ///   - file: the file.
  ///   - diagnostics: gets errors about a block that is missing or not closed, warnings about a byte order mark and
  ///     Windows line ends.
  /// - Returns: nil if there is no block; the end is guessed when it is not closed.
  package static func find(in file: SourceFile, into diagnostics: inout [Diagnostic]) -> FrontMatterBlock? {
    let start = ByteOrderMark.check(file, into: &diagnostics)
    LineEnds.check(file, into: &diagnostics)
    guard isFence(file, line: 1, from: start, allowsDots: false) else {
      diagnostics.append(missing(in: file, from: start))
      return nil
    }
    let first = start..<file.range(ofLine: 1).upperBound
    let yamlStart = file.lineCount > 1 ? file.offset(ofLine: 2) : file.bytes.count
    var line = 2
    while line <= file.lineCount, !isFence(file, line: line, from: nil, allowsDots: true) { line += 1 }
    guard line <= file.lineCount else {
      return unclosed(file, opening: first, yamlStart: yamlStart, into: &diagnostics)
    }
    let fence = file.range(ofLine: line)
    let body = line < file.lineCount ? file.offset(ofLine: line + 1) : file.bytes.count
    return FrontMatterBlock(
      range: start..<fence.upperBound, yaml: yamlStart..<fence.lowerBound, body: body..<file.bytes.count)
  }

  private static func isFence(_ file: SourceFile, line: Int, from start: Int?, allowsDots: Bool) -> Bool {
    var range = file.range(ofLine: line)
    if let start { range = start..<max(start, range.upperBound) }
    let bytes = file.bytes
    guard range.count >= 3 else { return false }
    while let last = range.last, bytes[last] == 0x20 || bytes[last] == 0x09 { range = range.lowerBound..<last }
    let text = bytes[range]
    return text.elementsEqual([0x2D, 0x2D, 0x2D]) || (allowsDots && text.elementsEqual([0x2E, 0x2E, 0x2E]))
  }

  private static func missing(in file: SourceFile, from start: Int) -> Diagnostic {
    var line = 1
    while line < file.lineCount, line < 50, isBlank(file, line: line, from: start) { line += 1 }
    let template = "Begin the file with the lines '---', 'title: …' and '---'."
    if line > 1, isFence(file, line: line, from: nil, allowsDots: false) {
      let blank = start..<file.offset(ofLine: line)
      var diagnostic = Diagnostic(
        .missingFrontMatter, at: Location(file: file, range: file.range(ofLine: line)),
        "The line '---' of the front matter must be the first of the file", help: "Remove the empty lines above it.")
      diagnostic.fixIts = [
        .init("remove the empty lines", replace: Location(file: file, range: blank), with: "", isSafe: true)
      ]
      return diagnostic
    }
    let first = start..<max(start, file.range(ofLine: 1).upperBound)
    let text = file.text(in: first)
    if text.utf8.prefix(4).elementsEqual("---\r".utf8) {
      return Diagnostic(
        .missingFrontMatter, at: Location(file: file, range: start..<start + 3),
        "The lines end with carriage returns alone, so the front matter is one line with all the rest",
        help: "Save the file with Unix line ends (LF).")
    }
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    let dashes = trimmed.prefix { "-–—".contains($0) }
    if dashes.count == trimmed.count, !dashes.isEmpty {
      var diagnostic = Diagnostic(
        .missingFrontMatter, at: Location(file: file, range: first),
        "The front matter must begin with exactly '---', found '\(text.prefix(20))'", help: "Write three hyphens.")
      diagnostic.fixIts = [.init("write '---'", replace: Location(file: file, range: first), with: "---")]
      return diagnostic
    }
    return foreign(file, first)
      ?? Diagnostic(
        .missingFrontMatter, at: Location(file: file, range: start..<start), "The file has no front matter",
        help: template)
  }

  /// The diagnostic for front matter as other programs have it; nil if the first lines look like none.
  private static func foreign(_ file: SourceFile, _ first: Range<Int>) -> Diagnostic? {
    let line = file.bytes[first]
    if isWebPage(file) {
      return Diagnostic(
        .missingFrontMatter, at: Location(file: file, range: first), "The file is a web page (HTML), not Markdown",
        help: "Copy its text into a file that begins with the lines '---', 'title: …' and '---'.")
    }
    let format = line.elementsEqual([0x2B, 0x2B, 0x2B]) ? "TOML" : line.first == 0x7B ? "JSON" : nil
    if let format {
      return Diagnostic(
        .missingFrontMatter, at: Location(file: file, range: first),
        "The front matter must be YAML between lines '---'; this looks like \(format)",
        help: "Write it as lines 'key: value'. 'gnews import markdown' reads whole editions with \(format).")
    }
    // Lines of keys up to an empty line, as Pelican and MultiMarkdown have them.
    var last = 0
    while last < min(file.lineCount, 50), look(of: file.bytes[file.range(ofLine: last + 1)]) == .yaml { last += 1 }
    guard last > 1, last == file.lineCount || look(of: file.bytes[file.range(ofLine: last + 1)]) == .blank,
      look(of: line) == .yaml, line.first != 0x23, line.first != 0x2D, line.first != 0x20
    else { return nil }
    let end = file.range(ofLine: last).upperBound
    var diagnostic = Diagnostic(
      .missingFrontMatter, at: Location(file: file, range: first.lowerBound..<end),
      "The front matter has no line '---' before and behind it",
      help:
        "Put a line '---' before line 1 and another behind line \(last). Keys of gnews are written in small letters.")
    diagnostic.fixIts = [
      .init(
        "put '---' around it", replace: Location(file: file, range: first.lowerBound..<end),
        with: "---\n" + file.text(in: first.lowerBound..<end) + "\n---")
    ]
    return diagnostic
  }

  /// Whether a file without front matter is HTML as browsers read it, of which no part is Markdown.
  package static func isWebPage(_ file: SourceFile) -> Bool {
    let text = file.bytes.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(14)
    let start = String(decoding: text, as: UTF8.self).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<head")
  }

  private static func isBlank(_ file: SourceFile, line: Int, from start: Int) -> Bool {
    let range = file.range(ofLine: line)
    return file.bytes[max(start, range.lowerBound)..<max(start, range.upperBound)].allSatisfy {
      $0 == 0x20 || $0 == 0x09
    }
  }

  /// The block of a file whose second fence is missing: it ends where the lines stop looking like YAML.
  private static func unclosed(
    _ file: SourceFile, opening: Range<Int>, yamlStart: Int, into diagnostics: inout [Diagnostic]
  ) -> FrontMatterBlock {
    var line = 2
    var end = yamlStart
    var diagnostic = Diagnostic(
      .unclosedFrontMatter, at: Location(file: file, range: opening),
      "The front matter that begins here is never closed")
    scan: while line <= file.lineCount {
      let range = file.range(ofLine: line)
      switch look(of: file.bytes[range]) {
      case .blank: break
      case .yaml: end = line < file.lineCount ? file.offset(ofLine: line + 1) : file.bytes.count
      case .dashes:
        diagnostic.help = "Line \(line) must be exactly '---'."
        let location = Location(file: file, range: range)
        diagnostic.fixIts = [.init("write '---'", replace: location, with: "---")]
        diagnostics.append(diagnostic)
        let body = line < file.lineCount ? file.offset(ofLine: line + 1) : file.bytes.count
        return FrontMatterBlock(
          range: opening.lowerBound..<range.upperBound, yaml: yamlStart..<range.lowerBound,
          body: body..<file.bytes.count, isClosed: false)
      case .text: break scan
      }
      line += 1
    }
    let needsLineEnd = end > 0 && end <= file.bytes.count && file.bytes[end - 1] != 0x0A
    let place = file.position(at: end).line
    diagnostic.help = "Write a line '---' where it ends, probably \(needsLineEnd ? "after" : "before") line \(place)."
    let location = Location(file: file, range: end..<end)
    diagnostic.fixIts = [.init("close it here", replace: location, with: needsLineEnd ? "\n---\n" : "---\n")]
    diagnostic.notes = [.init("it probably ends here", at: location)]
    diagnostics.append(diagnostic)
    return FrontMatterBlock(
      range: opening.lowerBound..<end, yaml: yamlStart..<end, body: end..<file.bytes.count, isClosed: false)
  }

  private enum Look { case blank, yaml, dashes, text }

  /// What a line of an unclosed block looks like.
  private static func look(of line: ArraySlice<UInt8>) -> Look {
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return .blank }
    let text = String(decoding: line, as: UTF8.self)
    if text.allSatisfy({ "-–— \t".contains($0) }) { return .dashes }
    if first == 0x23 { return text.hasPrefix("# ") || text.hasPrefix("##") ? .text : .yaml }
    if line.first == 0x20 || line.first == 0x09 || text.hasPrefix("- ") { return .yaml }
    let key = line.prefix { $0 != 0x3A }
    let isKey = key.count < line.count && key.count <= 24 && !key.contains(0x20)
    return isKey ? .yaml : .text
  }
}

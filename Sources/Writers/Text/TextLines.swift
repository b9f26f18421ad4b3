internal import Diagnostics
internal import Editions
internal import Typesetting

/// Makes lines of plain text.
enum TextLines {
  /// Breaks a text and puts something before its lines.
  /// - Parameters:
  ///   - text: the text.
  ///   - width: the width of the lines, prefixes included, in cells.
  ///   - first: what stands before the first line.
  ///   - rest: what stands before the others.
  ///   - language: the edition's language.
  static func wrap(_ text: RichText, width: Int, first: String = "", rest: String = "", language: String) -> [String] {
    let measure = max(2, width - max(DisplayWidth.cells(of: first), DisplayWidth.cells(of: rest)))
    return CellSetter.lines(of: text, measure: measure, language: language).enumerated().map { index, line in
      trimmed((index == 0 ? first : rest) + String(decoding: text.utf8[line.range], as: UTF8.self))
    }
  }

  /// A line without blanks at its end.
  static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// A text as one line.
  static func oneLine(_ text: RichText) -> String {
    String(decoding: text.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// A text cut into pieces of at most some cells, whatever its words; one piece at least.
  static func chunks(_ text: some StringProtocol, width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in text {
      let cells = DisplayWidth.cells(of: character)
      if used + cells > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += cells
    }
    return pieces
  }

  /// Two texts at either end of a line; both are cut if they do not fit, the right one to half a line at the least.
  static func spread(_ left: String, _ right: String, width: Int, fill: Character = " ") -> String {
    let right = cut(right, to: max(width / 2, width - DisplayWidth.cells(of: left) - 2))
    let room = width - DisplayWidth.cells(of: right) - 1
    let left = cut(left, to: room - 1)
    let gap = max(1, width - DisplayWidth.cells(of: left) - DisplayWidth.cells(of: right))
    guard fill != " ", gap > 2 else { return left + String(repeating: " ", count: gap) + right }
    return left + " " + String(repeating: fill, count: gap - 2) + " " + right
  }

  /// A text cut to a width, with an ellipsis.
  static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.cells(of: text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let cells = DisplayWidth.cells(of: character)
      if used + cells > width - 1 { break }
      result.append(character)
      used += cells
    }
    return result + "…"
  }

  /// A text in the middle of a line.
  static func centred(_ text: String, width: Int) -> String {
    String(repeating: " ", count: max(0, (width - DisplayWidth.cells(of: text)) / 2)) + text
  }

  /// Lines in a frame of box-drawing characters.
  static func boxed(_ lines: [String], width: Int) -> [String] {
    let inner = width - 4
    let bar = String(repeating: "─", count: width - 2)
    return ["┌\(bar)┐"]
      + lines.map { line in
        "│ " + line + String(repeating: " ", count: max(0, inner - DisplayWidth.cells(of: line))) + " │"
      } + ["└\(bar)┘"]
  }
}

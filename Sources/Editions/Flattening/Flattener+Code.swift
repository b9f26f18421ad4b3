extension Flattener {
  private static let tabWidth = 4

  /// Code with spaces for its tabs, whose width no font knows.
  static func expandingTabs(_ code: String) -> String {
    guard code.utf8.contains(0x09) else { return code }
    var result = ""
    var column = 0
    for character in code {
      switch character {
      case "\t":
        let width = tabWidth - column % tabWidth
        result += String(repeating: " ", count: width)
        column += width
      case "\n":
        result.append(character)
        column = 0
      default:
        result.append(character)
        column += 1
      }
    }
    return result
  }
}

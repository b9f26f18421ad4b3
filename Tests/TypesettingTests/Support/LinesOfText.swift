import Editions

@testable import Typesetting

extension TypesetText {
  /// The lines as they are seen: `-` at a hyphen, `|` where a line ends without a space.
  var seen: [String] { text.seen(lines) }

  /// The text put together again from its lines and their endings.
  var rejoined: String { text.rejoined(lines) }

  /// The width of a line with its spaces as tight as they can be, in pixels.
  func tightest(_ line: Line) -> Double {
    var spaces = 0
    for (index, byte) in text.utf8.enumerated() where line.range.contains(index) {
      let isNoBreakSpace = byte == 0xC2 && index + 1 < text.utf8.count && text.utf8[index + 1] == 0xA0
      if byte == 0x20 || isNoBreakSpace { spaces += 1 }
    }
    return line.width - Double(spaces) * tightening
  }
}

extension RichText {
  func seen(_ lines: [Line]) -> [String] {
    lines.map { line in
      let words = String(decoding: utf8[line.range], as: UTF8.self)
      return switch line.ending {
      case .hyphen: words + "-"
      case .zeroWidth: words + "|"
      default: words
      }
    }
  }

  func rejoined(_ lines: [Line]) -> String {
    lines.map { line in
      let words = String(decoding: utf8[line.range], as: UTF8.self)
      return switch line.ending {
      case .space: words + " "
      case .forced: words + "\n"
      case .hyphen, .zeroWidth, .end: words
      }
    }.joined()
  }
}

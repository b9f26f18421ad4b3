import Newsroom

@testable import Editions

/// No-break spaces drawn so that a test can be read: ⍽ is U+00A0, ⎵ is U+202F.
func visible(_ text: String) -> String {
  String(
    text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "\u{A0}": "⍽"
      case "\u{202F}": "⎵"
      default: Character(scalar)
      }
    })
}

func hidden(_ text: String) -> String {
  String(
    text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "⍽": "\u{A0}"
      case "⎵": "\u{202F}"
      default: Character(scalar)
      }
    })
}

/// A plain text with the typography of a language, its spaces drawn.
func typeset(_ text: String, _ language: Language) -> String {
  visible(Typography.apply(to: RichText(hidden(text)), language: language).plain)
}

extension RichText {
  /// The text under each span, drawn, in the order of the spans.
  var spanned: [String] {
    spans.map { visible(String(decoding: utf8[$0.range], as: UTF8.self)) }
  }

  /// What is wrong with the text by the rules of its type; nil if nothing is.
  var fault: String? {
    for byte in utf8 where byte < 0x20 && byte != 0x0A { return "control character \(byte)" }
    if utf8.first == 0x20 || utf8.last == 0x20 { return "space at an end" }
    for (left, right) in zip(utf8, utf8.dropFirst()) where left == 0x20 && right == 0x20 { return "run of spaces" }
    if Array(plain.utf8) != utf8 { return "no UTF-8" }
    var open: [Range<Int>] = []
    var start = 0
    for span in spans {
      if span.range.isEmpty { return "empty span" }
      if span.range.lowerBound < start { return "spans out of order" }
      if span.range.upperBound > utf8.count { return "span beyond the end" }
      for bound in [span.range.lowerBound, span.range.upperBound] where bound < utf8.count {
        if utf8[bound] & 0xC0 == 0x80 { return "span cuts a character" }
      }
      start = span.range.lowerBound
      while let last = open.last, last.upperBound <= start { open.removeLast() }
      if let last = open.last, last.upperBound < span.range.upperBound { return "spans cross" }
      open.append(span.range)
    }
    return nil
  }
}

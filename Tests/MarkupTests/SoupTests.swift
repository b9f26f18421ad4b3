import Diagnostics
import Testing

@testable import Markup

/// Random Markdown from a fixed seed: it must never crash, and every word must be in the tree or under a diagnostic.
struct SoupTests {
  /// SplitMix64, so that every run on every machine reads the same texts.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let signs = [
    " ", " ", " ", "\n", "\n", "\n\n", "\n\n", "*", "**", "_", "`", "``", "\n```\n", "~~", "~", "[", "]", "(", ")",
    "[^a]",
    "\n[^a]: ", "\n[^b]: ", "[^b]", "\n\n[^c]: ", "![", "](", "](http://x.org)", "](#s)", "](x.png)", "<sup>", "</sup>",
    "<b>", "</b>", "<div>", "\n<div>", "</div>", "\n<script>", "</script>", "<span lang=fr>", "</span>", "<br>",
    "<!-- -->", "\n<!-- -->", "\n> ", "> ", "\n- ", "\n+ ", "\n1. ", "\n    ", "\n  ", "\t", "|", " | ",
    "\n|---|---|\n",
    "\n|:-:|\n", "\n---\n", "\n===\n", "\n# ", "&amp;", "&#x41;", "&#7;", "\\", "\\|", "https://", "www.", "@", ".",
    "\n[r]: ", "[r]", "{page}", "\u{202E}", "\r", "\r\n", "\u{0}", "é", "«", "<", ">", "\"", "'", ":", "- [ ] ",
    "> [!NOTE]\n", "<http://", "<T>", "<?", "?>", "<![CDATA[", "]]>",
  ]

  static func text(_ seed: UInt64) -> (text: String, words: [String]) {
    var generator = Generator(state: seed)
    var text = ""
    var words: [String] = []
    var count = 0
    // What stands behind `[r]: ` is an address, and no text that could be lost.
    var isAddress = false
    for _ in 0..<Int.random(in: 3...45, using: &generator) {
      if Int.random(in: 0..<5, using: &generator) < 2 {
        let word = "q\(count)z"
        count += 1
        if !isAddress { words.append(word) }
        text += word
      } else {
        let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
        if sign == "\n[r]: " { isAddress = true } else if sign.contains("\n\n") { isAddress = false }
        text += sign
      }
    }
    return (text, words)
  }

  @Test(arguments: 0..<8) func keepsEveryWordInTheTreeOrUnderADiagnostic(_ part: Int) {
    var lost: [String] = []
    for seed in 0..<700 {
      let (text, words) = Self.text(UInt64(part * 100_000 + seed))
      let reading = Reading(text)
      // A refused address is named in the headline, as its definition may stand elsewhere.
      let told = reading.pointedAt + reading.diagnostics.map(\.headline)
      let found = reading.tree + "\n" + told.joined(separator: "\n")
      for word in words where !Self.contains(found, word) && lost.count < 5 {
        lost.append("'\(word)' of \(text.debugDescription)\n\(reading.tree)\n\(reading.ids)")
      }
    }
    #expect(lost.isEmpty, "\(lost.joined(separator: "\n\n"))")
  }

  @Test func readsTheSameTextTheSameWay() {
    for seed in 0..<200 {
      let (text, _) = Self.text(UInt64(seed))
      let first = Reading(text)
      let second = Reading(text)
      #expect(first.document == second.document)
      #expect(first.diagnostics == second.diagnostics)
    }
  }

  @Test func givesRangesInsideTheFile() {
    for seed in 0..<500 {
      let (text, _) = Self.text(UInt64(seed))
      let reading = Reading(text)
      let bounds = 0...reading.file.bytes.count
      for diagnostic in reading.diagnostics {
        let range = diagnostic.location?.range ?? -1 ..< -1
        #expect(bounds.contains(range.lowerBound) && bounds.contains(range.upperBound), "\(text.debugDescription)")
      }
      for block in reading.document.blocks {
        #expect(bounds.contains(block.range.lowerBound) && bounds.contains(block.range.upperBound))
      }
    }
  }

  private static func contains(_ text: String, _ word: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}

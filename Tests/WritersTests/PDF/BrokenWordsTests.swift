import Editions
import Testing
import Typesetting

@testable import Writers

@Suite struct BrokenWordsTests {
  /// A text whose lines end at `|` with a hyphen, at `/` between characters, and at `_` at a space; what is read of each
  /// line, replacements in brackets.
  private func read(_ marked: String, role: TextRole = .body) -> [[String]] {
    var bytes: [UInt8] = []
    var lines: [Line] = []
    var start = 0
    func end(_ ending: Line.Ending, resume: Int) {
      lines.append(Line(range: start..<bytes.count, width: 0, ending: ending))
      start = resume
    }
    for byte in marked.utf8 {
      switch byte {
      case 0x7C: end(.hyphen, resume: bytes.count)
      case 0x2F: end(.zeroWidth, resume: bytes.count)
      case 0x5F:
        end(.space, resume: bytes.count + 1)
        bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    end(.end, resume: bytes.count)
    let text = TypesetText(text: RichText(utf8: bytes), role: role, measure: 100, lines: lines, tightening: 0)
    return lines.indices.map { index in
      let range = lines[index].range
      var runs = [
        GlyphRun(
          kind: .text, face: 0, size: 10, range: range,
          glyphs: range.map { GlyphRun.Glyph(id: 1, x: Double($0), rise: 0, byte: $0) }, end: Double(range.upperBound))
      ]
      if lines[index].ending == .hyphen {
        runs.append(
          GlyphRun(
            kind: .hyphen, face: 0, size: 10, range: range.upperBound..<range.upperBound,
            glyphs: [GlyphRun.Glyph(id: 2, x: 0, rise: 0, byte: range.upperBound)], end: 0))
      }
      return BrokenWords(text).pieces(of: runs, line: index).map { piece in
        let shown = piece.runs.map { run in
          run.kind == .hyphen ? "-" : String(decoding: bytes[run.range], as: UTF8.self)
        }.joined()
        return piece.replacement.map { shown + "[" + String(decoding: $0, as: UTF8.self) + "]" } ?? shown
      }
    }
  }

  @Test func aHyphenatedWordIsReadWholeWhereItBegins() {
    #expect(read("la pro|tection sociale") == [["la ", "pro-[protection]"], ["tection[]", " sociale"]])
  }

  @Test func soIsOneThatIsBrokenBehindAHyphenOfItsOwn() {
    #expect(read("une plate-/forme, oui") == [["une ", "plate-[plate-forme,]"], ["forme,[]", " oui"]])
  }

  @Test func aWordOverThreeLinesIsReadOnce() {
    #expect(
      read("a https:/exemple./org b") == [["a ", "https:[https:exemple.org]"], ["exemple.[]"], ["org[]", " b"]])
  }

  @Test func aWordMayFillItsLine() {
    #expect(read("pro|tection") == [["pro-[protection]"], ["tection[]"]])
  }

  @Test func linesThatEndAtSpacesAreReadAsTheyAre() {
    #expect(read("un mot_et un autre") == [["un mot"], ["et un autre"]])
  }

  @Test func codeStaysAsItIs() {
    #expect(read("let a/b = 1", role: .code) == [["let a"], ["b = 1"]])
  }

  @Test func aWordEndsAtANoBreakSpace() {
    #expect(read("le pro|gramme\u{A0}: oui") == [["le ", "pro-[programme]"], ["gramme[]", "\u{A0}: oui"]])
  }
}

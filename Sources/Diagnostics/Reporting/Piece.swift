/// A character of a quoted line: the bytes it stands for, how it is shown, and the cells that takes.
struct Piece {
  /// Byte offsets into the file.
  var range: Range<Int>
  /// What is shown.
  var text: String
  /// The cells of the text.
  var cells: Int
  /// Whether it is a tab, whose width depends on its place.
  var isTab: Bool

  /// Takes bytes apart into characters; bytes that are no UTF-8 and unseen characters are spelt out.
  static func pieces(of bytes: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = bytes.startIndex
    var run = ""
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        run.unicodeScalars.append(Unicode.UTF8.decode(encoded))
      case .error(let length):
        append(run, at: &offset, to: &pieces)
        run = ""
        for _ in 0..<max(1, length) where offset < bytes.endIndex {
          let text = VisibleText.spelling(ofByte: bytes[offset])
          pieces.append(Piece(range: offset..<offset + 1, text: text, cells: text.utf8.count, isTab: false))
          offset += 1
        }
      case .emptyInput:
        append(run, at: &offset, to: &pieces)
        return pieces
      }
    }
  }

  private static func append(_ run: String, at offset: inout Int, to pieces: inout [Piece]) {
    for character in run {
      let end = offset + character.utf8.count
      if character == "\t" {
        pieces.append(Piece(range: offset..<end, text: "", cells: 0, isTab: true))
      } else {
        let text = VisibleText.escaping(String(character))
        pieces.append(Piece(range: offset..<end, text: text, cells: DisplayWidth.cells(of: text), isTab: false))
      }
      offset = end
    }
  }
}

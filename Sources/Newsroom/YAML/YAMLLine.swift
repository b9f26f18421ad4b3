import Diagnostics

/// One line of YAML seen as `key: value`, as far as that can be said of a broken file.
struct YAMLLine {
  let file: SourceFile
  /// Where the line begins.
  let start: Int
  /// The line without indentation, list dashes and trailing blanks.
  let text: Range<Int>
  /// The bytes behind the first `: `, without a comment and trailing blanks; nil if there is no `: `.
  let value: Range<Int>?

  init(file: SourceFile, containing offset: Int) {
    self.file = file
    let bytes = file.bytes
    var line = file.range(ofLine: file.position(at: offset).line)
    while let last = line.last, bytes[last] == 0x20 || bytes[last] == 0x09 { line = line.lowerBound..<last }
    start = line.lowerBound
    var first = line.lowerBound
    while first < line.upperBound, bytes[first] == 0x20 || bytes[first] == 0x2D || bytes[first] == 0x09 { first += 1 }
    text = first..<line.upperBound
    value = YAMLLine.value(in: text, bytes)
  }

  /// The line above.
  var above: YAMLLine? { start > 0 ? YAMLLine(file: file, containing: start - 1) : nil }

  /// The first byte of the value.
  var firstOfValue: UInt8? { value.flatMap { $0.isEmpty ? nil : file.bytes[$0.lowerBound] } }

  /// The first colon that no space follows, when there is none with a space.
  var colonWithoutSpace: Int? {
    guard value == nil, let colon = file.bytes[text].firstIndex(of: 0x3A), colon > text.lowerBound else { return nil }
    let name = file.bytes[text.lowerBound..<colon]
    return name.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) } ? colon : nil
  }

  private static func value(in text: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    var colon = text.lowerBound
    while colon + 1 < text.upperBound, !(bytes[colon] == 0x3A && bytes[colon + 1] == 0x20) { colon += 1 }
    guard colon + 1 < text.upperBound else { return nil }
    var start = colon + 1
    while start < text.upperBound, bytes[start] == 0x20 { start += 1 }
    var end = text.upperBound
    for place in text where place > start && bytes[place] == 0x23 && bytes[place - 1] == 0x20 {
      end = place - 1
      break
    }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}

import Diagnostics

/// Makes a body ready for libcmark: takes out illegal characters, makes line ends one, and takes out what libcmark
/// would spend too long on. Everything taken out is told.
struct Preparation {
  private let findings: Findings
  private let limits: Limits
  private var text: PreparedText
  /// Images and closing brackets since the last blank line.
  private var images = 0
  private var brackets = 0
  private var runStart: Int
  /// What libcmark 0.30.2 may still spend on closing brackets among open images, which is the product of both.
  private var patience = 20_000_000

  init(body: Range<Int>, findings: Findings, limits: Limits) {
    self.findings = findings
    self.limits = limits
    text = PreparedText(capacity: body.count + 1)
    runStart = body.lowerBound
  }

  /// - Parameter body: the body's bytes in the file.
  /// - Returns: the text for libcmark.
  mutating func run(_ body: Range<Int>) -> PreparedText {
    let bytes = findings.file.bytes
    bytes.withUnsafeBufferPointer { buffer in
      var start = body.lowerBound
      // A byte order mark at the very beginning says only what is assumed anyway.
      if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, body.upperBound) }
      while start < body.upperBound {
        let end = min(buffer.firstIndex(of: ASCII.newline, from: start) ?? body.upperBound, body.upperBound)
        append(start..<end, nextLine: min(end + 1, body.upperBound), of: bytes, buffer)
        start = end + 1
      }
    }
    return text
  }

  /// Appends a line and its end.
  private mutating func append(
    _ line: Range<Int>, nextLine: Int, of bytes: [UInt8], _ buffer: UnsafeBufferPointer<UInt8>
  ) {
    let signs = Signs(line, buffer)
    if isKept(line, signs, buffer) {
      guard signs.mayBeIllegal else {
        return text.append(
          line: UnsafeBufferPointer(rebasing: buffer[line.lowerBound..<nextLine]), file: line.lowerBound)
      }
      appendLegal(line, of: bytes, buffer)
    }
    text.append(bytes[line.upperBound..<nextLine], file: line.upperBound)
  }

  /// What must be known of a line, gathered in one go.
  private struct Signs {
    var mayBeIllegal = false
    var brackets = 0
    var images = 0

    /// What is to be done with a byte, a bit each, so that the signs of a line can be put together.
    private enum Sign {
      static let illegal: UInt8 = 1
      static let bracket: UInt8 = 2
      static let exclamation: UInt8 = 4
    }

    private static let table: [UInt8] = (UInt8.min...UInt8.max).map { byte in
      byte == 0x5D
        ? Sign.bracket
        : byte == 0x21
          ? Sign.exclamation
          : IllegalCharacters.mayBegin(with: byte) ? Sign.illegal : 0
    }

    init(_ line: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>) {
      var signs: UInt8 = 0
      Self.table.withUnsafeBufferPointer { table in
        for index in line { signs |= table[Int(buffer[index])] }
      }
      mayBeIllegal = signs & Sign.illegal != 0
      guard signs & (Sign.bracket | Sign.exclamation) != 0 else { return }
      for index in line {
        if buffer[index] == 0x5D { brackets += 1 }
        if buffer[index] == 0x21, index + 1 < line.upperBound, buffer[index + 1] == 0x5B { images += 1 }
      }
    }
  }

  /// Whether libcmark can read a line in reasonable time; tells it if not.
  private mutating func isKept(_ line: Range<Int>, _ signs: Signs, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isShallow(line, buffer) else {
      findings.report(
        .markdownTooDeep, line, "More than \(limits.depth) quotations or lists within one another",
        help: "This line was left out; write it with fewer levels.")
      return false
    }
    guard isQuick(line, signs, buffer) else {
      findings.report(
        .markdownTooComplex, line, "Too many images and links in one paragraph",
        help: "This line was left out; put empty lines between paragraphs.")
      return false
    }
    return true
  }

  /// Appends a line without its illegal characters.
  private mutating func appendLegal(_ line: Range<Int>, of bytes: [UInt8], _ buffer: UnsafeBufferPointer<UInt8>) {
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      guard IllegalCharacters.mayBegin(with: buffer[index]) else {
        index += 1
        continue
      }
      if buffer[index] == ASCII.carriageReturn {
        text.append(bytes[start..<index], file: start)
        if index + 1 < line.upperBound { text.append("\n", for: index) }
        index += 1
        start = index
        continue
      }
      var end = index
      while end < line.upperBound, buffer[end] != ASCII.carriageReturn {
        let length = IllegalCharacters.length(at: end, in: buffer)
        if length == 0 { break }
        end = min(end + length, line.upperBound)
      }
      guard end > index else {
        index += 1
        continue
      }
      text.append(bytes[start..<index], file: start)
      findings.illegal(bytes[index..<end], index..<end)
      index = end
      start = end
    }
    text.append(bytes[start..<line.upperBound], file: start)
  }

  /// Counts the containers that a line opens; libcmark takes time for each on every later line.
  private func isShallow(_ line: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = line.lowerBound
    var depth = 0
    var isBreak = true
    while index < line.upperBound {
      let byte = buffer[index]
      if byte == 0x3E {
        isBreak = false
        depth += 1
      } else if byte == 0x2D || byte == 0x2B || byte == 0x2A {
        guard index + 1 >= line.upperBound || ASCII.isSpace(buffer[index + 1]) else { break }
        depth += 1
      } else if ASCII.isDigit(byte) {
        isBreak = false
        var end = index
        while end < line.upperBound, end - index < 10, ASCII.isDigit(buffer[end]) { end += 1 }
        guard end + 1 < line.upperBound, buffer[end] == 0x2E || buffer[end] == 0x29, ASCII.isBlank(buffer[end + 1])
        else { break }
        depth += 1
        index = end
      } else if !ASCII.isSpace(byte) {
        isBreak = false
        break
      }
      index += 1
    }
    // Twice the limit, as code may show such signs; the tree itself is measured against the limit.
    return depth <= 2 * limits.depth || (isBreak && index >= line.upperBound)
  }

  private mutating func isQuick(_ line: Range<Int>, _ signs: Signs, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    if line.allSatisfy({ ASCII.isSpace(buffer[$0]) || buffer[$0] == 0x3E }) {
      patience -= images * brackets
      images = 0
      brackets = 0
      return true
    }
    guard (images + signs.images) * (brackets + signs.brackets) <= patience else { return false }
    images += signs.images
    brackets += signs.brackets
    return true
  }
}

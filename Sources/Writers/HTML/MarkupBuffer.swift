/// Builds an XML-well-formed HTML text; everything is escaped on its way in, and elements close in order.
struct MarkupBuffer {
  private(set) var bytes: [UInt8] = []
  private var open: [String] = []

  /// The number of elements that are open.
  var depth: Int { open.count }

  /// Starts an element.
  /// - Parameters:
  ///   - name: the element's name.
  ///   - attributes: names and values, in the order they are written.
  mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes)
    bytes.append(0x3E)
    open.append(name)
  }

  /// Ends the innermost open element.
  mutating func end() {
    guard let name = open.popLast() else { return }
    bytes.append(0x3C)
    bytes.append(0x2F)
    bytes += name.utf8
    bytes.append(0x3E)
  }

  /// Ends elements until no more than some are open.
  mutating func end(downTo depth: Int) { while open.count > depth { end() } }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes)
    bytes.append(0x2F)
    bytes.append(0x3E)
  }

  /// Writes an element with text in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: some Sequence<UInt8>) {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// Writes an element with text in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    element(name, attributes, text: text.utf8)
  }

  /// Writes text.
  mutating func text(_ text: some Sequence<UInt8>) {
    escape(text, inAttribute: false)
  }

  /// Writes what another buffer holds, which must have no element open.
  mutating func append(_ other: MarkupBuffer) { bytes += other.bytes }

  /// Starts a new line in the file, for those who read the source.
  mutating func newline() { bytes.append(0x0A) }

  /// Writes a style sheet, which must not contain `<` or `&`; such bytes are dropped.
  mutating func style(_ css: String) {
    start("style")
    bytes += css.utf8.filter { $0 != 0x3C && $0 != 0x26 }
    end()
  }

  /// Writes the document type.
  mutating func doctype() { bytes += "<!DOCTYPE html>\n".utf8 }

  private mutating func tag(_ name: String, _ attributes: [(String, String)]) {
    bytes.append(0x3C)
    bytes += name.utf8
    for (key, value) in attributes {
      bytes.append(0x20)
      bytes += key.utf8
      bytes.append(0x3D)
      bytes.append(0x22)
      escape(value.utf8, inAttribute: true)
      bytes.append(0x22)
    }
  }

  private mutating func escape(_ text: some Sequence<UInt8>, inAttribute: Bool) {
    let done: Void? = text.withContiguousStorageIfAvailable { escape($0, inAttribute: inAttribute) }
    if done == nil { for byte in text { escape(byte, inAttribute: inAttribute) } }
  }

  /// Takes over what needs no escape in runs: nearly all text, byte by byte, costs more than all tags around it.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    var start = 0
    for index in text.indices where MarkupBuffer.isSpecial(text[index]) {
      bytes += text[start..<index]
      escape(text[index], inAttribute: inAttribute)
      start = index + 1
    }
    bytes += text[start...]
  }

  /// Whether ``escape(_:inAttribute:)`` may write something else than the byte.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xBE, 0xBF: true
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8, inAttribute: Bool) {
    switch byte {
    case 0x26: bytes += "&amp;".utf8
    case 0x3C: bytes += "&lt;".utf8
    case 0x3E: bytes += "&gt;".utf8
    case 0x22 where inAttribute: bytes += "&quot;".utf8
    // Control characters are not XML; ingest reports them, and none gets through here.
    case 0..<0x20 where byte != 0x09 && byte != 0x0A: break
    case 0x09 where inAttribute, 0x0A where inAttribute: bytes.append(0x20)
    // U+FFFE and U+FFFF are not XML either.
    case 0xBE, 0xBF: bytes.append(bytes.suffix(2).elementsEqual([0xEF, 0xBF]) ? 0xBD : byte)
    default: bytes.append(byte)
    }
  }
}

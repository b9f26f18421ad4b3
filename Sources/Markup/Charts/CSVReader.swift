/// Reads comma-separated values as RFC 4180 has them, keeping the place of every field.
///
/// More than the RFC allows: `;` and tabs as separators, blanks around quotation marks, empty lines and rows, which are
/// passed over. What it does not allow ends the reading with a ``Fault``.
struct CSVReader {
  /// A field.
  struct Field {
    /// Its text, quotation marks taken off, blanks around it too.
    var text: String
    /// Its bytes, quotation marks included.
    var range: Range<Int>
  }

  /// What cannot be read.
  enum Fault {
    /// A quotation mark that opens and never closes, at a byte.
    case unclosedQuote(Int)
    /// Text behind a closing quotation mark, at a byte.
    case textBehindQuote(Int)
  }

  /// The rows that were read; none is empty.
  private(set) var rows: [[Field]] = []
  /// What ended the reading before the text did.
  private(set) var fault: Fault?

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int

  /// Reads a text.
  /// - Parameters:
  ///   - bytes: the text; lines end with `\n`.
  ///   - start: where to begin.
  ///   - separator: what stands between fields.
  init(_ bytes: [UInt8], from start: Int, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    index = start
    while index < bytes.count, fault == nil { readRow() }
  }

  /// What separates the fields of a table, by its head: a comma, else a semicolon, else a tab, as spreadsheets that
  /// write decimal commas or pasted cells produce them.
  static func separator(of header: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    var found: Set<UInt8> = []
    for byte in header {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == 0x2C || byte == 0x3B || byte == 0x09 { found.insert(byte) }
    }
    return [0x2C, 0x3B, 0x09].first(where: found.contains) ?? 0x2C
  }

  private mutating func readRow() {
    var fields: [Field] = []
    while fault == nil {
      fields.append(readField())
      guard index < bytes.count, fault == nil else { break }
      index += 1
      if bytes[index - 1] == ASCII.newline { break }
      // A separator at the very end has an empty field behind it.
      if index == bytes.count { fields.append(Field(text: "", range: index..<index)) }
    }
    if fault == nil, fields.contains(where: { !$0.text.isEmpty }) { rows.append(fields) }
  }

  /// Reads a field, to the separator or line end behind it.
  private mutating func readField() -> Field {
    var start = index
    while start < bytes.count, ASCII.isBlank(bytes[start]), bytes[start] != separator { start += 1 }
    if start < bytes.count, bytes[start] == 0x22 { return readQuoted(from: start) }
    while index < bytes.count, bytes[index] != separator, bytes[index] != ASCII.newline { index += 1 }
    let text = bytes[min(start, index)..<index].trimmingBlanks
    return Field(text: String(decoding: text, as: UTF8.self), range: text.startIndex..<text.endIndex)
  }

  private mutating func readQuoted(from start: Int) -> Field {
    var text: [UInt8] = []
    index = start + 1
    while true {
      guard index < bytes.count else {
        fault = .unclosedQuote(start)
        break
      }
      let byte = bytes[index]
      index += 1
      if byte != 0x22 {
        text.append(byte == ASCII.newline ? 0x20 : byte)
      } else if index < bytes.count, bytes[index] == 0x22 {
        text.append(byte)
        index += 1
      } else {
        break
      }
    }
    let range = start..<index
    while index < bytes.count, ASCII.isBlank(bytes[index]), bytes[index] != separator { index += 1 }
    if fault == nil, index < bytes.count, bytes[index] != separator, bytes[index] != ASCII.newline {
      fault = .textBehindQuote(index)
    }
    return Field(text: String(decoding: text[...].trimmingBlanks, as: UTF8.self), range: range)
  }
}

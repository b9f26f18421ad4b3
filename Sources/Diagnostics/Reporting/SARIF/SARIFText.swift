/// Texts and addresses as SARIF 2.1.0 has them.
enum SARIFText {
  /// A text that is to be read as it is: braces stand for placeholders and are doubled (section 3.11.5), and what looks
  /// like a link gets a space, so that it is none (3.11.6).
  static func escaping(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "(", last == "]" { result += " " }
      result.unicodeScalars.append(scalar)
      if scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
      last = scalar
    }
    return result
  }

  /// A link to a related place in a text (section 3.11.6).
  static func link(_ text: String, to id: Int) -> String {
    var label = ""
    for scalar in escaping(VisibleText.onOneLine(text)).unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { label += "\\" }
      label.unicodeScalars.append(scalar)
    }
    return "[" + label + "](" + String(id) + ")"
  }

  /// A path as the path of a URI (RFC 3986): all but letters, digits, `-`, `.`, `_`, `~` and the slashes is encoded.
  static func uri(ofPath path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

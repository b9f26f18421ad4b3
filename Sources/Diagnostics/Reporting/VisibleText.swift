/// Text made safe to show: what a terminal would obey or a reader could not see is spelt out.
///
/// File names, quoted lines and headlines hold what contributors wrote; an escape sequence or a character that turns the
/// direction of writing must not reach the terminal as such.
public enum VisibleText {
  /// The text with control characters, directional overrides and other unseen characters written as `<U+001B>`.
  /// - Parameter text: any text; line ends are spelt out too.
  public static func escaping(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnseen) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnseen(scalar) { result += spelling(of: scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// Whether a scalar must not be shown as it is.
  public static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x0600: scalar.value == 0x034F
    case 0..<0x20, 0x7F..<0xA0, 0xAD: true
    // Joiners belong to scripts and to pictures made of several.
    case 0x200C, 0x200D: false
    case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: scalar.properties.generalCategory == .control
    }
  }

  /// How a scalar is spelt out: `<U+001B>`.
  public static func spelling(of scalar: Unicode.Scalar) -> String {
    "<U+" + hexadecimal(scalar.value, digits: 4) + ">"
  }

  /// How a byte that is no UTF-8 is spelt out: `<0xFF>`.
  public static func spelling(ofByte byte: UInt8) -> String {
    "<0x" + hexadecimal(UInt32(byte), digits: 2) + ">"
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

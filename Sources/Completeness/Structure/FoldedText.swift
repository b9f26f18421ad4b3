/// Texts without case and accents, for comparison.
enum FoldedText {
  /// The text in small letters, accents of the Latin alphabet taken off, runs of white space as one blank.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isAfterSpace { result.append(" ") }
        isAfterSpace = true
        continue
      }
      isAfterSpace = false
      // A combining accent.
      if (0x300...0x36F).contains(scalar.value) { continue }
      result.append(plain[scalar] ?? scalar)
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõö"), ("u", "ùúûü"), ("y", "ýÿ"),
      ("'", "’"),
    ]
    for (base, letters) in groups { for letter in letters.unicodeScalars { table[letter] = base } }
    return table
  }()
}

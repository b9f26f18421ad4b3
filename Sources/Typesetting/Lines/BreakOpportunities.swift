internal import CUnibreak

/// Where the Unicode line breaking algorithm (UAX #14) lets a text be broken.
enum BreakOpportunities {
  private static let initialized: Void = init_linebreak()

  /// For each byte, whether a line may end behind it.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - language: the language's code, for quotation marks.
  static func find(in text: [UInt8], language: String) -> [Bool] {
    _ = initialized
    guard !text.isEmpty else { return [] }
    var marks = [CChar](repeating: 0, count: text.count)
    text.withUnsafeBufferPointer { bytes in
      set_linebreaks_utf8(bytes.baseAddress, text.count, language, &marks)
    }
    return marks.map { $0 == CChar(LINEBREAK_ALLOWBREAK) }
  }
}

/// What a language asks of spaces, quotation marks and dashes.
///
/// A class, so that reading a rule in a loop over characters copies nothing.
final class TypographyRules: Sendable {
  /// An opening and a closing quotation mark.
  struct QuotePair: Sendable, Hashable {
    let open: UInt32
    let close: UInt32

    init(_ open: Unicode.Scalar, _ close: Unicode.Scalar) {
      self.open = open.value
      self.close = close.value
    }

    static let guillemets = QuotePair("«", "»")
    static let double = QuotePair("“", "”")
    static let single = QuotePair("‘", "’")
  }

  /// The quotation marks, outer before inner; never empty.
  let quotes: [QuotePair]
  /// The space inside guillemets; nil for none.
  let insideGuillemets: UInt32?
  /// The space before `;`, `!` and `?`; nil for none.
  let beforeHighPunctuation: UInt32?
  /// The space before a colon; nil for none.
  let beforeColon: UInt32?
  /// Whether a space is set between a number and `%`, `‰` or `€` where the writer left it out.
  let separatesSigns: Bool
  /// Whether a hyphen between numbers that form a range becomes an en dash.
  let dashesRanges: Bool
  /// Words behind which a number stays on the same line: `n°`, `p.`.
  let beforeNumbers: Set<[UInt32]>
  /// Words behind which a name stays on the same line: `Dr`, `Mme`.
  let beforeNames: Set<[UInt32]>
  /// Words that stay on the line of the number before them: `km`, `millions`.
  let units: Set<[UInt32]>
  /// Words that begin with an apostrophe, without it: `em`, `tis`.
  let clipped: Set<[UInt32]>
  /// Words behind which digits with a hyphen are a code, not a range; lower case.
  let codeWords: Set<[UInt32]>

  init(
    quotes: [QuotePair], insideGuillemets: UInt32? = nil, beforeHighPunctuation: UInt32? = nil,
    beforeColon: UInt32? = nil, separatesSigns: Bool = false, dashesRanges: Bool = false, beforeNumbers: [String],
    beforeNames: [String], units: [String], clipped: [String] = [], codeWords: [String] = []
  ) {
    self.quotes = quotes.isEmpty ? [.double] : quotes
    self.insideGuillemets = insideGuillemets
    self.beforeHighPunctuation = beforeHighPunctuation
    self.beforeColon = beforeColon
    self.separatesSigns = separatesSigns
    self.dashesRanges = dashesRanges
    self.beforeNumbers = Self.words(beforeNumbers)
    self.beforeNames = Self.words(beforeNames)
    self.units = Self.words(units + Self.commonUnits)
    self.clipped = Self.words(clipped)
    self.codeWords = Self.words(codeWords)
  }

  private static func words(_ words: [String]) -> Set<[UInt32]> { Set(words.map { $0.unicodeScalars.map(\.value) }) }

  /// Symbols that every language shares.
  private static let commonUnits = [
    "%", "‰", "€", "$", "£", "¥", "°C", "°F", "km", "m", "cm", "mm", "km²", "m²", "m³", "ha", "kg", "g", "mg", "t", "l",
    "L", "ml", "s", "min", "h", "kW", "MW", "kWh", "MWh", "ko", "Mo", "Go", "kB", "KB", "MB", "GB", "TB", "EUR", "USD",
    "CHF", "CFA", "FCFA",
  ]
}

/// Papers that a theme may ask for by name.
public enum PaperSize: String, Sendable, Hashable, CaseIterable {
  /// ISO 216, 210 by 297 mm.
  case a4 = "A4"
  /// ISO 216, 148 by 210 mm.
  case a5 = "A5"
  /// ANSI, 8.5 by 11 inches.
  case letter
  /// 8.5 by 14 inches.
  case legal

  /// Width in CSS pixels, at most 0.1 less than the paper's, so that a page is never larger than its sheet.
  public var width: Double {
    switch self {
    case .a4: 793.7
    case .a5: 559.3
    case .letter, .legal: 816
    }
  }

  /// Height in CSS pixels, at most 0.1 less than the paper's.
  public var height: Double {
    switch self {
    case .a4: 1122.5
    case .a5: 793.7
    case .letter: 1056
    case .legal: 1344
    }
  }
}

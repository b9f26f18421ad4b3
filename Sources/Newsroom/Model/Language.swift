/// The language of an edition, by its lower-case ISO 639-1 code: `fr`.
public struct Language: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The code, lower case.
  public let rawValue: String

  /// Makes a language of a code, which is lower-cased.
  public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

  /// French.
  public static let french = Language(rawValue: "fr")
  /// English.
  public static let english = Language(rawValue: "en")
  /// Spanish.
  public static let spanish = Language(rawValue: "es")

  /// The code.
  public var description: String { rawValue }

  /// Orders by code.
  public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}

/// A value for each of several languages.
public struct Localized<Value: Sendable & Hashable>: Sendable, Hashable {
  private var values: [Language: Value]

  /// Makes a localized value; languages that are missing give nil.
  public init(_ values: [Language: Value] = [:]) { self.values = values }

  /// The value in a language, if there is one.
  public subscript(language: Language) -> Value? {
    get { values[language] }
    set { values[language] = newValue }
  }

  /// The languages that have a value, sorted by code.
  public var languages: [Language] { values.keys.sorted() }
}

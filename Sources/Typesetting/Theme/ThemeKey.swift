/// A key of a group of `theme.yml`: what reader and reference know of it.
struct ThemeKey: Sendable {
  /// What a value must be.
  enum Value: Sendable {
    /// A number, in CSS pixels.
    case length(ClosedRange<Double>)
    /// A whole number.
    case count(ClosedRange<Int>)
    /// One of some words.
    case choice([String])
    /// True or false.
    case flag
    /// A text.
    case text
    /// The path of a font file.
    case path
    /// A family of `fonts`.
    case family
    /// One or several families of `fonts`.
    case families
    /// A colour by its name.
    case colour
  }

  /// The key.
  let name: String
  /// What its value must be.
  let value: Value
  /// What holds if the key is left out, in words; nil if it must be there.
  let otherwise: String?
  /// What it is for.
  let meaning: String

  init(_ name: String, _ value: Value, otherwise: String? = nil, _ meaning: String) {
    self.name = name
    self.value = value
    self.otherwise = otherwise
    self.meaning = meaning
  }
}

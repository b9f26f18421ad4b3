/// A value that has the type its key asks for.
enum FrontMatterValue {
  case text(Located<String>)
  case date(Located<CalendarDate>)
  case number(Located<Int>)
  case kind(Located<ItemKind>)
  case status(Located<FrontMatter.Status>)
  case language(Located<Language>)
  case languages(Located<[Language]>)
  case hashes(Located<[StampHash]>)
  case mark(Located<Bool>)
  case group(FrontMatterValues)
  case list([FrontMatterValues])
}

/// The values of a group of keys, each of its key's type; what was reported is left out.
struct FrontMatterValues {
  /// They are few, and found sooner one after the other than by a hash.
  private var values: [(key: String, value: FrontMatterValue)] = []
  /// The keys that were written, whether their values fit or not.
  var present: [String] = []
  var range: Range<Int>

  init(present: [String], range: Range<Int>) {
    self.present = present
    self.range = range
  }

  /// Enters the value of a key, each once.
  mutating func add(_ value: FrontMatterValue, for key: String) { values.append((key, value)) }

  private subscript(_ key: String) -> FrontMatterValue? { values.first { $0.key == key }?.value }

  func text(_ key: String) -> Located<String>? {
    if case .text(let value) = self[key] { value } else { nil }
  }
  func date(_ key: String) -> Located<CalendarDate>? {
    if case .date(let value) = self[key] { value } else { nil }
  }
  func number(_ key: String) -> Located<Int>? {
    if case .number(let value) = self[key] { value } else { nil }
  }
  func kind(_ key: String) -> Located<ItemKind>? {
    if case .kind(let value) = self[key] { value } else { nil }
  }
  func status(_ key: String) -> Located<FrontMatter.Status>? {
    if case .status(let value) = self[key] { value } else { nil }
  }
  func language(_ key: String) -> Located<Language>? {
    if case .language(let value) = self[key] { value } else { nil }
  }
  func languages(_ key: String) -> Located<[Language]>? {
    if case .languages(let value) = self[key] { value } else { nil }
  }
  func hashes(_ key: String) -> Located<[StampHash]>? {
    if case .hashes(let value) = self[key] { value } else { nil }
  }
  func mark(_ key: String) -> Located<Bool>? {
    if case .mark(let value) = self[key] { value } else { nil }
  }
  func group(_ key: String) -> FrontMatterValues? {
    if case .group(let value) = self[key] { value } else { nil }
  }
  func list(_ key: String) -> [FrontMatterValues] {
    if case .list(let value) = self[key] { value } else { [] }
  }
}

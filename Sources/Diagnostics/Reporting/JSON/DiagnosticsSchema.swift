/// The shape of what ``JSONReporter`` writes: the one table from which its JSON Schema and its reference are made.
public enum DiagnosticsSchema {
  /// The shape of a value.
  public indirect enum Shape: Sendable {
    /// A text.
    case text
    /// A text, or null.
    case optionalText
    /// A list of texts.
    case texts
    /// A text for each of some languages, by code.
    case localizedText
    /// Yes or no.
    case flag
    /// One of some texts.
    case oneOf([String])
    /// A whole number, and the least it can be.
    case number(least: Int)
    /// The version of the shape.
    case version(Int)
    /// An object.
    case object([Member])
    /// An object, or null.
    case optionalObject([Member])
    /// A list of objects.
    case list([Member])
  }

  /// A member of an object; all members are always there.
  public struct Member: Sendable {
    /// The name.
    public var name: String
    /// The shape of its value.
    public var shape: Shape
    /// What it holds, a sentence.
    public var meaning: String

    /// Makes a member; see the properties.
    public init(_ name: String, _ shape: Shape, _ meaning: String) {
      self.name = name
      self.shape = shape
      self.meaning = meaning
    }
  }

  static let members: [Member] = [
    Member("version", .version(1), "The version of this shape; it changes when a member goes or means something else."),
    Member("diagnostics", .list(diagnostic), "What was found, in order of path and place."),
    Member("summary", .object(summary), "How many there are."),
  ]

  /// A diagnostic.
  public static let diagnostic: [Member] = [
    Member("id", .text, "The kind, as 'gnews explain' knows it."),
    Member("severity", .oneOf(Severity.allCases.sorted(by: >).map(\.rawValue)), "How grave it is in this run."),
    Member("path", .optionalText, "The file, relative to the newsroom; null if it concerns none."),
    Member("range", .optionalObject(range), "The place in the file; null if it concerns no place in it."),
    Member("headline", .text, "The fact, without a full stop."),
    Member("help", .text, "What to do about it; may be empty."),
    Member("notes", .list(note), "Other places that matter, and what is there."),
    Member("fixIts", .list(fixIt), "Changes that would put it right."),
  ]

  private static let range: [Member] = [
    Member("line", .number(least: 1), "The first line, from 1."),
    Member("column", .number(least: 1), "The first column, from 1, in Unicode scalars."),
    Member("endLine", .number(least: 1), "The line of the end."),
    Member("endColumn", .number(least: 1), "The column behind the last character."),
    Member("start", .number(least: 0), "The offset of the first byte."),
    Member("end", .number(least: 0), "The offset behind the last byte; an empty range is a place between two bytes."),
  ]

  private static let note: [Member] = [
    Member("text", .text, "What is there, without a full stop."),
    Member("path", .optionalText, "The file, relative to the newsroom; null if it concerns none."),
    Member("range", .optionalObject(range), "The place in the file, or null."),
  ]

  private static let fixIt: [Member] = [
    Member("label", .text, "What the change does."),
    Member("path", .text, "The file, relative to the newsroom."),
    Member("range", .object(range), "What to replace; empty where something is only added."),
    Member("replacement", .text, "What to put there."),
  ]

  private static let summary: [Member] = [
    Member("errors", .number(least: 0), "The number of errors."),
    Member("warnings", .number(least: 0), "The number of warnings."),
    Member("notes", .number(least: 0), "The number of notes."),
  ]
}

public import Newsroom

/// What an import writes, and how it came about.
public struct ImportPlan: Sendable {
  /// A file to write.
  public struct File: Sendable, Hashable {
    /// The path in the issue's folder.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]
  }

  /// How an item's versions were found to belong together.
  public enum Pairing: Sendable, Hashable {
    /// It is the version the others were compared with.
    case original
    /// By what it says: links, names, numbers.
    case content
    /// By its place alone.
    case place
  }

  /// An item with the languages it has.
  public struct Row: Sendable, Hashable {
    /// Its slug.
    public var slug: String
    /// How each version was found; languages that are missing are not there.
    public var versions: Localized<Pairing>
  }

  /// A folder of the issue with its items, in order.
  public struct Group: Sendable, Hashable {
    /// The folder's name.
    public var folder: String
    /// What to say of its section: its id, or that there is none.
    public var section: String
    /// The items.
    public var rows: [Row]
  }

  /// The name of the issue's folder.
  public var issue: String
  /// The languages, in the newsletter's order.
  public var languages: [Language]
  /// The items by section, in order.
  public var groups: [Group]
  /// The files, sorted by path.
  public var files: [File]
  /// How many of the files are pictures.
  public var pictureCount: Int
}

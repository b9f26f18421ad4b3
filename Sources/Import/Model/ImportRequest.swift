public import Newsroom

/// What is to be imported, and how.
public struct ImportRequest: Sendable {
  /// A whole-edition file.
  public struct Source: Sendable, Hashable {
    /// The path as a person would write it, under which it is named in diagnostics.
    public var path: String
    /// The absolute path.
    public var place: String
    /// The language as given with it; nil if it is to be found.
    public var language: String?

    /// Makes a source; see the properties.
    public init(path: String, place: String, language: String? = nil) {
      self.path = path
      self.place = place
      self.language = language
    }
  }

  /// The files, one a language.
  public var sources: [Source]
  /// The name of the issue's folder.
  public var issue: String
  /// The language the issue was written in; nil for that of the first file.
  public var original: Language?
  /// The issue's number; nil to take it from the name of its folder.
  public var number: Int?
  /// The month the issue appeared; nil to take it from the files.
  public var date: YearMonth?
  /// The level of the headings that begin items, 1 to 6; nil to tell by structure.
  public var itemLevel: Int?
  /// The map file, which says which section titles stand for.
  public var map: Source?
  /// The absolute folder that pictures are taken from, and never from outside; nil for the folder of each file.
  public var imagesRoot: String?
  /// The address of the web site that links such as `/about` lead into, without a final slash.
  public var site: String?

  /// Makes a request; see the properties.
  public init(sources: [Source], issue: String) {
    self.sources = sources
    self.issue = issue
  }
}

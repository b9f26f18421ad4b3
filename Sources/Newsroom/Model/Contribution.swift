public import Diagnostics
public import Markup

/// One Markdown file: an item in one language.
public struct Contribution: Sendable, Hashable {
  /// The file.
  public var file: SourceFile
  /// Its language, from the file name or the front matter.
  public var language: Language
  /// Its slug, from the file name or the front matter.
  public var slug: String
  /// Its typed front matter.
  public var frontMatter: FrontMatter
  /// Its body.
  public var body: Document
  /// The pictures its body shows, by the source as written.
  public var images: [String: ImageFile]

  /// Makes a contribution.
  public init(
    file: SourceFile, language: Language, slug: String, frontMatter: FrontMatter, body: Document,
    images: [String: ImageFile] = [:]
  ) {
    self.file = file
    self.language = language
    self.slug = slug
    self.frontMatter = frontMatter
    self.body = body
    self.images = images
  }

  /// A location in this contribution's file.
  public func location(_ range: Range<Int>) -> Location { Location(file: file, range: range) }
}

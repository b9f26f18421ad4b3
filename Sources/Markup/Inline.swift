/// A piece of running text.
public struct Inline: Sendable, Hashable {
  /// What it is, with its content.
  public var kind: Kind
  /// Its bytes in the source file, or its line's where no narrower range is sure.
  public var range: Range<Int>

  /// The kinds of inline.
  public enum Kind: Sendable, Hashable {
    /// Plain text, entities resolved.
    case text(String)
    /// A line end in the source, a space in print.
    case softBreak
    /// A forced line break.
    case lineBreak
    /// Code, set as it is.
    case code(String)
    /// Emphasis.
    case emphasis([Inline])
    /// Strong emphasis.
    case strong([Inline])
    /// Struck-through text.
    case strikethrough([Inline])
    /// A link; the destination is safe (http, https, mailto, tel, or relative).
    case link(destination: String, title: String, [Inline])
    /// A link to another item of the issue, `[…](#slug)`.
    case crossReference(slug: String, [Inline])
    /// `{page}` inside a cross reference: stands for the page number of the item referred to.
    case pageNumber(slug: String)
    /// An image; source as written.
    case image(source: String, alternative: String, title: String)
    /// A reference to a footnote; `number` counts from 1 in order of first reference.
    case footnote(label: String, number: Int)
    /// An allowed inline HTML element: sup, sub, abbr, kbd, cite, q, small, span.
    case element(Element, [Inline])
  }

  /// An allowed HTML element.
  public struct Element: Sendable, Hashable {
    /// The elements that contributors may use.
    public enum Name: String, Sendable, Hashable, CaseIterable { case sup, sub, abbr, kbd, cite, q, small, span }
    /// Which element.
    public var name: Name
    /// The `lang` of a span, or any element: a BCP 47 tag.
    public var language: String?
    /// The `title` of an abbr.
    public var title: String?

    /// Makes an element.
    public init(_ name: Name, language: String? = nil, title: String? = nil) {
      self.name = name
      self.language = language
      self.title = title
    }
  }

  /// Makes an inline.
  public init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

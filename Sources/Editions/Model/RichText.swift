/// Running text ready to be set: UTF-8 with properly nested spans over it.
///
/// Typography (spaces, quotes, apostrophes) has been done. A byte 0x0A is a forced line break; there is no other control
/// character. Spaces at either end and runs of ordinary spaces do not occur.
public struct RichText: Sendable, Hashable {
  /// The text.
  public var utf8: [UInt8]
  /// The spans, sorted by start, the outer before the inner; properly nested; byte offsets into ``utf8``.
  public var spans: [Span]

  /// A range of the text that is something.
  public struct Span: Sendable, Hashable {
    /// Byte offsets, not empty.
    public var range: Range<Int>
    /// What the range is.
    public var element: Element

    /// Makes a span.
    public init(_ element: Element, _ range: Range<Int>) {
      self.element = element
      self.range = range
    }
  }

  /// What a span of text can be.
  public enum Element: Sendable, Hashable {
    /// Emphasis, set in italics.
    case emphasis
    /// Strong emphasis, set bold.
    case strong
    /// Struck-through text.
    case strikethrough
    /// Code, set in the code font, untouched by typography and never hyphenated.
    case code
    /// A link to a safe address; `language` is the target's when it is not the edition's.
    case link(url: String, title: String, language: String?)
    /// A link to an item of this edition.
    case reference(slug: String)
    /// The page number of an item; the text under it stands in until the pages are known.
    case pageNumber(slug: String)
    /// A footnote's mark; the text under it is the number.
    case footnoteMark(id: String)
    /// Superscript.
    case superscript
    /// Subscript.
    case `subscript`
    /// An abbreviation with its long form.
    case abbreviation(title: String)
    /// Keyboard input.
    case keyboard
    /// The title of a work.
    case cite
    /// Small print.
    case small
    /// Text in another language, a BCP 47 tag.
    case language(String)
  }

  /// Makes a rich text.
  public init(utf8: [UInt8] = [], spans: [Span] = []) {
    self.utf8 = utf8
    self.spans = spans
  }

  /// Makes a rich text of plain text, without spans.
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// Hashes the text's bytes at once, which is much faster than one by one.
  public func hash(into hasher: inout Hasher) {
    utf8.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(spans.count)
  }

  /// The text without its spans.
  public var plain: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether there is no text.
  public var isEmpty: Bool { utf8.isEmpty }

  /// Appends another text.
  public mutating func append(_ other: RichText) {
    let offset = utf8.count
    utf8 += other.utf8
    spans += other.spans.map {
      Span($0.element, ($0.range.lowerBound + offset)..<($0.range.upperBound + offset))
    }
  }

  /// Appends plain text.
  public mutating func append(_ text: String) { utf8 += Array(text.utf8) }

  /// Puts a span over the whole text, outside the spans there are.
  public func wrapped(in element: Element) -> RichText {
    guard !utf8.isEmpty else { return self }
    return RichText(utf8: utf8, spans: [Span(element, 0..<utf8.count)] + spans)
  }

  /// The slugs whose page numbers the text shows.
  public var pageReferences: [String] {
    spans.compactMap { if case .pageNumber(let slug) = $0.element { slug } else { nil } }
  }
}

/// The smallest part of a body that languages can be compared by: a paragraph, a heading, an item of a list.
struct TextUnit: Sendable {
  /// What it is.
  enum Kind: Sendable, Hashable {
    case paragraph
    /// A heading of level 1 to 6.
    case heading(level: Int)
    /// The text of a list's item, without the lists in it.
    case listItem
    /// A row of a table, the header too.
    case tableRow
    case code
    case chart
    /// A paragraph that is pictures and nothing else.
    case picture
    case footnote
  }

  /// What it is.
  var kind: Kind
  /// Its bytes in the file.
  var range: Range<Int>
  /// Its bytes in ``Outline/text``: plain text without code and addresses.
  var text: Range<Int>
  /// Its words, code and addresses not counted.
  var words: Int
  /// Its sentences.
  var sentences: Int
  /// How many bytes of its text are the text of links.
  var linked: Int
  /// Its links, as indices of ``Outline/links``.
  var links: Range<Int>
  /// Its pictures, as indices of ``Outline/pictures``.
  var pictures: Range<Int>
  /// Its code, as indices of ``Outline/code``.
  var code: Range<Int>
  /// Its references to footnotes.
  var footnotes: Int
  /// Which list or table of the body it is in, counted from 0; nil outside of them.
  var container: Int?
  /// The number of headings before it, itself counted if it is one.
  var section: Int
}

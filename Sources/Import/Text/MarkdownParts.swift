/// What an import changes in Markdown: the places of links, tags and such; code is not among them.
struct MarkdownParts: Sendable {
  /// A link or picture.
  struct Link: Sendable {
    /// Whether it is a picture.
    var isImage: Bool
    /// `[` or `![`.
    var opening: Range<Int>
    /// What stands between the brackets.
    var text: Range<Int>
    /// From `]` on.
    var closing: Range<Int>
    /// The destination as written, without `<>`; empty for references.
    var destination: Range<Int>
    /// Where it leads, backslashes and entities resolved.
    var address: String
    /// The label of a reference, folded.
    var label: String?
  }

  /// A link in angle brackets.
  struct Autolink: Sendable {
    /// Its bytes, brackets included.
    var range: Range<Int>
    /// Where it leads.
    var address: String
  }

  /// A link definition, `[label]: address`.
  struct Definition: Sendable {
    /// Its line, with the line feed.
    var line: Range<Int>
    /// The label, folded.
    var label: String
    /// The address as written, without `<>`.
    var destination: Range<Int>
    /// Where it leads.
    var address: String
  }

  /// A reference to a footnote, or the label of its text.
  struct FootnoteMark: Sendable {
    /// Its bytes, brackets included.
    var range: Range<Int>
    /// The label, folded.
    var label: String

    init(range: Range<Int>, label: ArraySlice<UInt8>) {
      self.range = range
      self.label = DestinationReader.folded(label)
    }
  }

  /// An HTML tag.
  struct Tag: Sendable {
    /// Its bytes.
    var range: Range<Int>
    /// The element, lower case.
    var name: String
    /// Whether it ends an element.
    var isClosing: Bool
    /// Its attributes, names lower case.
    var attributes: [(name: String, value: String)]

    /// The value of an attribute.
    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// Links and pictures; all lists are in order of place.
  var links: [Link] = []
  var autolinks: [Autolink] = []
  var definitions: [Definition] = []
  var footnotes: [FootnoteMark] = []
  var tags: [Tag] = []
  /// Declarations and processing instructions: `<!DOCTYPE …>`, `<?php … ?>`.
  var declarations: [Range<Int>] = []
  /// Hugo's `{{ … }}`, Jekyll's `{% … %}` and the like.
  var shortcodes: [Range<Int>] = []
  /// Kramdown's `{: … }`.
  var attributeLists: [Range<Int>] = []
  /// The places of tables of contents in brackets: `[TOC]`, `[[_TOC_]]` and the like on lines of their own.
  var contentsMarkers: [Range<Int>] = []
}

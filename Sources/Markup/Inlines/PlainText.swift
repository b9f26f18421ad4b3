/// The text of inlines without their form.
enum PlainText {
  /// The text, line ends as spaces. The depth of a tree is bounded, so this may recurse.
  static func of(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline.kind {
      case .text(let string), .code(let string): text += string
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let children), .strong(let children), .strikethrough(let children),
        .link(_, _, let children), .crossReference(_, let children), .element(_, let children):
        text += of(children)
      case .image(_, let alternative, _): text += alternative
      case .pageNumber, .footnote: break
      }
    }
    return text
  }
}

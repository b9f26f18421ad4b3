import Markup

/// Short ways to write trees down.
func text(_ text: String) -> Inline { Inline(.text(text), range: 0..<0) }
func emphasis(_ children: Inline...) -> Inline { Inline(.emphasis(children), range: 0..<0) }
func strong(_ children: Inline...) -> Inline { Inline(.strong(children), range: 0..<0) }
func code(_ text: String) -> Inline { Inline(.code(text), range: 0..<0) }
func link(_ url: String, _ children: Inline...) -> Inline {
  Inline(.link(destination: url, title: "", children), range: 0..<0)
}
func image(_ source: String, _ alternative: String, title: String = "") -> Inline {
  Inline(.image(source: source, alternative: alternative, title: title), range: 0..<0)
}
func element(_ name: Inline.Element.Name, language: String? = nil, title: String? = nil, _ children: Inline...)
  -> Inline
{
  Inline(.element(Inline.Element(name, language: language, title: title), children), range: 0..<0)
}
func reference(_ slug: String, at range: Range<Int> = 0..<0, _ children: Inline...) -> Inline {
  Inline(.crossReference(slug: slug, children), range: range)
}
func page(_ slug: String) -> Inline { Inline(.pageNumber(slug: slug), range: 0..<0) }
let softBreak = Inline(.softBreak, range: 0..<0)
let lineBreak = Inline(.lineBreak, range: 0..<0)

func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines), range: 0..<0) }
func heading(_ level: Int, _ title: String) -> Block { Block(.heading(level: level, [text(title)]), range: 0..<0) }
func quote(_ blocks: Block...) -> Block { Block(.quote(blocks), range: 0..<0) }
func list(_ items: [Block]...) -> Block {
  Block(.list(Block.List(start: nil, isTight: true, items: items)), range: 0..<0)
}

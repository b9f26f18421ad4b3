import Editions
import Newsroom
import TestSupport

@testable import Typesetting

extension GalleyBlock {
  /// A text of some lines of 17 px.
  static func lines(
    _ count: Int, in containers: [Container] = [], spaceBefore: Double = 0, group: Int? = nil,
    keepsWithNext: Bool = false,
    keepsWithPrevious: Bool = false, footnotes: [FootnoteMark] = [], leading: Double = 17
  ) -> GalleyBlock {
    let lines = (0..<count).map { Line(range: $0..<$0, width: 0, ending: $0 % 3 == 1 ? .hyphen : .space) }
    return GalleyBlock(
      content: .text(
        TypesetText(text: RichText("x"), role: .body, measure: 170, lines: lines, tightening: 0), level: 0),
      containers: containers, spaceBefore: spaceBefore, leading: leading, lineCount: count,
      keepsWithNext: keepsWithNext, keepsWithPrevious: keepsWithPrevious, group: group, footnotes: footnotes)
  }

  static func piece(height: Double) -> GalleyBlock { GalleyBlock(content: .rule, containers: [], leading: height) }
}

extension Galley {
  init(_ blocks: [GalleyBlock], footnotes: [Note] = []) {
    self.init()
    self.blocks = blocks
    self.footnotes = footnotes
  }

  /// Items with titles, paragraphs, boxes, "find out more" boxes, bylines and footnotes, as a section has them.
  static func random(_ random: inout SplitMix, items: Int) -> Galley {
    var galley = Galley()
    var id = 0
    func container(_ kind: Container.Kind, pad: Double = 0) -> Container {
      id += 1
      return Container(id: id, kind: kind, padTop: pad, padBottom: pad)
    }
    for item in 0..<items {
      let article = container(.article(slug: "item-\(item)", kind: .news))
      if Int.random(in: 0..<4, using: &random) == 0 {
        let box = container(.box(.zoom), pad: 17)
        for part in 0..<3 {
          galley.blocks.append(
            .lines(Int.random(in: 1...2, using: &random), in: [article, box], group: item, keepsWithNext: part == 0))
        }
        continue
      }
      galley.blocks.append(
        .lines(
          Int.random(in: 1...2, using: &random), in: [article], spaceBefore: item == 0 ? 0 : 34, keepsWithNext: true))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        var paragraph = GalleyBlock.lines(Int.random(in: 1...12, using: &random), in: [article])
        if Int.random(in: 0..<6, using: &random) == 0 {
          paragraph.footnotes = [
            .init(line: Int.random(in: 0..<paragraph.lineCount, using: &random), note: galley.footnotes.count)
          ]
          galley.footnotes.append(Note(blocks: [.lines(Int.random(in: 1...3, using: &random), leading: 14)]))
        }
        galley.blocks.append(paragraph)
      }
      if Bool.random(using: &random) {
        let info = container(.info, pad: 8.5)
        for part in 0..<2 {
          galley.blocks.append(.lines(1, in: [article, info], keepsWithNext: part == 0, keepsWithPrevious: true))
        }
      }
      if Bool.random(using: &random) { galley.blocks.append(.lines(1, in: [article], keepsWithPrevious: true)) }
    }
    return galley
  }
}

import TestSupport
import Testing

@testable import Typesetting

@Suite struct CellPagesTests {
  @Test func cutsAtTheHeightAndDropsBlanksAtTheTop() {
    let blocks = [
      CellPages.Block(lineCount: 4, blankBefore: 2), CellPages.Block(lineCount: 0, blankBefore: 9),
      CellPages.Block(lineCount: 4, blankBefore: 1), CellPages.Block(lineCount: 4, blankBefore: 1),
    ]
    let pages = CellPages.cut(blocks, height: 9)
    #expect(pages.map { $0.map(\.block) } == [[0, 2], [3]])
    #expect(pages.map { $0.map(\.blankAbove) } == [[0, 1], [0]])
    #expect(pages.allSatisfy { $0.allSatisfy { $0.lines == 0..<4 } })
  }

  @Test func nothingGivesNoPages() { #expect(CellPages.cut([], height: 10).isEmpty) }

  @Test func titlesStayWithTheirTextAndBylinesToo() {
    let blocks = [
      CellPages.Block(lineCount: 8, blankBefore: 0), CellPages.Block(lineCount: 1, blankBefore: 1, keepsWithNext: true),
      CellPages.Block(lineCount: 6, blankBefore: 0),
      CellPages.Block(lineCount: 1, blankBefore: 0, keepsWithPrevious: true),
    ]
    #expect(CellPages.cut(blocks, height: 10).map { $0.map(\.block) } == [[0], [1, 2, 3]])
  }

  @Test func whatIsHigherThanAPageIsCutAndNothingIsLost() {
    for isSplittable in [true, false] {
      let pages = CellPages.cut(
        [CellPages.Block(lineCount: 35, blankBefore: 0, isSplittable: isSplittable)], height: 10)
      #expect(pages.flatMap { $0.flatMap(\.lines) } == Array(0..<35))
      #expect(pages.allSatisfy { $0.reduce(0) { $0 + $1.lines.count + $1.blankAbove } <= 10 })
    }
  }

  @Test(arguments: 0..<30) func randomBlocksAreOnPagesOnceAndInOrder(seed: Int) {
    var random = SplitMix(seed)
    let blocks = (0..<40).map { index in
      CellPages.Block(
        lineCount: Int.random(in: 0...9, using: &random), blankBefore: Int.random(in: 0...2, using: &random),
        keepsWithNext: Int.random(in: 0..<5, using: &random) == 0,
        group: Int.random(in: 0..<4, using: &random) == 0 ? index : nil, isSplittable: Bool.random(using: &random))
    }
    let pages = CellPages.cut(blocks, height: 30)
    var seen: [[Int]] = blocks.map { _ in [] }
    for part in pages.joined() { seen[part.block] += part.lines }
    #expect(seen == blocks.map { Array(0..<$0.lineCount) })
    #expect(pages.joined().map(\.block) == pages.joined().map(\.block).sorted())
    for page in pages {
      #expect(page.reduce(0) { $0 + $1.lines.count + $1.blankAbove } <= 30)
      #expect(page.first?.blankAbove == 0)
    }
  }
}

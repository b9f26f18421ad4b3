import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ColumnBreakerTests {
  private static let height = 17.0 * 20

  private func cut(
    _ galley: Galley, columns: Int = 2, first: Double = height, height: Double = height
  ) -> (lines: GalleyLines, columns: [ColumnBreaker.Column]) {
    let lines = GalleyLines(galley, unit: 8.5)
    let cut = ColumnBreaker(lines: lines, columns: columns, firstHeight: first, height: height).cut()
    return (lines, cut?.pages.flatMap(\.columns) ?? [])
  }

  /// How many lines each column has.
  private func counts(_ galley: Galley, columns: Int = 2, first: Double = height) -> [Int] {
    cut(galley, columns: columns, first: first).columns.map(\.lines.count)
  }

  @Test func anEmptyGalleyHasNoColumns() { #expect(counts(Galley()).isEmpty) }

  @Test func linesThatFitOnAPageAreBalanced() {
    #expect(counts(Galley((0..<20).map { _ in .lines(1) })) == [10, 10])
    #expect(counts(Galley((0..<21).map { _ in .lines(1) }), columns: 3) == [7, 7, 7])
    #expect(counts(Galley([.lines(1)])) == [1])
  }

  @Test func fullPagesComeFirstAndTheLastIsBalanced() {
    #expect(counts(Galley((0..<60).map { _ in .lines(1) })) == [20, 20, 10, 10])
  }

  @Test func theFirstPageHasLessRoom() {
    #expect(counts(Galley((0..<60).map { _ in .lines(1) }), first: 17 * 15) == [15, 15, 15, 15])
    #expect(counts(Galley((0..<30).map { _ in .lines(1) }), first: 17 * 5) == [5, 5, 10, 10])
  }

  @Test(arguments: [2, 3]) func leavesNoLineOfAParagraphAlone(length: Int) {
    // With paragraphs as short as these nothing can be cut.
    let galley = Galley((0..<24).map { _ in .lines(length) })
    let (lines, columns) = cut(galley)
    for column in columns.dropFirst() { #expect(lines.origins[column.lines.lowerBound].line == 0) }
  }

  @Test func twoLinesOfAParagraphAreLeftAloneOnlyWhereThatFillsColumns() {
    // The first column would end before the last two lines of a paragraph of six; one line less leaves three.
    let galley = Galley((0..<16).map { _ in .lines(1) } + [.lines(6)] + (0..<40).map { _ in .lines(1) })
    #expect(counts(galley).first == 19)
  }

  @Test func balancedColumnsEndInsideAWordOnlyWhereTheyWouldBeUneven() {
    // Of twelve lines in two columns, six and six are even, but the last of the first six would be cut behind a hyphen.
    #expect(cut(Galley([.lines(1), .lines(11)])).columns.map(\.lines.count) == [7, 5])
    #expect(cut(Galley([.lines(12)])).columns.map(\.lines.count) == [6, 6])
  }

  @Test func aHeadingGoesWithItsText() {
    // The heading would be the 20th line of the first column.
    var blocks: [GalleyBlock] = (0..<19).map { _ in .lines(1) }
    blocks += [.lines(1, keepsWithNext: true), .lines(4)] + (0..<30).map { _ in .lines(1) }
    #expect(counts(Galley(blocks)).first == 19)
  }

  @Test func aBylineGoesWithTheEndOfItsText() {
    // The byline would be the first line of the second column; the paragraph before it can be cut by two lines.
    var blocks: [GalleyBlock] = (0..<14).map { _ in .lines(1) }
    blocks += [.lines(6), .lines(1, keepsWithPrevious: true)] + (0..<30).map { _ in .lines(1) }
    #expect(counts(Galley(blocks)).first == 18)
  }

  @Test func spaceAboveIsDroppedAtTheTopOfAColumn() {
    let blocks = (0..<40).map { GalleyBlock.lines(1, spaceBefore: $0 == 20 ? 340 : 0) }
    #expect(counts(Galley(blocks)) == [20, 20])
  }

  @Test func aBoxIsKeptTogetherWhereItFits() {
    var blocks: [GalleyBlock] = (0..<15).map { _ in .lines(1) }
    blocks += (0..<8).map { _ in .lines(1, group: 1) }
    blocks += (0..<30).map { _ in .lines(1) }
    #expect(counts(Galley(blocks)).first == 15)
  }

  @Test func aBoxIsKeptTogetherOnTheLastPageThoughItsColumnsAreUneven() {
    let blocks: [GalleyBlock] = [.lines(1), .lines(1)] + (0..<12).map { _ in .lines(1, group: 1) } + [.lines(1)]
    let counts = counts(Galley(blocks))
    #expect(counts == [14, 1] || counts == [2, 13])
  }

  @Test func aBoxHigherThanAColumnIsCutAndNothingIsLost() {
    let box = Container(id: 1, kind: .box(.zoom), padTop: 17, padBottom: 17)
    let blocks = (0..<30).map { _ in GalleyBlock.lines(3, in: [box], group: 1) }
    let (lines, columns) = cut(Galley(blocks))
    #expect(columns.flatMap(\.lines) == Array(0..<90))
    for column in columns { #expect(lines.height(column.lines) <= ColumnBreakerTests.height) }
  }

  @Test func aPieceHigherThanAPageStandsAlone() {
    let blocks: [GalleyBlock] = [.lines(3), .piece(height: 5000), .lines(3), .piece(height: 400), .piece(height: 400)]
    let (_, columns) = cut(Galley(blocks))
    #expect(columns.flatMap(\.lines) == Array(0..<9))
    #expect(columns.contains { $0.lines == 3..<4 })
  }

  @Test func noRoomAtAllHangsNothing() {
    for height in [0.0, -100, 5] {
      let (_, columns) = cut(Galley([.lines(3), .lines(2)]), first: height, height: height)
      #expect(columns.flatMap(\.lines) == Array(0..<5))
    }
  }

  @Test func footnotesAreInTheColumnThatCitesThemAndFit() {
    let note = Galley.Note(blocks: [.lines(4, leading: 14)])
    var blocks: [GalleyBlock] = (0..<60).map { _ in .lines(1) }
    blocks[5].footnotes = [.init(line: 0, note: 0)]
    blocks[19].footnotes = [.init(line: 0, note: 1)]
    let (lines, columns) = cut(Galley(blocks, footnotes: [note, note]))
    #expect(columns[0].notes == [0])
    #expect(columns[1].notes == [1])
    for column in columns { #expect(lines.height(column.lines) <= ColumnBreakerTests.height + 0.01) }
    #expect(columns[0].lines.count == 15)
  }

  @Test func aNoteIsAsHighAsItIsDrawn() throws {
    let list = Container(id: 1, kind: .list(start: nil, inset: 16))
    let code = Container(id: 2, kind: .code, padTop: 8.5, padBottom: 8.5)
    let note = Galley.Note(blocks: [
      .lines(2, leading: 14), .lines(1, in: [list], spaceBefore: 17), .lines(1, in: [code]), .lines(2, in: [code]),
    ])
    var galley = Galley([.lines(1)], footnotes: [note])
    galley.blocks[0].footnotes = [.init(line: 0, note: 0)]
    let frame = try #require(FrameMaker.notes([0], of: galley, x: 0, bottom: 500, width: 170))
    #expect(frame.height <= note.height)
    #expect(frame.y + frame.height == 500)
  }

  @Test func manyFootnotesInOneLineHangNothing() {
    let note = Galley.Note(blocks: [.lines(9, leading: 14)])
    let marks = (0..<5).map { GalleyBlock.FootnoteMark(line: 0, note: $0) }
    let galley = Galley(
      [.lines(2), .lines(3, footnotes: marks), .lines(40)], footnotes: Array(repeating: note, count: 5))
    let (_, columns) = cut(galley)
    #expect(columns.flatMap(\.lines) == Array(0..<45))
    #expect(columns.flatMap(\.notes) == [0, 1, 2, 3, 4])
  }

  @Test func marksOfFootnotesThatAreNotThereAreHarmless() {
    let galley = Galley([.lines(3, footnotes: [.init(line: 1, note: 7)])])
    #expect(cut(galley).columns.map(\.lines.count).reduce(0, +) == 3)
    #expect(FrameMaker.notes([7], of: galley, x: 0, bottom: 500, width: 170) == nil)
  }

  @Test(arguments: 0..<60) func randomGalleysAreCutWell(seed: Int) {
    var random = SplitMix(seed)
    let galley = Galley.random(&random, items: Int.random(in: 1...12, using: &random))
    let first = 17.0 * Double(Int.random(in: 12...20, using: &random))
    let columnCount = Int.random(in: 1...3, using: &random)
    let (lines, columns) = cut(galley, columns: columnCount, first: first)

    #expect(columns.flatMap(\.lines) == Array(0..<lines.count))
    for (index, column) in columns.enumerated() {
      #expect(lines.height(column.lines) <= (index < columnCount ? first : ColumnBreakerTests.height) + 0.01)
      let cited = column.lines.flatMap { line in
        let origin = lines.origins[line]
        return galley.blocks[origin.block].footnotes.filter { $0.line == origin.line }.map(\.note)
      }
      #expect(column.notes == cited)
      guard index > 0 else { continue }

      let origin = lines.origins[column.lines.lowerBound]
      let block = galley.blocks[origin.block]
      if origin.line == 0 {
        #expect(!block.keepsWithPrevious, "a byline or box begins column \(index)")
        #expect(!galley.blocks[origin.block - 1].keepsWithNext, "a heading ends column \(index - 1)")
        let previous = galley.blocks[origin.block - 1]
        #expect(block.group == nil || previous.group != block.group, "column \(index) begins inside a box")
      } else {
        #expect(origin.line >= 2, "an orphan ends column \(index - 1)")
        #expect(block.lineCount - origin.line >= 2, "a widow begins column \(index)")
        #expect(block.group == nil, "column \(index) begins inside a box")
      }
    }
  }

  @Test(arguments: 0..<30) func theLastPageOfTextIsBalanced(seed: Int) {
    var random = SplitMix(seed)
    let blocks = (0..<Int.random(in: 8...40, using: &random)).map { _ in
      GalleyBlock.lines(Int.random(in: 1...9, using: &random))
    }
    let (lines, columns) = cut(Galley(blocks))
    let last = columns.suffix(columns.count % 2 == 0 ? 2 : 1)
    let heights = last.map { lines.height($0.lines) }
    guard let most = heights.max(), let least = heights.min(), heights.count == 2 else { return }
    // Two lines must stand on either side of a cut, so the best cut can be two lines off.
    #expect(most - least <= 17 * 4, "\(heights)")
  }

  @Test(.timeLimit(.minutes(10))) func aLongGalleyTakesTimeInProportion() {
    let galley = Galley((0..<4000).map { GalleyBlock.lines($0 % 7 + 1) })
    let (lines, columns) = cut(galley)
    #expect(columns.flatMap(\.lines) == Array(0..<lines.count))
  }
}

import TestSupport
import Testing

@testable import Typesetting

@Suite struct FrameMakerTests {
  @Test(arguments: 0..<20) func fragmentsHaveEveryLineOnceAndTheHeightThatWasReckoned(seed: Int) throws {
    var random = SplitMix(seed)
    let galley = Galley.random(&random, items: 6)
    let lines = GalleyLines(galley, unit: 8.5)
    let cut = try #require(ColumnBreaker(lines: lines, columns: 2, firstHeight: 340, height: 340).cut())
    let columns = cut.pages.flatMap(\.columns)
    var next = 0
    for column in columns {
      let fragments = FrameMaker.fragments(of: lines, column.lines)
      for fragment in fragments {
        for line in fragment.lines {
          #expect(galley.blocks[lines.origins[next].block] == fragment.block)
          #expect(lines.origins[next].line == line)
          next += 1
        }
      }
      #expect(abs(drawnHeight(fragments) + noteHeight(column, galley) - lines.height(column.lines)) < 0.01)
    }
    #expect(next == lines.count)
  }

  /// The height of fragments as a browser draws them: their lines, the space above them, the space inside containers.
  private func drawnHeight(_ fragments: [Fragment]) -> Double {
    var height = 0.0
    var open: [Container] = []
    for fragment in fragments {
      let shared = zip(open, fragment.block.containers).prefix { $0.id == $1.id }.count
      height += open[shared...].reduce(0) { $0 + $1.padBottom }
      height += fragment.block.containers[shared...].reduce(0) { $0 + $1.padTop }
      height += fragment.spaceAbove + fragment.block.leading * Double(fragment.lines.count)
      open = fragment.block.containers
    }
    return height + open.reduce(0) { $0 + $1.padBottom }
  }

  private func noteHeight(_ column: ColumnBreaker.Column, _ galley: Galley) -> Double {
    column.notes.isEmpty
      ? 0 : column.notes.reduce(0) { $0 + galley.footnotes[$1].height } + ColumnBreaker.noteGap
  }
}

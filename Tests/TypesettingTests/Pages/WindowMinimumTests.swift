import TestSupport
import Testing

@testable import Typesetting

@Suite struct WindowMinimumTests {
  @Test(arguments: 0..<20) func isTheLeastOfWhatIsInTheWindow(seed: Int) {
    var random = SplitMix(seed)
    let values = (0..<100).map { _ in Double(Int.random(in: 0..<10, using: &random)) }
    var window = WindowMinimum()
    #expect(window.least == .infinity)
    var last = values.count - 1
    for place in values.indices.reversed() {
      window.add(values[place], at: place)
      last = max(place, last - Int.random(in: 0...2, using: &random))
      window.drop(behind: last)
      #expect(window.least == values[place...last].min())
    }
  }
}

@testable import Typesetting

/// TeX's own reckoning: D. E. Knuth, The TeXbook, chapter 14, and TeX: The Program, §108 and §851 to §859.
enum TeXDemerits {
  // The values of plain TeX.
  static let linePenalty = 10
  static let hyphenPenalty = 50
  static let adjacent = 10_000
  static let doubleHyphen = 10_000
  static let finalHyphen = 5_000

  /// What TeX makes of 100 times the cube of a line's ratio of adjustment.
  static func badness(ofRatio ratio: Double) -> Int { badness(Int(ratio * 65536), 65536) }

  /// §108: about 100 (t/s)³, 10,000 at most.
  private static func badness(_ t: Int, _ s: Int) -> Int {
    if t == 0 { return 0 }
    if s <= 0 { return 10_000 }
    let ratio = t <= 7_230_584 ? t * 297 / s : s >= 1_663_497 ? t / (s / 297) : t
    return ratio > 1290 ? 10_000 : (ratio * ratio * ratio + 0x20000) / 0x40000
  }

  /// The sum of demerits of a paragraph's breaks.
  /// - Parameters:
  ///   - chosen: indices of breakpoints, ascending, the end included.
  ///   - points: the breakpoints.
  ///   - measure: the measure in pixels.
  static func total(of chosen: [Int], in points: [Breakpoint], measure: Double) -> Int {
    let measure = TeXInput.scaled(measure)
    var total = 0
    var before: Breakpoint?
    var fitness = 2
    for index in chosen {
      let point = points[index]
      let isForced = point.ending == .forced || point.ending == .end
      let start = before.map { ($0.widthAfter, $0.stretchAfter, $0.shrinkAfter) } ?? (0, 0, 0)
      let missing = measure - (TeXInput.scaled(point.width + point.extra) - TeXInput.scaled(start.0))
      var badness = 0
      var fitnessHere = 2
      if missing > 0, !isForced {
        badness = self.badness(missing, TeXInput.scaled(point.stretch) - TeXInput.scaled(start.1))
        fitnessHere = badness > 99 ? 0 : badness > 12 ? 1 : 2
      } else if missing < 0 {
        badness = self.badness(-missing, TeXInput.scaled(point.shrink) - TeXInput.scaled(start.2))
        fitnessHere = badness > 12 ? 3 : 2
      }
      let base = linePenalty + badness
      var demerits = base >= 10_000 ? 100_000_000 : base * base
      let penalty = point.showsHyphen ? hyphenPenalty : isForced ? 0 : Int(point.penalty)
      demerits += penalty * penalty
      if before?.showsHyphen == true {
        if point.showsHyphen { demerits += doubleHyphen }
        if point.ending == .end { demerits += finalHyphen }
      }
      if abs(fitness - fitnessHere) > 1 { demerits += adjacent }
      total += demerits
      before = point
      fitness = fitnessHere
    }
    return total
  }
}

/// A scale whose ticks are round numbers: 1, 2 or 5 times a power of ten apart (P. Heckbert, "Nice Numbers for Graph
/// Labels", in A. Glassner, ed., Graphics Gems, 1990).
///
/// Ticks are whole multiples of the step, reckoned in integers, so that their labels are exact.
struct RoundScale: Equatable {
  /// The first and last tick, as multiples of the step.
  private(set) var ticks: ClosedRange<Int>
  /// The step: ``mantissa`` (1, 2 or 5) times ten to the power of ``exponent``.
  private(set) var mantissa = 1
  private(set) var exponent = 0

  /// Makes a scale that holds some numbers.
  /// - Parameters:
  ///   - low: the least.
  ///   - high: the greatest; at least the least.
  ///   - count: about how many ticks are wanted, at least 2.
  init(_ low: Double, _ high: Double, count: Int) {
    var high = max(low, high)
    if high == low { high = low + max(abs(low), 1) }
    let wanted = (high - low) / Double(max(1, count - 1))
    while exponent < 17, wanted >= RoundScale.power(exponent + 1) { exponent += 1 }
    while exponent > -17, wanted < RoundScale.power(exponent) { exponent -= 1 }
    let fraction = wanted / RoundScale.power(exponent)
    switch fraction {
    case ..<1.5: mantissa = 1
    case ..<3: mantissa = 2
    case ..<7: mantissa = 5
    default:
      mantissa = 1
      exponent += 1
    }
    ticks = 0...0
    let first = Int(max(-1e15, (low / step).rounded(.down)))
    let last = Int(min(1e15, (high / step).rounded(.up)))
    ticks = first...max(first, last)
  }

  /// The distance of two ticks.
  var step: Double { Double(mantissa) * RoundScale.power(exponent) }

  /// The value of a tick.
  func value(_ tick: Int) -> Double {
    exponent < 0
      ? Double(tick * mantissa) / RoundScale.power(-exponent) : Double(tick * mantissa) * RoundScale.power(exponent)
  }

  /// A tick's value as digits and decimals.
  func digits(_ tick: Int) -> (coefficient: Int, decimals: Int) {
    guard exponent >= 0 else { return (tick * mantissa, -exponent) }
    let (product, isOver) = (tick * mantissa).multipliedReportingOverflow(by: Int(RoundScale.power(exponent)))
    return (isOver ? 0 : product, 0)
  }

  private static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }
}

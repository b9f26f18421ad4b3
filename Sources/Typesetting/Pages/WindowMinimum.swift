/// The least of the values in a window that moves downwards, in constant time a step: those that can no longer become the
/// least are forgotten.
struct WindowMinimum {
  /// Values with their places: places descend, and so do values.
  private var values: [(value: Double, place: Int)] = []
  private var first = 0

  /// The least value in the window; infinite if it is empty.
  var least: Double { first < values.count ? values[first].value : .infinity }

  /// Adds the value at a place before all others.
  mutating func add(_ value: Double, at place: Int) {
    while values.count > first, let last = values.last, last.value >= value { values.removeLast() }
    values.append((value, place))
  }

  /// Takes out what lies behind a place.
  mutating func drop(behind place: Int) {
    while first < values.count, values[first].place > place { first += 1 }
  }
}

extension Array {
  /// The elements whose places are in a range.
  /// - Parameter place: the place of an element; the array is in order of it.
  func within(_ range: Range<Int>, _ place: (Element) -> Int) -> ArraySlice<Element> {
    let start = firstIndex(from: range.lowerBound, place)
    return self[start..<Swift.max(start, firstIndex(from: range.upperBound, place))]
  }

  private func firstIndex(from limit: Int, _ place: (Element) -> Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if place(self[middle]) < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Puts labels near where they are wanted, none over another.
enum Spreading {
  /// - Parameters:
  ///   - labels: where the middle of each is wanted, ascending, and its height.
  ///   - from: the least top.
  ///   - to: the greatest bottom; it is passed only if the labels are higher together than the room there is.
  /// - Returns: the top of each.
  static func tops(of labels: [(middle: Double, height: Double)], from: Double, to: Double) -> [Double] {
    var tops: [Double] = []
    var least = from
    for label in labels {
      tops.append(max(least, label.middle - label.height / 2))
      least = (tops.last ?? 0) + label.height
    }
    var most = to
    for index in labels.indices.reversed() where tops[index] + labels[index].height > most {
      most -= labels[index].height
      tops[index] = max(from, most)
    }
    // Where there is not room enough, they follow one another.
    least = from
    for index in labels.indices {
      tops[index] = max(tops[index], least)
      least = tops[index] + labels[index].height
    }
    return tops
  }
}

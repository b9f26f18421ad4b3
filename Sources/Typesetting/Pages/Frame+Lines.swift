extension Frame {
  /// How far below the frame's upper edge the first line of each of its fragments stands, in pixels. What is drawn on the
  /// frame's edge itself is not reckoned with.
  /// - Returns: a distance for each fragment.
  public var lineTops: [Double] {
    var tops: [Double] = []
    var open: [Container] = []
    var y = 0.0
    for fragment in fragments {
      let containers = fragment.block.containers
      let shared = zip(open, containers).prefix { $0.id == $1.id }.count
      y += open[shared...].reduce(0) { $0 + $1.padBottom } + containers[shared...].reduce(0) { $0 + $1.padTop }
      open = containers
      tops.append(y + fragment.spaceAbove)
      y += fragment.spaceAbove + fragment.block.leading * Double(fragment.lines.count)
    }
    return tops
  }
}

/// The size of an SVG from its root's attributes.
enum SVGSize {
  /// Width and height in CSS pixels, from `width` and `height`, completed by `viewBox`; nil if neither says them.
  static func size(of root: XMLTagScanner.Tag) -> (width: Int, height: Int)? {
    let width = length(root.value("width"))
    let height = length(root.value("height"))
    let box = (root.value("viewbox") ?? "").split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }
    )
    .compactMap { Double($0) }
    let hasBox = box.count == 4 && box[2] > 0 && box[3] > 0
    switch (width, height) {
    case (let width?, let height?): return rounded(width, height)
    case (let width?, nil) where hasBox: return rounded(width, width * box[3] / box[2])
    case (nil, let height?) where hasBox: return rounded(height * box[2] / box[3], height)
    case (nil, nil) where hasBox: return rounded(box[2], box[3])
    default: return nil
    }
  }

  private static func rounded(_ width: Double, _ height: Double) -> (width: Int, height: Int)? {
    let most = Double(ImageHeader.longestSide)
    guard width > 0, height > 0, width <= most, height <= most else { return nil }
    return (max(1, Int(width.rounded())), max(1, Int(height.rounded())))
  }

  private static let units: [(name: String, pixels: Double)] = [
    ("px", 1), ("pt", 96 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("em", 16), ("", 1),
  ]

  private static func length(_ text: String?) -> Double? {
    guard let text else { return nil }
    let trimmed = text.lowercased().filter { !$0.isWhitespace }
    for unit in units where trimmed.hasSuffix(unit.name) {
      guard let number = Double(trimmed.dropLast(unit.name.count)), number.isFinite, number > 0 else { return nil }
      return number * unit.pixels
    }
    return nil
  }
}

/// What a whole edition is made of: an introduction, then units, which are sections with items or items themselves.
struct Outline: Sendable {
  /// A section or an item.
  struct Unit: Sendable {
    /// Its heading.
    var heading: Heading
    /// Everything behind the heading.
    var body: Range<Int>
    /// The text before the first child; all of the body if there is none.
    var lead: Range<Int>
    /// The items of a section; empty for an item.
    var children: [Unit] = []
  }

  /// The title of the whole, if its first heading is that.
  var title: String?
  /// The text before the first unit; two ranges if the title stands between.
  var intro: [Range<Int>] = []
  /// The units in order.
  var units: [Unit] = []

  /// Makes an outline.
  /// - Parameters:
  ///   - found: all headings in order, bold lines among them.
  ///   - bytes: the text.
  ///   - title: the title the front matter gives.
  ///   - itemLevel: the level of the headings that begin items, if it is said.
  init(_ found: [Heading], of bytes: [UInt8], title stated: String?, itemLevel: Int?) {
    var headings = found.filter { $0.level < Heading.bold }
    let bold = found.filter { $0.level == Heading.bold }
    var start = 0
    if let first = headings.first, headings.dropFirst().allSatisfy({ $0.level > first.level }),
      headings.count > 1 || bold.count > 1,
      first.level == 1 || FoldedTitle(first.title) == FoldedTitle(stated ?? ""),
      itemLevel.map({ first.level < $0 }) ?? true
    {
      title = first.title
      if first.range.lowerBound > 0 { intro.append(0..<first.range.lowerBound) }
      start = first.range.upperBound
      headings.removeFirst()
    }
    if headings.isEmpty, bold.count > 1 { headings = bold.filter { $0.range.lowerBound >= start } }
    let top = itemLevel.map { min($0, headings.map(\.level).min() ?? $0) } ?? Self.top(of: headings)
    let tops = headings.filter { $0.level <= top }
    intro.append(start..<(tops.first?.range.lowerBound ?? bytes.count))
    for (index, heading) in tops.enumerated() {
      let end = index + 1 < tops.count ? tops[index + 1].range.lowerBound : bytes.count
      let inner = Array(
        headings.within(heading.range.lowerBound + 1..<max(end, heading.range.lowerBound + 1)) { $0.range.lowerBound })
      units.append(Self.unit(heading, inner, to: end, itemLevel))
    }
    if itemLevel == nil { divideByBoldLines(bold, bytes) }
  }

  private static func unit(_ heading: Heading, _ inner: [Heading], to end: Int, _ itemLevel: Int?) -> Unit {
    let body = heading.range.upperBound..<max(heading.range.upperBound, end)
    var unit = Unit(heading: heading, body: body, lead: body)
    let level = itemLevel ?? inner.map(\.level).min() ?? 0
    let heads = itemLevel.map { heading.level >= $0 } == true ? [] : inner.filter { $0.level <= level }
    guard let first = heads.first else { return unit }
    unit.lead = body.lowerBound..<first.range.lowerBound
    for (index, head) in heads.enumerated() {
      let stop = index + 1 < heads.count ? heads[index + 1].range.lowerBound : end
      let range = head.range.upperBound..<max(head.range.upperBound, stop)
      unit.children.append(Unit(heading: head, body: range, lead: range))
    }
    return unit
  }

  /// The level of the units: the highest there is, unless headings of lower levels come before it, for then it is the
  /// level of something at the end.
  private static func top(of headings: [Heading]) -> Int {
    for level in Set(headings.map(\.level)).sorted() {
      let before = headings.prefix { $0.level > level }.count
      if before < 2 { return level }
    }
    return headings.map(\.level).max() ?? 1
  }

  /// Where no unit has headings of its own and most begin with a bold line, those lines begin the items.
  private mutating func divideByBoldLines(_ bold: [Heading], _ bytes: [UInt8]) {
    guard units.count > 1, units.allSatisfy({ $0.children.isEmpty && $0.heading.level < Heading.bold }) else { return }
    let divided = units.map { unit in
      let heads = bold.filter { unit.body.contains($0.range.lowerBound) }
      let isFirst = heads.first.map { Bytes.isBlank(bytes[unit.body.lowerBound..<$0.range.lowerBound]) } ?? false
      return isFirst && heads.count > 1 ? Self.unit(unit.heading, heads, to: unit.body.upperBound, nil) : unit
    }
    if divided.count(where: { !$0.children.isEmpty }) * 2 > units.count { units = divided }
  }
}

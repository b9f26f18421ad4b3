internal import Newsroom

/// A frame whose content is higher than its place on the page: what does not fit is cut off by browsers and paper.
struct PageOverflow {
  /// The number of the page.
  var page: Int
  /// How much too high it is, in pixels.
  var excess: Double
  /// The item that stands there, or that the piece belongs to; nil for what is no item.
  var slug: String?
  /// Whether it is on the cover.
  var isCover: Bool

  /// Finds what does not fit.
  /// - Parameters:
  ///   - pages: composed pages.
  ///   - geometry: their geometry.
  static func find(in pages: [Page], geometry: PageGeometry) -> [PageOverflow] {
    var found: [PageOverflow] = []
    for page in pages {
      // The cover has no page number at its foot, so its text may go further down.
      let foot = page.kind == .cover ? geometry.height - geometry.baseline : geometry.top + geometry.textHeight
      for (index, frame) in page.frames.enumerated() where frame.role != .cell {
        var bottom = foot
        if frame.role == .column, index + 1 < page.frames.count, page.frames[index + 1].role == .footnotes {
          bottom = page.frames[index + 1].y
        }
        let excess = frame.y + height(of: frame.fragments) - bottom
        guard excess > 0.5 else { continue }
        found.append(
          PageOverflow(
            page: page.number, excess: excess, slug: slug(of: frame.fragments), isCover: page.kind == .cover))
      }
    }
    return found
  }

  /// The height of fragments as they are drawn: their lines, the space above them, the space inside containers.
  static func height(of fragments: [Fragment]) -> Double {
    var height = 0.0
    var open: [Container] = []
    for fragment in fragments {
      let containers = fragment.block.containers
      var shared = 0
      while shared < open.count, shared < containers.count, open[shared].id == containers[shared].id { shared += 1 }
      height += open[shared...].reduce(0) { $0 + $1.padBottom } + containers[shared...].reduce(0) { $0 + $1.padTop }
      height += fragment.spaceAbove + fragment.block.leading * Double(fragment.lines.count)
      open = containers
    }
    return height + open.reduce(0) { $0 + $1.padBottom }
  }

  private static func slug(of fragments: [Fragment]) -> String? {
    for container in fragments.reversed().flatMap(\.block.containers) {
      if case .article(let slug, _) = container.kind { return slug }
    }
    return nil
  }
}

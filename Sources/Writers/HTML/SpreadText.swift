internal import Typesetting

/// Texts that begin in one column and go on in others, of the same page or of the next.
///
/// Browsers find, select and read words together within a block only. So all lines of such a text are written where it
/// begins, and those of the later columns are moved there (CSS 2.2, 9.4.3, relative positioning); in these columns a gap
/// keeps their place. Nothing can be moved to another sheet of paper, so what goes on on another page is there once more,
/// for print alone.
struct SpreadText {
  /// A frame of the edition.
  struct Place: Hashable {
    /// The index of the page.
    var page: Int
    /// The index of the frame in the page.
    var frame: Int
  }

  /// Lines that are moved into a later column.
  struct Part {
    /// Which lines of the text.
    var lines: Range<Int>
    /// The frame they stand in.
    var place: Place
    /// How many pages they are moved.
    var pages: Int
    /// The declarations that move them.
    var style: String
  }

  /// The parts of the text that the last fragment of a frame begins.
  private(set) var parts: [Place: [Part]] = [:]
  /// The frames whose first fragment is written elsewhere, and whether that is on an earlier page.
  private(set) var gaps: [Place: Bool] = [:]

  private let rows: SheetRows

  /// Finds them in the pages of an edition.
  /// - Parameters:
  ///   - pages: the pages.
  ///   - geometry: their measures.
  init(_ pages: [Page], geometry: PageGeometry) {
    rows = SheetRows(page: geometry, count: pages.count)
    for (index, page) in pages.enumerated() {
      for (frame, content) in page.frames.enumerated() {
        let place = Place(page: index, frame: frame)
        guard gaps[place] == nil || content.fragments.count > 1, let first = content.fragments.last else { continue }
        guard !first.isEnd, case .text(let text, _) = first.block.content, text.role != .code else { continue }
        follow(first, from: place, in: pages)
      }
    }
  }

  /// Finds the parts of a text that a frame ends with.
  private mutating func follow(_ first: Fragment, from start: Place, in pages: [Page]) {
    let frame = pages[start.page].frames[start.frame]
    guard let top = frame.lineTops.last else { return }
    // Where the next line would stand if the text went on below.
    var below = frame.contentTop + top + first.block.leading * Double(first.lines.count)
    var (last, place) = (first, start)
    while !last.isEnd, let next = SpreadText.next(of: last, from: place, in: pages) {
      let other = pages[next.page].frames[next.frame]
      guard let fragment = other.fragments.first, let top = other.lineTops.first else { return }
      let pages = next.page - start.page
      let style = rows.style(
        right: other.x - frame.x, down: other.contentTop + top - below, from: start.page, pages: pages)
      parts[start, default: []].append(Part(lines: fragment.lines, place: next, pages: pages, style: style))
      gaps[next] = next.page != start.page
      below += fragment.block.leading * Double(fragment.lines.count)
      (last, place) = (fragment, next)
      guard other.fragments.count == 1 else { return }
    }
  }

  /// The frame that begins with what goes on of a fragment: a later one of its page, or one of the next.
  private static func next(of half: Fragment, from place: Place, in pages: [Page]) -> Place? {
    for page in [place.page, place.page + 1] where page < pages.count {
      for (index, frame) in pages[page].frames.enumerated() where page > place.page || index > place.frame {
        guard let rest = frame.fragments.first, goesOn(half, in: rest) else { continue }
        return Place(page: page, frame: index)
      }
    }
    return nil
  }

  private static func goesOn(_ half: Fragment, in rest: Fragment) -> Bool {
    guard rest.lines.lowerBound == half.lines.upperBound, case .text(let text, _) = half.block.content,
      case .text(let other, _) = rest.block.content
    else { return false }
    return half.block.containers.map(\.id) == rest.block.containers.map(\.id) && text.text == other.text
  }
}

extension Frame {
  /// Where the first block begins, from the page's top in pixels: footnotes stand below a line.
  fileprivate var contentTop: Double { y + (role == .footnotes ? 1 : 0) }
}

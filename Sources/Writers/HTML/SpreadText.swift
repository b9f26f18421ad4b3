internal import Typesetting

/// Texts that begin in one column of a page and go on in others of the same page.
///
/// Browsers find words, and select and read them, within a block only. So all lines of such a text are written where it
/// begins, and those of the later columns are moved there (CSS 2.2, 9.4.3, relative positioning); in these columns a gap
/// keeps their place.
struct SpreadText {
  /// Lines that are moved into a later column.
  struct Part {
    /// Which lines of the text.
    var lines: Range<Int>
    /// How far they are moved to the right, in pixels.
    var right: Double
    /// How far they are moved down, in pixels.
    var down: Double
  }

  /// The parts of the text that the last fragment of a frame begins, by the frame's index in the page.
  private(set) var parts: [Int: [Part]] = [:]
  /// The frames whose first fragment is written elsewhere.
  private(set) var gaps: Set<Int> = []

  /// Finds them in the frames of a page.
  init(_ frames: [Frame]) {
    for (index, frame) in frames.enumerated() {
      guard !(gaps.contains(index) && frame.fragments.count == 1), let first = frame.fragments.last,
        !first.isEnd, case .text(let text, _) = first.block.content, text.role != .code,
        let top = frame.lineTops.last
      else { continue }
      // Where the next line would stand if the text went on below.
      var below = frame.contentTop + top + first.block.leading * Double(first.lines.count)
      var last = first
      for (next, other) in frames.enumerated().dropFirst(index + 1) {
        guard let fragment = other.fragments.first, SpreadText.goesOn(last, in: fragment),
          let top = other.lineTops.first
        else { continue }
        parts[index, default: []].append(
          Part(lines: fragment.lines, right: other.x - frame.x, down: other.contentTop + top - below))
        gaps.insert(next)
        below += fragment.block.leading * Double(fragment.lines.count)
        last = fragment
        guard !fragment.isEnd, other.fragments.count == 1 else { break }
      }
    }
  }

  /// Whether a fragment is what goes on of another.
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

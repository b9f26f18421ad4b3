internal import Editions
internal import Typesetting

extension BlockMarkup {
  /// Keeps the place of a fragment that is written elsewhere, and copies it for print if that is on another page. Around
  /// the gap stand only elements that take room or are drawn.
  mutating func gap(
    _ fragment: Fragment, isCopied: Bool, before next: Fragment?, into buffer: inout MarkupBuffer
  ) {
    let containers = fragment.block.containers
    let kept = containers.lastIndex { $0.padTop > 0 || $0.padBottom > 0 }.map { $0 + 1 } ?? 0
    let shared = zip(containers, next?.block.containers ?? []).prefix { $0.id == $1.id }.count
    for (depth, container) in containers[..<kept].enumerated() {
      // What holds nothing but the gap is not there for those who do not see it.
      open(container, depth == shared ? "gap" : nil, isHidden: depth == shared, into: &buffer)
    }
    let height = fragment.spaceAbove + fragment.block.leading * Double(fragment.lines.count)
    buffer.start("div", [("class", isCopied ? "gap kept" : "gap"), ("style", "height:\(px(height))"), place.attribute])
    buffer.end()
    buffer.newline()
    guard isCopied else { return }
    let first = max(kept, min(shared, containers.count))
    for (depth, container) in containers.enumerated().dropFirst(kept) {
      open(container, depth == first ? "copy" : nil, isHidden: false, into: &buffer)
    }
    if case .text(let text, let level) = fragment.block.content {
      self.text(text, level: level, fragment, isLast: false, isCopy: first == containers.count, into: &buffer)
      buffer.newline()
    }
  }

  /// Opens a container with a class more.
  private mutating func open(
    _ container: Container, _ more: String?, isHidden: Bool, into buffer: inout MarkupBuffer
  ) {
    var (name, attributes) = element(for: container, drop: 0)
    if let more {
      if let index = attributes.firstIndex(where: { $0.0 == "class" }) {
        attributes[index].1 += " " + more
      } else {
        attributes.insert(("class", more), at: 0)
      }
    }
    if isHidden { attributes.append(("aria-hidden", "true")) }
    buffer.start(name, attributes)
    open.append(container)
  }
}

extension SpreadText.Place {
  /// Tells which gap is that of which moved lines.
  var attribute: (String, String) { ("data-place", "\(page + 1)-\(frame + 1)") }
}

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
      let more = [("class", "gap"), ("aria-hidden", "true")]
      open(container, depth == shared ? more : [], into: &buffer)
    }
    let height = fragment.spaceAbove + fragment.block.leading * Double(fragment.lines.count)
    buffer.start("div", [("class", isCopied ? "gap kept" : "gap"), ("style", "height:\(px(height))"), place.attribute])
    buffer.end()
    buffer.newline()
    guard isCopied else { return }
    let first = max(kept, min(shared, containers.count))
    for (depth, container) in containers.enumerated().dropFirst(kept) {
      open(container, depth == first ? BlockMarkup.copied : [], into: &buffer)
    }
    if case .text(let text, let level) = fragment.block.content {
      self.text(text, level: level, fragment, isLast: false, isCopy: first == containers.count, into: &buffer)
      buffer.newline()
    }
  }

  /// What says that an element is there for print only. Reading views of browsers know the attribute, but no style sheet.
  static let copied = [("class", "copy"), ("hidden", "hidden")]

  /// Opens a container with a class and attributes more.
  private mutating func open(
    _ container: Container, _ more: [(String, String)], into buffer: inout MarkupBuffer
  ) {
    let (name, attributes) = element(for: container, drop: 0)
    buffer.start(name, BlockMarkup.joined(attributes, more))
    open.append(container)
  }

  /// Attributes of which one is a list of classes, and more of the like.
  static func joined(_ attributes: [(String, String)], _ more: [(String, String)]) -> [(String, String)] {
    let classes = (attributes + more).filter { $0.0 == "class" }.map(\.1)
    let others = (attributes + more).filter { $0.0 != "class" }
    return classes.isEmpty ? others : [("class", classes.joined(separator: " "))] + others
  }
}

extension SpreadText.Place {
  /// Tells which gap is that of which moved lines.
  var attribute: (String, String) { ("data-place", "\(page + 1)-\(frame + 1)") }
}

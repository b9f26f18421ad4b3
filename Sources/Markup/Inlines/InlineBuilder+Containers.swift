extension InlineBuilder {
  /// Opens a frame for an emphasis, a link or an image.
  mutating func open(_ node: Node) {
    let range = range(ofContainer: node)
    let place = source.text.file(range)
    let kind: InlineFrame.Kind
    switch node.kind {
    case .emphasis: kind = .emphasis
    case .strong: kind = .strong
    case .link:
      linkDepth += 1
      kind = .link(
        LinkTarget(Text.clean(source.literal(node), findings, place).utf8Slice),
        title: Text.clean(source.extra(node), findings, place))
    default:
      kind = .image(
        ImageSource(Text.clean(source.literal(node), findings, place).utf8Slice),
        title: Text.clean(source.extra(node), findings, place))
    }
    if case .link(let target, _) = kind { check(target, node, range) }
    frames.append(InlineFrame(kind: kind, end: node.next, range: range))
  }

  /// Closes the innermost of libcmark's containers, and before it what HTML left open inside.
  mutating func closeContainer() {
    guard let index = frames.lastIndex(where: { $0.end != nil }) else { return }
    closeSigns(downTo: index)
    let frame = frames.removeLast()
    switch frame.kind {
    case .emphasis: append(.emphasis(frame.children), frame.range)
    case .strong: append(.strong(frame.children), frame.range)
    case .link(let target, let title): closeLink(target, title, frame)
    case .image(let image, let title): closeImage(image, title, frame)
    default: frames[frames.count - 1].children += frame.children
    }
  }

  private mutating func closeLink(_ target: LinkTarget, _ title: String, _ frame: InlineFrame) {
    linkDepth -= 1
    switch target {
    case .external(let destination):
      var children = frame.children
      if children.isEmpty {
        children = [Inline(.text(destination), range: findings.range(source.text.file(frame.range)))]
      }
      append(.link(destination: destination, title: title, children), frame.range)
    case .item(let slug):
      var children = frame.children
      if children.isEmpty {
        children = [Inline(.pageNumber(slug: slug), range: findings.range(source.text.file(frame.range)))]
      }
      append(.crossReference(slug: slug, children), frame.range)
    case .dead, .refused:
      frames[frames.count - 1].children += frame.children
    }
    if linkDepth == 0, !postponed.isEmpty {
      frames[frames.count - 1].children += postponed
      postponed = []
    }
  }

  private mutating func closeImage(_ image: ImageSource, _ title: String, _ frame: InlineFrame) {
    let place = source.text.file(frame.range)
    switch image {
    case .file(let path):
      let alternative = PlainText.of(frame.children)
      if alternative.utf8.allSatisfy(ASCII.isSpace) {
        findings.report(
          .missingAlternative, place, "Image '\(path)' does not say what it shows",
          help: "Write it between the brackets, for readers who cannot see it: '![What it shows](\(path))'.")
      }
      append(.image(source: path, alternative: alternative, title: title), frame.range)
    case .refused(let headline, let help):
      findings.report(.imageNotAllowed, place, headline, help: help)
      frames[frames.count - 1].children += frame.children
    }
  }

  private func check(_ target: LinkTarget, _ node: Node, _ range: Range<Int>) {
    switch target {
    case .external, .item: break
    case .dead:
      findings.report(
        .linkDead, source.text.file(range), "This link leads nowhere",
        help: "Put the address between the round brackets, or delete the brackets; the text was kept.")
    case .refused(let help):
      let literal = source.literal(node)
      let place = source.find(literal, in: range) ?? range
      findings.report(
        .linkNotAllowed, source.text.file(place),
        "Links to '\(String(decoding: literal.prefix(80), as: UTF8.self))' are not allowed", help: help)
    }
  }

  /// Where a container stands, checked at both ends; else its line.
  private mutating func range(ofContainer node: Node) -> Range<Int> {
    let bytes = source.text.bytes
    let line = lineRange(node.startLine)
    let start = offset(node.startLine, node.startColumn)
    let end = offset(node.endLine, node.endColumn) + 1
    guard start >= geometry.start, start < bytes.count, [0x2A, 0x5F, 0x5B, 0x21, 0x3C].contains(bytes[start]) else {
      return line
    }
    guard end > start, end <= bytes.count, [0x2A, 0x5F, 0x5D, 0x29, 0x3E].contains(bytes[end - 1]) else {
      return start..<max(start, line.upperBound)
    }
    return start..<end
  }
}

extension String {
  var utf8Slice: ArraySlice<UInt8> { Array(utf8)[...] }
}

import Diagnostics

extension InlineBuilder {
  /// Reads a piece of raw HTML.
  /// - Parameter range: its place in the prepared text.
  mutating func handleHTML(_ literal: ArraySlice<UInt8>, _ range: Range<Int>) {
    let place = source.text.file(range)
    switch HTMLTag(literal) {
    case .comment: break
    case .other(let signs):
      findings.report(
        .rawHTML, place, "'\(signs)…' is not allowed", help: "Leave it out, or write '&lt;' for '<' as a sign.")
    case .close(let name): closeElement(name, range)
    case .open("br", let hasAttributes, _):
      if hasAttributes { checkBreak(literal, place) }
      append(.lineBreak, range)
    case .open(let name, let hasAttributes, let isClosed):
      guard let element = Inline.Element.Name(rawValue: name) else {
        return refuse(name, range, hasAttributes: hasAttributes, isClosed: isClosed)
      }
      let value =
        hasAttributes
        ? AllowedHTML.element(element, literal, findings, place) : Inline.Element(element)
      if isClosed { return }
      guard frames.count <= depthLimit else { return tellTooDeep(range) }
      frames.append(InlineFrame(kind: .element(value), end: nil, range: range))
    }
  }

  private func checkBreak(_ literal: ArraySlice<UInt8>, _ place: Range<Int>) {
    for (attribute, _) in HTMLAttributes.read(literal, name: "br") ?? [] {
      findings.report(
        .htmlAttribute, place, "Attribute '\(attribute)' is not allowed in '<br>'", help: "It was left out.",
        severity: attribute.hasPrefix("on") ? .error : nil)
    }
  }

  private mutating func refuse(_ name: String, _ range: Range<Int>, hasAttributes: Bool, isClosed: Bool) {
    guard AllowedHTML.isKnown(name) else { return keepUnknown(name, range) }
    if AllowedHTML.hidesContent(name), !isClosed, frames.count <= depthLimit {
      frames.append(InlineFrame(kind: .hidden(name: name), end: nil, range: range))
      return
    }
    if !isClosed { refused[name, default: 0] += 1 }
    report(name, range, always: hasAttributes)
  }

  /// Keeps as text what looks like a tag but is none: `Array<T>`.
  private mutating func keepUnknown(_ name: String, _ range: Range<Int>) {
    let place = source.text.file(range)
    let text = String(decoding: source.text.bytes[range], as: UTF8.self)
    append(.text(Text.clean(text, findings, place)), range)
    findings.report(
      .rawHTML, place, "'<\(name)>' is no HTML element",
      help: "It was kept as text; write '&lt;' for '<' as a sign, or put code between backticks.")
  }

  /// - Parameter always: whether the tag says something in its attributes, which is lost with it.
  private mutating func report(_ name: String, _ range: Range<Int>, always: Bool) {
    guard told.insert(name).inserted || always else { return }
    findings.report(
      .rawHTML, source.text.file(range), "HTML '<\(name)>' is not allowed", help: AllowedHTML.advice(for: name))
  }

  private mutating func closeElement(_ name: String, _ range: Range<Int>) {
    var index = frames.count - 1
    while index > 0, frames[index].end == nil, self.name(of: frames[index]) != name { index -= 1 }
    guard index > 0, frames[index].end == nil else { return closeUnknown(name, range) }
    closeSigns(downTo: index)
    let frame = frames.removeLast()
    let whole = frame.range.lowerBound..<max(frame.range.lowerBound, range.upperBound)
    switch frame.kind {
    case .element(let element): append(.element(element, frame.children), whole)
    default:
      findings.report(
        .rawHTML, source.text.file(whole), "HTML '<\(name)>' is not allowed", help: AllowedHTML.advice(for: name))
    }
  }

  private mutating func closeUnknown(_ name: String, _ range: Range<Int>) {
    if let open = refused[name], open > 0 {
      refused[name] = open - 1
    } else if !AllowedHTML.isKnown(name) {
      keepUnknown("/" + name, range)
    } else if Inline.Element.Name(rawValue: name) == nil {
      report(name, range, always: false)
    } else {
      findings.report(
        .htmlUnbalanced, source.text.file(range), "'</\(name)>' closes nothing",
        help: "Write '<\(name)>' before it, in the same paragraph and emphasis, or delete it.")
    }
  }

  /// Closes what signs in the text opened above a frame and did not close; its content is kept.
  mutating func closeSigns(downTo index: Int) {
    while frames.count - 1 > index {
      let frame = frames.removeLast()
      switch frame.kind {
      case .strikethrough: append(.text("~~"), frame.range)
      case .element(let element):
        let name = element.name.rawValue
        findings.report(
          .htmlUnbalanced, source.text.file(frame.range), "'<\(name)>' is not closed where it should be",
          help: "Write '</\(name)>' in the same paragraph, before what encloses it ends; the text was kept.")
      case .hidden(let name):
        findings.report(
          .rawHTML, source.text.file(frame.range), "HTML '<\(name)>' is not allowed",
          help: AllowedHTML.advice(for: name))
      default: break
      }
      frames[frames.count - 1].children += frame.children
    }
  }

  private func name(of frame: InlineFrame) -> String? {
    switch frame.kind {
    case .element(let element): element.name.rawValue
    case .hidden(let name): name
    default: nil
    }
  }
}

internal import Editions
internal import Typesetting

/// Writes the lines of a typeset text: its spans as elements, its breaks as marks.
///
/// The marks are the only places where a browser may break the text (it is `white-space: nowrap` otherwise):
/// `<span class="b"> </span>` at a space, `<span class="h"><wbr/></span>` inside a word (the style sheet draws the hyphen),
/// `<span class="z"><wbr/></span>` between characters. Where that is not enough (`emphasis`), the mark has the class
/// `f` as well, and the style sheet puts a wide space there; a `<br/>` would do, but search does not find words over one.
/// `e` puts one behind the opportunity, at the end of what goes on on the next page.
struct TextMarkup {
  let text: TypesetText

  /// Writes some of the text's lines.
  /// - Parameters:
  ///   - lines: which lines.
  ///   - parts: the lines behind them that stand in later columns.
  ///   - ids: the ids given so far in the document; a footnote's mark gets one at its first place.
  ///   - buffer: gets the markup.
  func write(
    _ lines: Range<Int>, parts: [SpreadText.Part] = [], ids: inout Set<String>, into buffer: inout MarkupBuffer
  ) {
    let end = parts.last?.lines.upperBound ?? lines.upperBound
    let lines = (lines.lowerBound..<max(lines.lowerBound, end)).clamped(to: 0..<text.lines.count)
    guard let first = lines.first, let last = lines.last else { return }
    let outside = buffer.depth
    var base = outside
    var stack: [RichText.Span] = []
    var pending = spans(from: text.lines[first].range.lowerBound, to: text.lines[last].range.upperBound)[...]

    for index in lines {
      let line = text.lines[index]
      let isLoose = self.isLoose(line)
      var position = line.range.lowerBound
      if let part = parts.first(where: { $0.lines.lowerBound == index }) {
        close(&stack, at: position, base: base, into: &buffer)
        buffer.end(downTo: outside)
        start(part, into: &buffer)
        base = buffer.depth
        for span in stack { start(span, ids: &ids, into: &buffer) }
      }
      while position < line.range.upperBound {
        close(&stack, at: position, base: base, into: &buffer)
        while let span = pending.first, span.range.lowerBound <= position {
          // A span of nothing but the space that the line before broke at.
          if span.range.upperBound <= position {
            pending.removeFirst()
            continue
          }
          start(span, ids: &ids, into: &buffer)
          stack.append(span)
          pending.removeFirst()
        }
        var next = line.range.upperBound
        if let span = pending.first { next = min(next, span.range.lowerBound) }
        for span in stack { next = min(next, span.range.upperBound) }
        guard next > position else { break }
        if isLoose {
          buffer.element("span", [("class", "l")], text: text.text.utf8[position..<next])
        } else {
          buffer.text(text.text.utf8[position..<next])
        }
        position = next
      }
      close(&stack, at: line.range.upperBound, base: base, into: &buffer)
      let goesOn = parts.contains { $0.pages > 0 && $0.lines.lowerBound == index + 1 }
      mark(line, isLastHere: index == last, isLastOnPage: goesOn, into: &buffer)
    }
    buffer.end(downTo: outside)
  }

  /// Starts the element of lines that stand in a later column.
  private func start(_ part: SpreadText.Part, into buffer: inout MarkupBuffer) {
    buffer.start(
      "span",
      [
        ("class", part.pages > 0 ? "over on" : "over"), ("data-lines", String(part.lines.count)),
        ("style", part.style), part.place.attribute,
      ])
  }

  /// Whether a line is set with natural spaces: the last of a justified text, if they fit.
  private func isLoose(_ line: Line) -> Bool {
    guard text.tightening > 0, line.ending == .end || line.ending == .forced else { return false }
    return line.width <= text.measure - 0.5
  }

  private func mark(_ line: Line, isLastHere: Bool, isLastOnPage: Bool, into buffer: inout MarkupBuffer) {
    let more = emphasis(of: line, isLastHere: isLastHere, isLastOnPage: isLastOnPage)
    switch line.ending {
    case .space:
      buffer.element("span", [("class", "b" + more)], text: " ")
    case .hyphen, .zeroWidth:
      buffer.start("span", [("class", (line.ending == .hyphen ? "h" : "z") + more)])
      buffer.empty("wbr")
      buffer.end()
    case .forced:
      if !isLastHere { buffer.empty("br") }
    case .end:
      // Firefox honours a hyphen before the last line only if a break may follow the last line.
      buffer.element("span", [("class", "b")], text: " ")
    }
  }

  /// What a mark needs besides to be more than an opportunity, which browsers are free not to take.
  private func emphasis(of line: Line, isLastHere: Bool, isLastOnPage: Bool) -> String {
    // Between characters, Firefox takes the one before the last line only if the text could go on behind it.
    let end = (isLastHere || isLastOnPage) && line.ending == .zeroWidth && text.role != .code ? " e" : ""
    if isLastHere { return end }
    // The next line might fit; and where white space is kept, as in code, Firefox takes none without a space.
    return (line.isTight || (line.ending == .zeroWidth && text.role == .code) ? " f" : "") + end
  }

  private func spans(from start: Int, to end: Int) -> [RichText.Span] {
    text.text.spans.filter { $0.range.lowerBound < end && $0.range.upperBound > start }
  }

  /// Ends the elements of spans that end at or before a position.
  private func close(_ stack: inout [RichText.Span], at position: Int, base: Int, into buffer: inout MarkupBuffer) {
    while let span = stack.last, span.range.upperBound <= position {
      stack.removeLast()
      buffer.end(downTo: base + stack.count)
    }
  }

  private func start(_ span: RichText.Span, ids: inout Set<String>, into buffer: inout MarkupBuffer) {
    switch span.element {
    case .emphasis: buffer.start("em")
    case .strong: buffer.start("strong")
    case .strikethrough: buffer.start("s")
    case .code: buffer.start("code")
    case .keyboard: buffer.start("kbd")
    case .superscript: buffer.start("sup")
    case .subscript: buffer.start("sub")
    case .cite: buffer.start("cite")
    case .small: buffer.start("small")
    case .abbreviation(let title): buffer.start("abbr", title.isEmpty ? [] : [("title", title)])
    case .language(let tag): buffer.start("span", [("lang", tag), ("xml:lang", tag)])
    case .link(let url, let title, let language):
      var attributes = SafeAddress.isSafe(url) ? [("href", url)] : []
      if !title.isEmpty { attributes.append(("title", title)) }
      if let language { attributes.append(("hreflang", language)) }
      buffer.start("a", attributes)
    case .reference(let slug):
      buffer.start("a", [("href", "#" + slug), ("class", "reference")])
    case .pageNumber(let slug):
      buffer.start("span", [("class", "page-number"), ("data-target", slug)])
    case .footnoteMark(let id):
      var attributes = [("class", "note-mark"), ("href", "#" + id), ("role", "doc-noteref")]
      if ids.insert(id + "-mark").inserted { attributes.append(("id", id + "-mark")) }
      buffer.start("a", attributes)
    }
  }
}

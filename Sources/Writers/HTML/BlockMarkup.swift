internal import Editions
internal import Newsroom
internal import Typesetting

/// Writes the fragments of a frame and the elements around them.
struct BlockMarkup {
  let typeset: TypesetEdition
  let pictures: [String: String]
  var ids: Set<String>
  var seen: Set<Int>
  var open: [Container] = []
  private var base = 0
  /// The footnote that was begun, until its number is written.
  private var unnumbered: Container?
  /// The frame, and what its last fragment has in later ones.
  var place = SpreadText.Place(page: 0, frame: 0)
  private var parts: [SpreadText.Part] = []

  init(typeset: TypesetEdition, pictures: [String: String], ids: Set<String>, seen: Set<Int>) {
    self.typeset = typeset
    self.pictures = pictures
    self.ids = ids
    self.seen = seen
  }

  /// Writes fragments, from top to bottom.
  /// - Parameters:
  ///   - fragments: those of a frame.
  ///   - spread: the texts of the edition that stand in more than one column.
  ///   - place: the frame.
  ///   - buffer: gets the markup.
  mutating func write(
    _ fragments: [Fragment], of spread: SpreadText, at place: SpreadText.Place, into buffer: inout MarkupBuffer
  ) {
    base = buffer.depth
    self.place = place
    var index = 0
    if let isCopied = spread.gaps[place], let first = fragments.first {
      gap(first, isCopied: isCopied, before: fragments.dropFirst().first, into: &buffer)
      index = 1
    }
    parts = spread.parts[place] ?? []
    while index < fragments.count {
      let fragment = fragments[index]
      enter(fragment, into: &buffer)
      if case .row(_, let table, _) = fragment.block.content {
        var end = index + 1
        while end < fragments.count, case .row(_, table, _) = fragments[end].block.content { end += 1 }
        self.table(Array(fragments[index..<end]), into: &buffer)
        index = end
      } else {
        write(fragment, isLast: index == fragments.count - 1, into: &buffer)
        index += 1
      }
      buffer.newline()
    }
    buffer.end(downTo: base)
    open = []
  }

  /// Closes and opens elements so that those open are the ones that a fragment stands in.
  private mutating func enter(_ fragment: Fragment, into buffer: inout MarkupBuffer) {
    let containers = fragment.block.containers
    var shared = 0
    while shared < open.count, shared < containers.count, open[shared].id == containers[shared].id { shared += 1 }
    buffer.end(downTo: base + shared)
    open.removeSubrange(shared...)
    for (depth, container) in containers.enumerated().dropFirst(shared) {
      let drop = drop(of: fragment, inside: depth)
      if case .footnote = container.kind, !seen.contains(container.id) { unnumbered = container }
      let (name, attributes) = element(for: container, drop: drop)
      buffer.start(name, attributes)
      open.append(container)
      guard let note = unnumbered, note.id == container.id else { continue }
      // In a text the number stands on the first line; what else a note begins with holds no words of its own.
      if case .text = fragment.block.content, depth == containers.count - 1 { continue }
      unnumbered = nil
      buffer.start("span", [("class", "t-" + TextRole.footnote.rawValue)])
      number(of: note, [("style", "left:0;top:\(px(drop))")], into: &buffer)
      buffer.end()
    }
  }

  /// How far below the upper edge of an element its first line stands; that is where the sign of a list's item belongs.
  /// Margins move the edge along, what pads an element inside does not.
  private func drop(of fragment: Fragment, inside depth: Int) -> Double {
    let pads = fragment.block.containers.dropFirst(depth + 1).reduce(0) { $0 + $1.padTop }
    if case .row = fragment.block.content { return pads + Insets.tableRow / 2 }
    return pads > 0 || !isListed(fragment) ? pads + fragment.spaceAbove : 0
  }

  mutating func element(for container: Container, drop: Double) -> (String, [(String, String)]) {
    let isFirst = seen.insert(container.id).inserted
    switch container.kind {
    case .article(let slug, let kind):
      let name = [("class", "item kind-\(kind.rawValue)")]
      return ("article", name + [ids.insert(slug).inserted ? ("id", slug) : ("data-continues", slug)])
    case .box(let kind):
      return (
        kind == .quote ? "blockquote" : "div", [("class", "box box-\(kind.rawValue)" + (isFirst ? "" : " continued"))]
      )
    case .list(let start, let inset):
      return (start == nil ? "ul" : "ol", [("class", "list")] + room("--list", inset, usually: Insets.list))
    case .listItem(let number):
      guard isFirst else { return ("li", [("class", "continued")]) }
      let value = number.map { [("value", String($0))] } ?? []
      return ("li", value + (drop > 0 ? [("style", "--mark:\(px(drop))")] : []))
    case .quote: return ("blockquote", [("class", "quotation")])
    case .info: return ("div", [("class", "info")])
    case .infoList: return ("ul", [("class", "info-list")])
    case .infoItem: return ("li", [])
    case .contents: return ("div", [("class", "toc-part")])
    case .contentsSection(let colour):
      return ("div", [("class", isFirst ? "toc-section" : "toc-section continued"), ("style", sectionColour(colour))])
    case .contentsList: return ("ul", [("class", "toc-list")])
    case .contentsItem: return ("li", [])
    case .footnote(let id, _, let inset):
      let identity = ids.insert(id).inserted ? [("id", id)] : []
      let style = room("--note", inset, usually: Insets.note)
      return ("div", [("class", "note"), ("role", "doc-footnote")] + identity + style)
    case .code: return ("div", [("class", isFirst ? "code-frame" : "code-frame continued")])
    case .chart: return ("figure", [("class", "chart")])
    }
  }

  /// The room for numbers where it is not the usual.
  private func room(_ property: String, _ width: Double, usually usual: Double) -> [(String, String)] {
    width == usual ? [] : [("style", "\(property):\(px(width))")]
  }

  private mutating func write(_ fragment: Fragment, isLast: Bool, into buffer: inout MarkupBuffer) {
    switch fragment.block.content {
    case .text(let text, let level):
      self.text(text, level: level, fragment, isLast: isLast, isCopy: false, into: &buffer)
    case .contentsLine(let text, let target): contentsLine(text, target: target, fragment, into: &buffer)
    case .picture(let picture, let width, let height):
      buffer.start("div", [("class", "picture"), ("style", space(fragment))])
      buffer.empty(
        "img",
        [
          ("src", SafeAddress.path(pictures[picture.file.path] ?? "")), ("alt", picture.alternative),
          ("width", String(Int(width))), ("height", String(Int(height))),
        ])
      buffer.end()
    case .chart(let layout, let chart):
      buffer.start("div", fragment.spaceAbove > 0 ? [("style", space(fragment))] : [])
      ChartMarkup(layout: layout, chart: chart, id: freeID("chart_")).write(into: &buffer)
      buffer.end()
    case .rule: buffer.empty("hr", [("style", space(fragment))])
    case .row: break
    }
  }

  /// An id that no slug can be, as they have no underscores.
  private mutating func freeID(_ prefix: String) -> String {
    var number = 1
    while !ids.insert(prefix + String(number)).inserted { number += 1 }
    return prefix + String(number)
  }

  /// Writes a text: as the last of the frame with its lines in later ones.
  mutating func text(
    _ text: TypesetText, level: Int, _ fragment: Fragment, isLast: Bool, isCopy: Bool, into buffer: inout MarkupBuffer
  ) {
    let parts = isLast ? self.parts : []
    let isBroken = parts.isEmpty ? !fragment.isEnd : parts.contains { $0.pages > 0 }
    var classes = "t t-" + text.role.rawValue
    if !fragment.isStart { classes += " continued" } else if text.indent > 0 { classes += " indented" }
    if isBroken { classes += " broken" }
    var style = fragment.spaceAbove > 0 ? [space(fragment)] : []
    if !parts.isEmpty {
      classes += " spread"
      // What stands in other columns takes no room here.
      let padding = isListed(fragment) ? 0 : fragment.spaceAbove
      style.append("height:\(px(padding + fragment.block.leading * Double(fragment.lines.count)))")
    }
    let own = [("class", classes), ("data-lines", String(fragment.lines.count))]
    let attributes = BlockMarkup.joined(own, isCopy ? BlockMarkup.copied : [])
    buffer.start(
      text.role.elementName(level: level),
      style.isEmpty ? attributes : attributes + [("style", style.joined(separator: ";"))])
    noteNumber(into: &buffer)
    TextMarkup(text: text).write(fragment.lines, parts: parts, ids: &ids, into: &buffer)
    buffer.end()
  }

  /// The space above a block. In a list's item it is a margin, which takes the item's sign along.
  private func space(_ fragment: Fragment) -> String {
    "\(isListed(fragment) ? "margin" : "padding")-top:\(px(fragment.spaceAbove))"
  }

  /// Whether a block stands in an item of a list, or in a quotation there.
  private func isListed(_ fragment: Fragment) -> Bool {
    let outer = fragment.block.containers.last { if case .quote = $0.kind { false } else { true } }
    if case .listItem? = outer?.kind { return true }
    return false
  }

  /// Writes the number of a footnote that was begun, unless it is written.
  private mutating func noteNumber(into buffer: inout MarkupBuffer) {
    guard let note = unnumbered else { return }
    unnumbered = nil
    number(of: note, [], into: &buffer)
  }

  /// The number at the head of a footnote leads back to its mark.
  private func number(of note: Container, _ more: [(String, String)], into buffer: inout MarkupBuffer) {
    guard case .footnote(let id, let number, _) = note.kind else { return }
    buffer.element(
      "a", [("class", "note-number"), ("href", "#\(id)-mark"), ("role", "doc-backlink")] + more, text: "\(number)")
  }

  private mutating func contentsLine(
    _ text: TypesetText, target: String, _ fragment: Fragment, into buffer: inout MarkupBuffer
  ) {
    let page = typeset.pageOfItem[target] ?? typeset.pageOfSection[target]
    // A margin, not padding: lines this low are easy to hit only if nothing that can be hit is next to them.
    let space = fragment.spaceAbove > 0 ? [("style", "margin-top:\(px(fragment.spaceAbove))")] : []
    buffer.start("a", [("class", "toc-line"), ("href", "#" + target)] + space)
    buffer.start("span", [("class", "t t-" + text.role.rawValue), ("data-lines", String(fragment.lines.count))])
    TextMarkup(text: text).write(fragment.lines, ids: &ids, into: &buffer)
    buffer.end()
    buffer.text(" ".utf8)
    buffer.element("span", [("class", "toc-page")], text: page.map(String.init) ?? "")
    buffer.end()
  }
}

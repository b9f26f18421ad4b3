/// Writes the outline that viewers show beside the pages: sections, and in them items (ISO 32000-1, 12.3.3).
struct PDFOutline {
  let entries: [DrawnEdition.OutlineEntry]
  /// The numbers of the pages' objects.
  let pages: [Int]
  /// The height of pages in pixels.
  let height: Double

  /// Writes the outline.
  /// - Returns: the number of its root; nil if there is nothing in it.
  func write(to draft: inout PDFDraft) -> Int? {
    guard !entries.isEmpty else { return nil }
    let root = draft.reserve()
    let numbers = entries.map { _ in draft.reserve() }
    // An inner entry without one to stand under is an outer one.
    var parents: [Int?] = []
    var outer: Int?
    for (index, entry) in entries.enumerated() {
      if entry.isInner, let outer {
        parents.append(outer)
      } else {
        parents.append(nil)
        outer = index
      }
    }
    for (index, entry) in entries.enumerated() {
      let siblings = entries.indices.filter { parents[$0] == parents[index] }
      let children = entries.indices.filter { parents[$0] == index }
      var body = PDFSyntax("<< /Title ")
      body.text(entry.title)
      body.plain(" /Parent ")
      body.reference(parents[index].map { numbers[$0] } ?? root)
      body.plain("/Dest ")
      body.append(PDFOutline.destination(entry.anchor, pages: pages, height: height))
      body.plain(" ")
      if let place = siblings.firstIndex(of: index) {
        if place > 0 { refer("/Prev", numbers[siblings[place - 1]], &body) }
        if place + 1 < siblings.count { refer("/Next", numbers[siblings[place + 1]], &body) }
      }
      if let first = children.first, let last = children.last {
        refer("/First", numbers[first], &body)
        refer("/Last", numbers[last], &body)
        // Closed: the outline begins as a list of sections.
        body.plain("/Count -\(children.count) ")
      }
      body.plain(">>")
      draft.set(numbers[index], body)
    }
    let outermost = entries.indices.filter { parents[$0] == nil }
    var body = PDFSyntax("<< /Type /Outlines /Count \(outermost.count) ")
    if let first = outermost.first, let last = outermost.last {
      refer("/First", numbers[first], &body)
      refer("/Last", numbers[last], &body)
    }
    body.plain(">>")
    draft.set(root, body)
    return root
  }

  private func refer(_ key: String, _ number: Int, _ body: inout PDFSyntax) {
    body.plain(key + " ")
    body.reference(number)
  }

  /// A place of the document, shown at the top of the window (12.3.2.2).
  static func destination(_ anchor: DrawnEdition.Anchor, pages: [Int], height: Double) -> PDFSyntax {
    var body = PDFSyntax("[")
    body.reference(pages[anchor.page])
    body.plain("/XYZ 0 ")
    body.number((height - anchor.y) * 0.75)
    body.plain("null]")
    return body
  }
}

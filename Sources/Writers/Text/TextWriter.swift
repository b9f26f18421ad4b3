internal import Diagnostics
public import Editions
internal import Newsroom
internal import Typesetting

/// Draws an edition as plain text: 72 columns, pages of 60 lines with running head, page number and form feed.
public struct TextWriter: Sendable {
  /// Cells of a line.
  static let width = 72
  /// Lines of a page, running head and page number included.
  static let pageLines = 60
  /// Lines of a page for text.
  static let bodyLines = 55

  private let edition: Edition
  private let language: String

  /// Makes a writer for an edition.
  public init(_ edition: Edition) {
    self.edition = edition
    language = edition.language.rawValue
  }

  /// Writes the text in pages.
  /// - Returns: UTF-8; pages end with a form feed; and the number of pages.
  public func pages() -> (bytes: [UInt8], count: Int) {
    let (pages, numbers) = settled()
    var output: [UInt8] = []
    for (index, page) in pages.enumerated() {
      output += page.text(number: index + 1, pageNumbers: numbers, masthead: masthead).utf8
      if index < pages.count - 1 { output.append(0x0C) }
    }
    return (output, pages.count)
  }

  /// The pages, and the page of each section and item.
  private func settled() -> (pages: [TextPage], numbers: [String: Int]) {
    var numbers: [String: Int] = [:]
    var pages: [TextPage] = []
    var known: [[TextPage]?] = []
    let references = edition.pageReferences
    // Page numbers can change the text that decides the pages; two rounds settle all but contrived cases.
    for _ in 0..<4 {
      pages = paginate(pageNumbers: numbers, known: &known)
      let found = targets(of: pages)
      let isSettled = references.allSatisfy { found[$0] == numbers[$0] }
      numbers = found
      if isSettled { break }
    }
    return (pages, numbers)
  }

  /// Writes the text without pages, for mail; where a page is referred to, the item's title stands instead.
  /// - Returns: UTF-8.
  public func flow() -> [UInt8] {
    var lines: [String] = []
    for maker in partMakers(pageNumbers: [:], isPaged: false) {
      let part = maker.make()
      for block in part.blocks {
        if !lines.isEmpty {
          let blank = block.target != nil && part.blocks.first?.target == block.target ? 2 : block.layout.blankBefore
          lines += Array(repeating: "", count: blank)
        }
        lines += block.lines
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private var masthead: String { TextLines.oneLine(edition.title) + " · " + TextLines.oneLine(edition.issueLine) }

  /// Puts the parts on pages.
  /// - Parameters:
  ///   - pageNumbers: the pages of items as far as they are known.
  ///   - known: the pages of parts that refer to no page, from the round before; those found now are added.
  private func paginate(pageNumbers: [String: Int], known: inout [[TextPage]?]) -> [TextPage] {
    let makers = partMakers(pageNumbers: pageNumbers, isPaged: true)
    if known.isEmpty { known = Array(repeating: nil, count: makers.count) }
    var pages: [TextPage] = []
    for (index, maker) in makers.enumerated() {
      if let made = known[index] {
        pages += made
        continue
      }
      let part = maker.make()
      let made = CellPages.cut(part.blocks.map(\.layout), height: TextWriter.bodyLines).map {
        TextPage(title: part.title, blocks: part.blocks, parts: $0)
      }
      if !maker.refersToPages { known[index] = made }
      pages += made
    }
    return pages
  }

  private func targets(of pages: [TextPage]) -> [String: Int] {
    var found: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      for part in page.parts where part.lines.lowerBound == 0 {
        if let target = page.blocks[part.block].target, found[target] == nil { found[target] = index + 1 }
      }
    }
    return found
  }

  /// What makes the parts of the edition, each of which begins a page.
  private func partMakers(pageNumbers: [String: Int], isPaged: Bool) -> [TextPartMaker] {
    let setter = TextItemSetter(edition: edition, pageNumbers: pageNumbers, width: TextWriter.width, isPaged: isPaged)
    let contents = TextLines.oneLine(edition.labels[.contents])
    let colophon = TextLines.oneLine(edition.labels[.colophon])
    var makers = [
      TextPartMaker(refersToPages: true) { TextPart(title: contents, blocks: setter.cover() + setter.contents()) }
    ]
    for section in edition.sections {
      makers.append(
        TextPartMaker(refersToPages: !section.pageReferences.isEmpty) {
          TextPart(title: TextLines.oneLine(section.title), blocks: setter.section(section))
        })
    }
    if !edition.colophon.isEmpty {
      makers.append(
        TextPartMaker(refersToPages: true) { TextPart(title: colophon, blocks: setter.colophon()) })
    }
    return makers
  }
}

/// Makes a part of the plain-text edition, when it is needed.
struct TextPartMaker {
  /// Whether page numbers of items stand in its text.
  var refersToPages: Bool
  /// Makes it.
  var make: () -> TextPart
}

/// A part of the plain-text edition that begins a page.
struct TextPart {
  /// The title in the running head.
  var title: String
  /// Its blocks.
  var blocks: [TextBlock]
}

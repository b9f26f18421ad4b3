internal import Editions
internal import Newsroom
public import Typesetting

/// Draws an edition's pages as one HTML document: sheets on a desktop and in print, flowing text on a phone.
public struct HTMLWriter: Sendable {
  let typeset: TypesetEdition
  /// The output path of each picture, by its path in the newsroom.
  let pictures: [String: String]

  /// Makes a writer.
  /// - Parameters:
  ///   - typeset: the edition on its pages.
  ///   - pictures: the path of each picture relative to the document, by its path in the newsroom.
  public init(_ typeset: TypesetEdition, pictures: [String: String]) {
    self.typeset = typeset
    self.pictures = pictures
  }

  /// Writes the document.
  /// - Parameter threads: on how many threads; the document is the same for any number.
  /// - Returns: UTF-8 of a well-formed XML document that is HTML 5 as well.
  public func write(threads: Int = 1) -> [UInt8] {
    let edition = typeset.edition
    var buffer = MarkupBuffer()
    buffer.doctype()
    let language = edition.language.rawValue
    buffer.start(
      "html", [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", language), ("xml:lang", language)])
    buffer.newline()
    head(into: &buffer)
    buffer.start("body")
    buffer.newline()
    buffer.element(
      "a", [("class", "skip"), ("href", "#" + firstTarget)], text: edition.labels[.skip].plain)
    buffer.newline()
    buffer.start("main")
    buffer.newline()
    for part in PageRun.parts(of: typeset, pictures: pictures, threads: threads) { buffer.append(part) }
    buffer.end(downTo: 0)
    buffer.newline()
    return buffer.bytes
  }

  /// What the link that skips the cover leads to.
  private var firstTarget: String { typeset.edition.sections.first?.id ?? "page-1" }

  private func head(into buffer: inout MarkupBuffer) {
    let edition = typeset.edition
    buffer.start("head")
    buffer.newline()
    meta([("charset", "utf-8")], into: &buffer)
    buffer.element("title", text: edition.title.plain + " · " + edition.issueLine.plain)
    buffer.newline()
    meta([("name", "viewport"), ("content", "width=device-width, initial-scale=1")], into: &buffer)
    if let summary = edition.lead.first?.summary ?? edition.tagline?.plain {
      meta([("name", "description"), ("content", summary)], into: &buffer)
    }
    if let publisher = edition.publisher {
      meta([("name", "author"), ("content", publisher.plain)], into: &buffer)
      meta([("name", "dcterms.publisher"), ("content", publisher.plain)], into: &buffer)
    }
    meta([("name", "dcterms.issued"), ("content", edition.date.description)], into: &buffer)
    meta([("name", "dcterms.language"), ("content", edition.language.rawValue)], into: &buffer)
    meta([("name", "generator"), ("content", "gnews")], into: &buffer)
    meta([("name", "color-scheme"), ("content", "light dark")], into: &buffer)
    links(into: &buffer)
    buffer.style(StyleSheet(typeset: typeset).text)
    buffer.newline()
    buffer.end()
    buffer.newline()
  }

  private func meta(_ attributes: [(String, String)], into buffer: inout MarkupBuffer) {
    buffer.empty("meta", attributes)
    buffer.newline()
  }

  /// Links to this edition and the others, absolute where the publication's address is known.
  private func links(into buffer: inout MarkupBuffer) {
    let edition = typeset.edition
    func address(_ language: String) -> String {
      guard let base = edition.base else { return "../\(language)/index.html" }
      return "\(base)\(edition.issueID)/\(language)/index.html"
    }
    if edition.base != nil {
      buffer.empty("link", [("rel", "canonical"), ("href", address(edition.language.rawValue))])
      buffer.newline()
    }
    for other in edition.editions {
      let code = other.language.rawValue
      buffer.empty("link", [("rel", "alternate"), ("hreflang", code), ("href", address(code))])
      buffer.newline()
    }
    if let first = edition.editions.first {
      buffer.empty(
        "link", [("rel", "alternate"), ("hreflang", "x-default"), ("href", address(first.language.rawValue))])
      buffer.newline()
    }
  }
}

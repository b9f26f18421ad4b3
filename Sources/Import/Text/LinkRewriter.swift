import Newsroom

/// Makes the links and pictures of an edition such as an item may have.
struct LinkRewriter {
  /// A link to a place of the same file, which only the whole issue can resolve.
  struct Reference: Sendable {
    var link: MarkdownParts.Link
    var name: String
  }

  private let text: EditionText
  private let site: String?
  private(set) var edits: [TextEdit] = []
  private(set) var references: [Reference] = []
  /// Where labels of link definitions are used still.
  private(set) var labels: [(place: Int, label: String)] = []

  private init(_ text: EditionText, site: String?) {
    self.text = text
    self.site = site
  }

  /// Rewrites the links of an edition.
  static func rewrite(
    _ text: EditionText, site: String?, images: inout ImageFinder, _ log: inout ChangeLog
  ) -> LinkRewriter {
    var rewriter = LinkRewriter(text, site: site)
    let links = text.parts.links
    // What stands within a link is a picture; links within links are none.
    let outer = links.filter { !$0.isImage }
    var place = 0
    for link in links where link.isImage {
      while place < outer.count, outer[place].closing.lowerBound < link.opening.lowerBound { place += 1 }
      let isInside = outer[min(place, max(outer.count - 1, 0))...].prefix(4).contains {
        $0.text.contains(link.opening.lowerBound)
      }
      rewriter.picture(link, isInside: isInside, &images, &log)
    }
    for link in outer { rewriter.link(link, &log) }
    for link in text.parts.autolinks { rewriter.autolink(link, &log) }
    for definition in text.parts.definitions { rewriter.definition(definition) }
    rewriter.edits = TextEdit.sorted(rewriter.edits)
    rewriter.labels.sort { $0.place < $1.place }
    return rewriter
  }

  private var bytes: [UInt8] { text.text.bytes }

  private mutating func picture(
    _ link: MarkdownParts.Link, isInside: Bool, _ images: inout ImageFinder, _ log: inout ChangeLog
  ) {
    let whole = link.opening.lowerBound..<link.closing.upperBound
    let place = text.text.origin(whole)
    let shown = PathText.name(of: String(link.address.prefix { $0 != "?" && $0 != "#" }))
    let isNameless = Bytes.isBlank(bytes[link.text])
    let words = isNameless ? MarkdownText.escaped(shown.isEmpty ? "image" : String(shown.prefix(80))) : ""
    switch images.picture(link.address, in: text.file) {
    case .copied(let path):
      if link.label != nil {
        edits.append(TextEdit(link.closing, "](\(path))"))
      } else {
        edits.append(TextEdit(bracketed(link.destination), path))
      }
    case .remote(let address) where isInside:
      log.note(
        ImportDiagnostics.picture, "A picture on the web, within a link, became its description", at: place)
      edits.append(TextEdit(link.opening, words))
      edits.append(TextEdit(link.closing, ShortcodeConverter.comment(address)))
    case .remote:
      log.note(
        ImportDiagnostics.picture, "A picture on the web became a link",
        help: "Get the picture, put it into the issue's folder 'images', and show it with '![…](images/…)'.", at: place)
      edits.append(TextEdit(link.opening, "[" + words))
      if let label = link.label { labels.append((link.opening.lowerBound, label)) }
    case .missing(let why):
      log.note(
        ImportDiagnostics.picture, "The picture '\(link.address.prefix(120))' \(why)",
        help: "It became a comment. Name the folder it is in with --images-root, or add it by hand.", at: place)
      let comment = ShortcodeConverter.comment(String(decoding: bytes[whole], as: UTF8.self))
      if isInside {
        edits.append(TextEdit(link.opening, words))
        edits.append(TextEdit(link.closing, comment))
      } else {
        edits.append(TextEdit(whole, comment))
      }
    }
  }

  private mutating func link(_ link: MarkdownParts.Link, _ log: inout ChangeLog) {
    let address = ShortcodeConverter.plainAddress(link.address)
    switch LinkAddress(address, site: site) {
    case .kept:
      if let label = link.label { labels.append((link.opening.lowerBound, label)) }
    case .changed(let other):
      note(address, other, link.opening.lowerBound..<link.closing.upperBound, &log)
      if let label = link.label {
        labels.append((link.opening.lowerBound, label))
      } else {
        edits.append(TextEdit(bracketed(link.destination), MarkdownText.destination(other)))
      }
    case .anchor(let name): references.append(Reference(link: link, name: name))
    case .refused(let why):
      tellLost(why, link.opening.lowerBound..<link.closing.upperBound, &log)
      edits += Self.unlinking(link, address)
    }
  }

  /// Edits that leave the text of a link, and its address in a comment.
  static func unlinking(_ link: MarkdownParts.Link, _ address: String) -> [TextEdit] {
    [TextEdit(link.opening, ""), TextEdit(link.closing, ShortcodeConverter.comment(address))]
  }

  private mutating func autolink(_ link: MarkdownParts.Autolink, _ log: inout ChangeLog) {
    switch LinkAddress(link.address, site: site) {
    case .kept, .changed, .anchor: break
    case .refused(let why):
      tellLost(why, link.range, &log)
      edits.append(TextEdit(link.range, MarkdownText.escaped(link.address)))
    }
  }

  private mutating func definition(_ definition: MarkdownParts.Definition) {
    let address = ShortcodeConverter.plainAddress(definition.address)
    if case .changed(let other) = LinkAddress(address, site: site) {
      edits.append(TextEdit(bracketed(definition.destination), MarkdownText.destination(other)))
    }
  }

  private func note(_ old: String, _ new: String, _ range: Range<Int>, _ log: inout ChangeLog) {
    let isOfSite = old.hasPrefix("/") && !old.hasPrefix("//")
    let what = isOfSite ? "Links such as '/about' now lead to '\(site ?? "")/about'" : "Links became whole addresses"
    log.note(
      ImportDiagnostics.changed, what,
      help: isOfSite ? "If the old newsletter was on another site, name that with --site." : "",
      at: text.text.origin(range))
  }

  private func tellLost(_ why: String, _ range: Range<Int>, _ log: inout ChangeLog) {
    log.note(
      ImportDiagnostics.leftOut, "Links to addresses \(why) became plain text",
      help: "The addresses stand in comments behind it. With --site ADDRESS, links such as '/about' are completed.",
      at: text.text.origin(range))
  }

  /// A destination with its angle brackets, if it stands in some.
  private func bracketed(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound > 0, range.upperBound < bytes.count, bytes[range.lowerBound - 1] == 0x3C,
      bytes[range.upperBound] == 0x3E
    else { return range }
    return range.lowerBound - 1..<range.upperBound + 1
  }
}

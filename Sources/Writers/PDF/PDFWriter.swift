internal import Editions
internal import Newsroom
internal import Typesetting

/// Writes a drawn edition as a tagged PDF 1.7 (ISO 32000-1), made for PDF/UA-1 (ISO 14289-1).
struct PDFWriter {
  let typeset: TypesetEdition
  let edition: DrawnEdition

  /// Faces whose fonts could not be cut down.
  struct Failure: Error {
    var faces: [Int]
  }

  private var geometry: PageGeometry { typeset.theme.page }

  /// Writes the document.
  /// - Parameter pictures: the pictures that the pages show.
  /// - Returns: the file.
  /// - Throws: the faces whose fonts could not be cut down.
  func write(pictures: PDFPictures) throws(Failure) -> [UInt8] {
    var draft = PDFDraft()
    var pictures = pictures
    pictures.write(to: &draft)
    let fonts = edition.fonts.map { font in font.map { PDFFont($0, object: draft.reserve()) } }
    var resources = PDFContent.Resources(fonts: fonts, pictures: pictures)

    let tree = draft.reserve()
    let shared = draft.reserve()
    let pages = edition.pages.map { _ in draft.reserve() }
    let links = edition.pages.map { page in page.links.map { _ in draft.reserve() } }
    var key = pages.count
    for (index, page) in edition.pages.enumerated() {
      let tags = PDFStructure.tags(of: page, edition.structure)
      let content = draft.addStream(
        "", PDFContent.draw(page, height: geometry.height, tags: tags, &resources))
      for (link, object) in zip(page.links, links[index]) {
        draft.set(object, annotation(link, key: key, pages: pages))
        key += 1
      }
      var body = PDFSyntax("<< /Type /Page /Parent ")
      body.reference(tree)
      body.plain("/MediaBox [0 0 ")
      body.number(geometry.width * 0.75)
      body.number(geometry.height * 0.75)
      body.plain("] /Resources ")
      body.reference(shared)
      body.plain("/Contents ")
      body.reference(content)
      body.plain("/StructParents \(index) /Tabs /S ")
      if !page.links.isEmpty {
        body.plain("/Annots [")
        for object in links[index] { body.reference(object) }
        body.plain("] ")
      }
      body.plain(">>")
      draft.set(pages[index], body)
    }
    var body = PDFSyntax("<< /Type /Pages /Count \(pages.count) /Kids [")
    for page in pages { body.reference(page) }
    body.plain("] >>")
    draft.set(tree, body)
    draft.set(shared, dictionary(of: resources))
    let failed = resources.fonts.enumerated().compactMap { index, font in
      font.map { $0.write(to: &draft) } == false ? index : nil
    }
    guard failed.isEmpty else { throw Failure(faces: failed) }

    let structure = PDFStructure(edition: edition, pages: pages, links: links, height: geometry.height)
      .write(to: &draft)
    let outline = PDFOutline(entries: edition.outline, pages: pages, height: geometry.height).write(to: &draft)
    let information = PDFInformation(typeset.edition)
    let metadata = draft.addStream(
      "/Type /Metadata /Subtype /XML", information.metadata, packing: .asTheyAre)
    let info = draft.add(information.dictionary)
    var catalogue = PDFSyntax("<< /Type /Catalog /Pages ")
    catalogue.reference(tree)
    catalogue.plain("/StructTreeRoot ")
    catalogue.reference(structure)
    catalogue.plain("/MarkInfo << /Marked true >> /Lang ")
    catalogue.text(typeset.edition.language.rawValue)
    catalogue.plain(" /ViewerPreferences << /DisplayDocTitle true >> /Metadata ")
    catalogue.reference(metadata)
    catalogue.plain("/PageLabels << /Nums [0 << /S /D >>] >> ")
    if let outline {
      catalogue.plain("/PageMode /UseOutlines /Outlines ")
      catalogue.reference(outline)
    }
    catalogue.plain(">>")
    let root = draft.add(catalogue)
    return PDFFile.bytes(of: draft, root: root, info: info)
  }

  private func dictionary(of resources: PDFContent.Resources) -> PDFSyntax {
    var body = PDFSyntax("<< /Font << ")
    for (index, font) in resources.fonts.enumerated() {
      guard let font else { continue }
      body.plain("/F\(index) ")
      body.reference(font.object)
    }
    body.plain(">> /XObject << ")
    for entry in resources.pictures.resources {
      body.plain("/\(entry.name) ")
      body.reference(entry.object)
    }
    body.plain(">> /ExtGState << ")
    for opacity in resources.opacities.sorted() {
      body.plain("/O\(opacity) << /Type /ExtGState /ca ")
      body.number(Double(opacity) / 100)
      body.plain(">> ")
    }
    body.plain(">> >>")
    return body
  }

  /// A place that leads somewhere (12.5.6.5).
  private func annotation(_ link: DrawnLink, key: Int, pages: [Int]) -> PDFSyntax {
    var body = PDFSyntax("<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [")
    let place = link.place
    for edge in [
      place.x, geometry.height - place.y - place.height, place.x + place.width, geometry.height - place.y,
    ] {
      body.number(edge * 0.75)
    }
    body.plain("] /StructParent \(key) /Contents ")
    body.text(link.name)
    switch link.target {
    case .address(let address):
      body.plain(" /A << /S /URI /URI ")
      body.string(PDFWriter.ascii(address))
      body.plain(" >>")
    case .anchor(let name):
      if let anchor = edition.anchors[name] {
        body.plain(" /Dest ")
        body.append(PDFOutline.destination(anchor, pages: pages, height: geometry.height))
      }
    case .document(let path):
      body.plain(" /A << /S /GoToR /F << /Type /Filespec /F ")
      body.text(path)
      body.plain(" /UF ")
      body.text(path)
      body.plain(" >> /D [0 /Fit] /NewWindow true >>")
    }
    body.plain(" >>")
    return body
  }

  /// An address in the 7-bit ASCII that PDF asks for (12.6.4.7): what is none is percent-encoded.
  private static func ascii(_ address: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return address.utf8.flatMap { byte in
      (0x21...0x7E).contains(byte) ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}

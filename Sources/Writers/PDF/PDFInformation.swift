internal import Editions
internal import Newsroom

/// What a document says of itself: title, who publishes it, language, when the issue appeared.
struct PDFInformation {
  private let title: String
  private let author: String?
  private let subject: String?
  private let language: String
  /// The first day of the issue's month; the clock is not asked.
  private let date: YearMonth

  init(_ edition: Edition) {
    title = edition.title.plain + " · " + edition.issueLine.plain
    author = edition.publisher?.plain
    subject = edition.lead.first?.summary ?? edition.tagline?.plain
    language = edition.language.rawValue
    date = edition.date
  }

  /// The dictionary of older readers (ISO 32000-1, 14.3.3).
  var dictionary: PDFSyntax {
    var body = PDFSyntax("<< /Title ")
    body.text(title)
    if let author {
      body.plain(" /Author ")
      body.text(author)
    }
    if let subject {
      body.plain(" /Subject ")
      body.text(subject)
    }
    let day = date.description.filter { $0 != "-" } + "01000000Z"
    body.plain(" /Creator (gnews) /Producer (gnews) /CreationDate (D:\(day)) /ModDate (D:\(day)) >>")
    return body
  }

  /// The same in XMP (ISO 16684-1), with the claim to be PDF/UA.
  var metadata: [UInt8] {
    let day = date.description + "-01T00:00:00Z"
    var lines = [
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"",
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
      "<pdfuaid:part>1</pdfuaid:part>",
      "<dc:format>application/pdf</dc:format>",
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(title))</rdf:li></rdf:Alt></dc:title>",
      "<dc:language><rdf:Bag><rdf:li>\(escaped(language))</rdf:li></rdf:Bag></dc:language>",
    ]
    if let author {
      lines.append("<dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if let subject {
      lines.append(
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(subject))</rdf:li></rdf:Alt></dc:description>"
      )
    }
    lines += [
      "<xmp:CreatorTool>gnews</xmp:CreatorTool>", "<xmp:CreateDate>\(day)</xmp:CreateDate>",
      "<xmp:ModifyDate>\(day)</xmp:ModifyDate>", "<pdf:Producer>gnews</pdf:Producer>",
      "</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"r\"?>",
    ]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// A text with what XML would take for markup written out.
  private func escaped(_ text: String) -> String {
    var buffer = MarkupBuffer()
    buffer.text(text.utf8)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

import CXML2

/// The only place where libxml2 is called: a tag in, its attributes out, C memory freed before it returns.
enum HTMLAttributes {
  /// libxml2 prepares its global tables once, and not safely from several threads at a time.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Reads the attributes of an opening tag, entities resolved.
  /// - Parameters:
  ///   - tag: the tag from `<` to `>`.
  ///   - name: its name in lower case.
  /// - Returns: names in lower case with their values, in source order; nil when the tag cannot be read.
  static func read(_ tag: ArraySlice<UInt8>, name: String) -> [(name: String, value: String)]? {
    guard isReady, tag.count <= 4096 else { return nil }
    // NONET and no HUGE: nothing is fetched, and libxml2's own bounds stay.
    let options = HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    let document = tag.withUnsafeBytes { raw in
      htmlReadMemory(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), nil, "UTF-8", Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    var node = xmlDocGetRootElement(document)
    while let current = node, text(current.pointee.name) != name { node = current.pointee.children }
    guard let element = node else { return nil }
    var attributes: [(name: String, value: String)] = []
    var attribute = element.pointee.properties
    while let current = attribute {
      var value = ""
      var part = current.pointee.children
      while let piece = part {
        value += text(piece.pointee.content)
        part = piece.pointee.next
      }
      attributes.append((text(current.pointee.name), value))
      attribute = current.pointee.next
    }
    return attributes
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

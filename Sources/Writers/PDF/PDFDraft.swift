/// A PDF written plainly: objects one behind the other, nothing compressed (ISO 32000-1, 7.5). ``PDFPacker`` makes a
/// document of it.
struct PDFDraft {
  private var objects: [[UInt8]] = []

  /// Keeps a number for an object that is written later.
  mutating func reserve() -> Int {
    objects.append([])
    return objects.count
  }

  /// Writes an object whose number was kept.
  mutating func set(_ number: Int, _ body: PDFSyntax) { objects[number - 1] = body.bytes }

  /// Writes an object.
  /// - Returns: its number.
  mutating func add(_ body: PDFSyntax) -> Int {
    objects.append(body.bytes)
    return objects.count
  }

  /// Writes a stream.
  /// - Parameters:
  ///   - entries: what its dictionary says besides its length.
  ///   - data: its bytes.
  /// - Returns: its number.
  mutating func addStream(_ entries: String = "", _ data: [UInt8]) -> Int {
    let number = reserve()
    setStream(number, entries, data)
    return number
  }

  /// Writes a stream whose number was kept.
  mutating func setStream(_ number: Int, _ entries: String, _ data: [UInt8]) {
    var body = PDFSyntax("<< \(entries) /Length \(data.count) >>\nstream\n")
    body.append(data)
    body.plain("\nendstream")
    set(number, body)
  }

  /// The whole file.
  /// - Parameters:
  ///   - root: the number of the catalogue.
  ///   - info: the number of the document's information.
  func file(root: Int, info: Int) -> [UInt8] {
    var file = PDFSyntax("%PDF-1.7\n%\u{E2}\u{E3}\u{CF}\u{D3}\n")
    var offsets: [Int] = []
    for (index, body) in objects.enumerated() {
      offsets.append(file.bytes.count)
      file.plain("\(index + 1) 0 obj\n")
      file.append(body.isEmpty ? Array("null".utf8) : body)
      file.plain("\nendobj\n")
    }
    let start = file.bytes.count
    file.plain("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n")
    for offset in offsets {
      let digits = String(offset)
      file.plain(String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n")
    }
    file.plain("trailer\n<< /Size \(objects.count + 1) /Root \(root) 0 R /Info \(info) 0 R >>\n")
    file.plain("startxref\n\(start)\n%%EOF\n")
    return file.bytes
  }
}

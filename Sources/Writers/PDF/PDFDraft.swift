/// The objects of a PDF, as long as it is being written (ISO 32000-1, 7.3). ``PDFFile`` makes a file of them.
struct PDFDraft {
  /// What a number stands for.
  enum Object {
    /// Anything but a stream.
    case plain([UInt8])
    /// A stream: what its dictionary says besides its length, and its bytes.
    case stream(entries: String, data: [UInt8], packing: Packing)
  }

  /// What is done to a stream's bytes when they are written.
  enum Packing {
    /// They are compressed where that makes them fewer.
    case deflated
    /// They stay, since they are compressed already or are to be found by programs that read no PDF.
    case asTheyAre
  }

  /// The objects; the first has the number 1.
  private(set) var objects: [Object] = []

  /// Keeps a number for an object that is written later; until then it is null.
  mutating func reserve() -> Int {
    objects.append(.plain(Array("null".utf8)))
    return objects.count
  }

  /// Writes an object whose number was kept.
  mutating func set(_ number: Int, _ body: PDFSyntax) { objects[number - 1] = .plain(body.bytes) }

  /// Writes an object.
  /// - Returns: its number.
  mutating func add(_ body: PDFSyntax) -> Int {
    objects.append(.plain(body.bytes))
    return objects.count
  }

  /// Writes a stream.
  /// - Parameters:
  ///   - entries: what its dictionary says besides its length and its compression.
  ///   - data: its bytes.
  /// - Returns: its number.
  mutating func addStream(_ entries: String = "", _ data: [UInt8], packing: Packing = .deflated) -> Int {
    objects.append(.stream(entries: entries, data: data, packing: packing))
    return objects.count
  }

  /// Writes a stream whose number was kept.
  mutating func setStream(_ number: Int, _ entries: String, _ data: [UInt8], packing: Packing = .deflated) {
    objects[number - 1] = .stream(entries: entries, data: data, packing: packing)
  }
}

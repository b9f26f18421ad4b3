internal import Newsroom

/// The pictures of a document, each once.
struct PDFPictures {
  /// A picture's name in the pages' content, and its object.
  struct Entry {
    var name: String
    var object: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var drawings: [(object: Int, pdf: [UInt8])] = []

  mutating func write(to draft: inout PDFDraft) {}

  func name(of file: ImageFile) -> String? { nil }
}

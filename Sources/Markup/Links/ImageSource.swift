/// Where an image comes from, as far as a newsletter allows: a file of the newsroom, relative to the contribution.
enum ImageSource {
  case file(String)
  case refused(headline: String, help: String)

  init(_ destination: ArraySlice<UInt8>) {
    let text = String(decoding: destination.filter { $0 > ASCII.space || $0 == ASCII.space }, as: UTF8.self)
    let shown = text.utf8.count > 80 ? String(text.prefix(60)) + "…" : text
    if destination.allSatisfy({ $0 <= ASCII.space }) {
      self = .refused(
        headline: "Image without a file", help: "Name the image's file: '![What it shows](images/x.jpg)'.")
    } else if destination.hasPrefix("//") || Self.hasScheme(destination) {
      self = .refused(
        headline: "Image '\(shown)' is not a file of the newsroom",
        help: "Put the image into the issue's 'images' folder and name it there: '![What it shows](images/x.jpg)'.")
    } else {
      self = .file(text)
    }
  }

  private static func hasScheme(_ destination: ArraySlice<UInt8>) -> Bool {
    let bytes = destination.filter { $0 > ASCII.space }
    guard let first = bytes.first, ASCII.isLetter(first) else { return false }
    let end = bytes.firstIndex { !(ASCII.isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E) }
    return end.map { bytes[$0] == 0x3A } ?? false
  }
}

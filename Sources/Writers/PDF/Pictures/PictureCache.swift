internal import Newsroom
internal import Synchronization

/// Pictures as PDFs hold them, read once for all editions of a build: most show the same ones at the same size.
public final class PictureCache: Sendable {
  private struct Key: Hashable {
    var bytes: [UInt8]
    var width: Double
    var height: Double
  }

  /// A picture being read or read; who comes second waits for the first.
  private final class Entry: Sendable {
    let result = Mutex<Result<PDFPicture, PDFPictureFailure>?>(nil)
  }

  private let entries = Mutex<[Key: Entry]>([:])

  /// Makes an empty cache.
  public init() {}

  /// Reads a picture, as ``PDFPictureReader`` does.
  /// - Parameters:
  ///   - image: a picture that the newsroom has accepted.
  ///   - width: the box that it fills, in points.
  ///   - height: the box's height.
  func read(_ image: ImageFile, width: Double, height: Double) -> Result<PDFPicture, PDFPictureFailure> {
    let key = Key(bytes: image.bytes, width: width, height: height)
    let entry = entries.withLock { entries in
      if let known = entries[key] { return known }
      let new = Entry()
      entries[key] = new
      return new
    }
    return entry.result.withLock { result in
      if let result { return result }
      let new = PDFPictureReader.read(image, width: width, height: height)
      result = new
      return new
    }
  }
}

internal import Diagnostics
internal import Newsroom

/// The pictures of a document, each once, as fine as the largest place asks where it is shown.
struct PDFPictures {
  private struct Entry {
    var file: ImageFile
    var picture: PDFPicture
    /// The number of its object, once it is written.
    var object = 0
  }

  private var entries: [Entry] = []
  /// The places of the entries, by the paths of their files.
  private var places: [String: Int] = [:]

  init() {}

  /// Reads the pictures that pages show.
  /// - Parameters:
  ///   - edition: the pages.
  ///   - cache: what was read for other editions.
  ///   - diagnostics: gets what cannot be drawn.
  init(of edition: DrawnEdition, cache: PictureCache, into diagnostics: inout [Diagnostic]) {
    var shown: [(file: ImageFile, width: Double, height: Double)] = []
    for mark in edition.pages.flatMap(\.marks) {
      guard case .picture(let file, let place) = mark.content else { continue }
      if let index = places[file.path] {
        shown[index].width = max(shown[index].width, place.width)
        shown[index].height = max(shown[index].height, place.height)
      } else {
        places[file.path] = shown.count
        shown.append((file, place.width, place.height))
      }
    }
    for (file, width, height) in shown {
      switch cache.read(file, width: width * 0.75, height: height * 0.75) {
      case .success(let picture): entries.append(Entry(file: file, picture: picture))
      case .failure(let failure):
        diagnostics.append(failure.diagnostic(for: file))
        // In the place of its number; a document is written only if nothing was wrong.
        entries.append(
          Entry(
            file: file, picture: .pixels(width: 1, height: 1, channels: 1, bytes: [255], alpha: nil, profile: nil)))
      }
    }
  }

  /// Draws a picture on a page whose units are pixels, from the top downwards.
  func draw(_ file: ImageFile, at place: Rectangle, to out: inout PDFSyntax) {
    guard let index = places[file.path] else { return }
    var matrix = [place.width, 0, 0, place.height, 0, 0]
    if case .jpeg(_, _, _, _, _, let orientation, _) = entries[index].picture {
      matrix = orientation.matrix(width: place.width, height: place.height)
    }
    out.plain("q 1 0 0 -1 ")
    out.number(place.x)
    out.number(place.y + place.height)
    out.plain("cm ")
    for number in matrix { out.number(number) }
    out.plain("cm /P\(index) Do Q\n")
  }

  /// Writes the pictures, and keeps their numbers.
  mutating func write(to draft: inout PDFDraft) {
    for index in entries.indices {
      switch entries[index].picture {
      case .jpeg(let bytes, let width, let height, let components, let isInverted, _, let profile):
        let space = space(channels: components, profile, &draft)
        let inversion = isInverted ? " /Decode [1 0 1 0 1 0 1 0]" : ""
        entries[index].object = draft.addStream(
          image(width, height, space) + " /Filter /DCTDecode" + inversion, bytes, packing: .asTheyAre)
      case .pixels(let width, let height, let channels, let bytes, let alpha, let profile):
        let space = space(channels: channels, profile, &draft)
        let mask = alpha.map { " /SMask \(draft.addStream(image(width, height, "/DeviceGray"), $0)) 0 R" } ?? ""
        entries[index].object = draft.addStream(image(width, height, space) + mask, bytes)
      case .drawing(let drawing, let width, let height):
        // A form as large as the unit square that pictures are.
        let sizes = [width, height].map { DecimalNumber.text($0, places: 3) }.joined(separator: " ")
        let scales = [1 / width, 1 / height].map { DecimalNumber.text($0, places: 6) }
        let resources = drawing.writeResources(to: &draft)
        entries[index].object = draft.addStream(
          "/Type /XObject /Subtype /Form /BBox [0 0 \(sizes)] /Matrix [\(scales[0]) 0 0 \(scales[1]) 0 0] "
            + "/Group << /S /Transparency /CS /DeviceRGB /I true >> /Resources \(resources) 0 R", drawing.content)
      }
    }
  }

  /// The names by which pages call the pictures, and their objects.
  var resources: [(name: String, object: Int)] {
    entries.indices.map { ("P\($0)", entries[$0].object) }
  }

  private func image(_ width: Int, _ height: Int, _ space: String) -> String {
    "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /BitsPerComponent 8 /ColorSpace \(space)"
  }

  /// A colour space of so many channels, by its profile if there is one.
  private func space(channels: Int, _ profile: [UInt8]?, _ draft: inout PDFDraft) -> String {
    let device = channels == 1 ? "/DeviceGray" : channels == 3 ? "/DeviceRGB" : "/DeviceCMYK"
    guard let profile else { return device }
    return "[/ICCBased \(draft.addStream("/N \(channels) /Alternate \(device)", profile)) 0 R]"
  }
}

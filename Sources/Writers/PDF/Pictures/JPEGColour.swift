internal import Newsroom

/// What the application segments of a JPEG file say of its colours.
struct JPEGColour {
  /// Whether Adobe's marker is there. It says how the components are to be read, and that in CMYK 255 is no ink.
  private(set) var isAdobe = false
  /// Whether that of JFIF is there: the components are grey, or YCbCr.
  private(set) var isJFIF = false
  /// The ICC profile, put together from its parts (ICC.1:2022, B.4).
  private(set) var profile: [UInt8]?

  init(_ bytes: [UInt8]) {
    let reader = BinaryReader(bytes)
    var parts: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    for segment in JPEGSegments(bytes) {
      let place = segment.content.lowerBound
      switch segment.marker {
      case 0xE0: isJFIF = isJFIF || reader.has("JFIF\0", at: place)
      case 0xEE: isAdobe = isAdobe || reader.has("Adobe", at: place)
      case 0xE2:
        guard reader.has("ICC_PROFILE\0", at: place), segment.content.count > 14, let number = reader.byte(place + 12)
        else { continue }
        parts.append((number, bytes[segment.content].dropFirst(14)))
      default: continue
      }
    }
    // Parts are numbered from 1, each once.
    parts.sort { $0.number < $1.number }
    if !parts.isEmpty, parts.map(\.number) == Array(1...parts.count) { profile = parts.flatMap(\.bytes) }
  }
}

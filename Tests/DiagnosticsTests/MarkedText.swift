@testable import Diagnostics

/// A text in which 1️⃣ and 2️⃣ mark places; the marks are taken out of it.
struct MarkedText {
  let file: SourceFile
  private let places: [Int]

  init(_ marked: String, path: String = "a.md") {
    var bytes: [UInt8] = []
    var places: [Int] = []
    for character in marked {
      if character == "1️⃣" || character == "2️⃣" { places.append(bytes.count) } else { bytes += String(character).utf8 }
    }
    file = SourceFile(path: path, bytes: bytes)
    self.places = places
  }

  /// From 1️⃣ to 2️⃣, or the point at 1️⃣.
  var location: Location {
    let start = places.first ?? 0
    return Location(file: file, range: start..<(places.count > 1 ? places[1] : start))
  }
}

let kind = DiagnosticKind("test-kind", .error, "A test", explanation: "For tests.")
let mild = DiagnosticKind("mild-kind", .warning, "A test", explanation: "For tests.")

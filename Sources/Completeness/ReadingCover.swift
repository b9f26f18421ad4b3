public import Diagnostics

extension Completeness {
  /// Leaves out what was found while files were read and again by the checks, so that one mistake is told once.
  ///
  /// A link without an address is not also missing; the footnotes that a lost part of the text referred to, or that were
  /// lost with it, are part of that.
  /// - Parameters:
  ///   - loading: what was found while the issue was read.
  ///   - checking: what the checks found.
  public static func coverReading(_ loading: inout [Diagnostic], _ checking: inout [Diagnostic]) {
    coverDeadLinks(loading, &checking)
    coverFootnotes(&loading, checking)
  }

  private static func coverDeadLinks(_ loading: [Diagnostic], _ checking: inout [Diagnostic]) {
    var dead: [String: [Int]] = [:]
    for finding in loading where finding.kind.id == "link-dead" {
      guard let path = finding.path, let place = finding.location?.range.lowerBound else { continue }
      dead[path, default: []].append(place)
    }
    guard !dead.isEmpty else { return }
    for path in dead.keys { dead[path]?.sort() }
    checking.removeAll { finding in
      guard finding.kind == Links.linkMissing, let path = finding.path, let range = finding.location?.range,
        let index = firstIndex(in: dead[path] ?? [], from: range.lowerBound), let place = dead[path]?[index],
        place < range.upperBound
      else { return false }
      // Each stands for one.
      dead[path]?.remove(at: index)
      return true
    }
  }

  /// The index of the first number that is not below one; they are sorted.
  private static func firstIndex(in places: [Int], from least: Int) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < least { low = middle + 1 } else { high = middle }
    }
    return low < places.count ? low : nil
  }

  private static func coverFootnotes(_ loading: inout [Diagnostic], _ checking: [Diagnostic]) {
    guard loading.contains(where: { $0.kind.id.hasPrefix("footnote-") }) else { return }
    var abridged: Set<String> = []
    var lacksReference: Set<String> = []
    for finding in checking {
      guard let path = finding.path else { continue }
      if finding.kind == Abridged.abridged { abridged.insert(path) }
      if finding.kind == MissingParagraphs.paragraphMissing, finding.notes.contains(where: refersToFootnote) {
        lacksReference.insert(path)
      }
    }
    loading.removeAll { finding in
      guard let path = finding.path else { return false }
      switch finding.kind.id {
      case "footnote-unused": return abridged.contains(path) || lacksReference.contains(path)
      case "footnote-undefined": return abridged.contains(path)
      default: return false
      }
    }
  }

  /// Whether what a note shows refers to a footnote.
  private static func refersToFootnote(_ note: Diagnostic.Note) -> Bool {
    guard let location = note.location else { return false }
    let bytes = location.file.bytes
    return bytes[location.range.clamped(to: 0..<bytes.count)].firstRange(of: [0x5B, 0x5E]) != nil
  }
}

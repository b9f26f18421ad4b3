/// What a diagnostic is known by from one run to the next, although lines move: for reports that are compared with earlier
/// ones, and for lists of known findings.
public enum Fingerprints {
  /// The fingerprints of diagnostics.
  ///
  /// A fingerprint stands for the kind, the path, the text pointed at, with its white space made even, and the names
  /// that the headline quotes. It does not change when lines are added elsewhere, when line ends are converted, when a
  /// message is reworded or a severity is set; it does when the text pointed at is edited. A range without text stands
  /// for its line, and the start of a file for the file as a whole. Diagnostics that are equal in all of this are
  /// numbered in the order given, so of two equal findings one may be put right without the other seeming new.
  /// - Parameter diagnostics: all that were found, in reporting order and not yet summed up.
  /// - Returns: one fingerprint each, in the order given: 16 hexadecimal digits, a colon, and a number from 1.
  public static func of(_ diagnostics: [Diagnostic]) -> [String] {
    var counts: [UInt64: Int] = [:]
    return diagnostics.map { diagnostic in
      let hash = ContentHash.hash(identity(of: diagnostic))
      let number = counts[hash, default: 0] + 1
      counts[hash] = number
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits + ":" + String(number)
    }
  }

  private static func identity(of diagnostic: Diagnostic) -> [UInt8] {
    var bytes = Array(diagnostic.kind.id.utf8)
    bytes.append(0)
    bytes += (diagnostic.path ?? "").utf8
    bytes.append(0)
    if let location = diagnostic.location { bytes += text(at: location) }
    for name in quotedNames(in: Array(diagnostic.headline.utf8)) {
      bytes.append(0)
      bytes += name
    }
    return bytes
  }

  /// The text pointed at, runs of white space as one space.
  private static func text(at location: Location) -> [UInt8] {
    guard !location.isWholeFile else { return [] }
    let file = location.file
    var range = location.range.clamped(to: 0..<file.bytes.count)
    if range.isEmpty { range = file.range(ofLine: file.position(at: range.lowerBound).line) }
    var result: [UInt8] = []
    var isSpaced = false
    for byte in file.bytes[range] {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isSpaced = !result.isEmpty
        continue
      }
      if isSpaced { result.append(0x20) }
      isSpaced = false
      result.append(byte)
    }
    return result
  }

  /// The texts between single quotes. A quote opens behind a space or a bracket and closes before what is no letter or
  /// digit, so that an apostrophe is neither.
  static func quotedNames(in headline: [UInt8]) -> [ArraySlice<UInt8>] {
    var names: [ArraySlice<UInt8>] = []
    var start: Int?
    for (index, byte) in headline.enumerated() where byte == 0x27 {
      if let from = start {
        guard index + 1 == headline.count || !isWord(headline[index + 1]) else { continue }
        names.append(headline[from..<index])
        start = nil
      } else if index == 0 || !isWord(headline[index - 1]) {
        start = index + 1
      }
    }
    return names
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}

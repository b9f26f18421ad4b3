/// Finds in plain text what GitHub's readers know and libcmark does not: footnote references, strikethrough, bare
/// addresses, and our `{page}`.
struct TextScanner {
  enum Part {
    case text(Range<Int>)
    case footnote(label: Range<Int>, Range<Int>)
    case tildes(Range<Int>, opens: Bool, closes: Bool)
    case address(destination: String, Range<Int>)
    case page(Range<Int>)

    var range: Range<Int> {
      switch self {
      case .text(let range), .footnote(_, let range), .tildes(let range, _, _), .address(_, let range),
        .page(let range):
        range
      }
    }
  }

  let run: TextRun
  /// Whether text is inside a link, where addresses are no links again.
  let isInLink: Bool
  /// Whether something other than white space stands before and behind the run.
  let hasBefore: Bool
  let hasAfter: Bool

  private static let triggers: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "[~:w@{W".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// Whether text holds nothing to look at closer, as most does.
  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    triggers.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        for (index, byte) in bytes.enumerated() where table[Int(byte)] {
          let next = index + 1 < bytes.count ? bytes[index + 1] : ASCII.space
          switch byte {
          // Of these two only `://` and `www` are meant.
          case 0x3A: if next == 0x2F { return false }
          case 0x77, 0x57: if next | 0x20 == 0x77 { return false }
          default: return false
          }
        }
        return true
      }
    }
  }

  /// Splits the run; the parts cover it whole.
  func parts() -> [Part] {
    var parts: [Part] = []
    var textStart = 0
    var index = 0
    let count = run.bytes.count
    while index < count {
      guard Self.triggers[Int(run.bytes[index])], let part = part(at: index, from: textStart) else {
        index += 1
        continue
      }
      if part.range.lowerBound > textStart { parts.append(.text(textStart..<part.range.lowerBound)) }
      parts.append(part)
      index = part.range.upperBound
      textStart = index
    }
    if textStart < count { parts.append(.text(textStart..<count)) }
    return parts
  }

  private func part(at index: Int, from start: Int) -> Part? {
    switch run.bytes[index] {
    case 0x5B: return footnote(at: index)
    case 0x7E: return tildes(at: index)
    case 0x7B: return page(at: index)
    default:
      guard !isInLink, let address = BareAddress.find(in: run.bytes, at: index, from: start) else { return nil }
      return .address(destination: address.destination, address.range)
    }
  }

  private func footnote(at index: Int) -> Part? {
    let bytes = run.bytes
    guard index + 2 < bytes.count, bytes[index + 1] == 0x5E, run.isVerbatim(index) else { return nil }
    var end = index + 2
    while end < bytes.count, bytes[end] != 0x5D {
      if ASCII.isSpace(bytes[end]) || bytes[end] == 0x5B { return nil }
      end += 1
    }
    guard end < bytes.count, end > index + 2, run.isVerbatim(end) else { return nil }
    return .footnote(label: index + 2..<end, index..<end + 1)
  }

  private func tildes(at index: Int) -> Part? {
    let bytes = run.bytes
    var end = index
    while end < bytes.count, bytes[end] == 0x7E, run.isVerbatim(end) { end += 1 }
    // Runs of another length are text; they are taken whole so that no part of them is read as a pair.
    guard end - index == 2 else { return end > index + 2 ? .text(index..<end) : nil }
    let opens = end < bytes.count ? !ASCII.isSpace(bytes[end]) : hasAfter
    let closes = index > 0 ? !ASCII.isSpace(bytes[index - 1]) : hasBefore
    return .tildes(index..<end, opens: opens, closes: closes)
  }

  private func page(at index: Int) -> Part? {
    run.bytes[index...].hasPrefix("{page}") && run.isVerbatim(index) ? .page(index..<index + 6) : nil
  }
}

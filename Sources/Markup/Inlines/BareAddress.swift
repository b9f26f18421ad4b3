/// Web and mail addresses in plain text, as GitHub's autolinks extension finds them
/// (https://github.github.com/gfm/#autolinks-extension-).
enum BareAddress {
  /// Looks for an address of which a byte is characteristic: the `:` of a scheme, the `w` of `www.`, the `@`.
  /// - Parameters:
  ///   - index: the byte.
  ///   - start: the first byte that may belong to the address.
  /// - Returns: the address's bytes and where it leads.
  static func find(in bytes: [UInt8], at index: Int, from start: Int) -> (range: Range<Int>, destination: String)? {
    switch bytes[index] {
    case 0x3A:
      guard bytes[index...].hasPrefix("://") else { return nil }
      for scheme in ["https", "http"] {
        let first = index - scheme.utf8.count
        guard first >= start, isBoundary(bytes, before: first),
          zip(bytes[first..<index], scheme.utf8).allSatisfy({ ASCII.lowercased($0) == $1 })
        else { continue }
        return web(bytes, first, domain: index + 3, prefix: "")
      }
      return nil
    case 0x77, 0x57:
      guard index + 4 < bytes.count, isBoundary(bytes, before: index), bytes[index + 3] == 0x2E,
        bytes[index..<index + 3].allSatisfy({ $0 | 0x20 == 0x77 })
      else { return nil }
      return web(bytes, index, domain: index, prefix: "http://")
    case 0x40: return mail(bytes, at: index, from: start)
    default: return nil
    }
  }

  private static func web(
    _ bytes: [UInt8], _ first: Int, domain: Int, prefix: String
  ) -> (range: Range<Int>, destination: String)? {
    guard let domainEnd = endOfDomain(bytes, domain) else { return nil }
    var end = domainEnd
    while end < bytes.count, !ASCII.isSpace(bytes[end]), bytes[end] != 0x3C {
      if isTypographicEnd(bytes, at: end) { break }
      end += 1
    }
    end = withoutTrailing(bytes, first..<end, least: domainEnd)
    guard end - first <= LinkTarget.mostBytes else { return nil }
    return (first..<end, prefix + String(decoding: bytes[first..<end], as: UTF8.self))
  }

  private static func mail(
    _ bytes: [UInt8], at index: Int, from start: Int
  ) -> (range: Range<Int>, destination: String)? {
    var first = index
    while first > start, isLocalPart(bytes[first - 1]) { first -= 1 }
    while first < index, !ASCII.isAlphanumeric(bytes[first]) { first += 1 }
    guard first < index, let end = endOfDomain(bytes, index + 1) else { return nil }
    guard end >= bytes.count || bytes[end] != 0x40, ASCII.isAlphanumeric(bytes[end - 1]) else { return nil }
    return (first..<end, "mailto:" + String(decoding: bytes[first..<end], as: UTF8.self))
  }

  /// A domain has at least one period, and no underscore in its last two parts.
  private static func endOfDomain(_ bytes: [UInt8], _ start: Int) -> Int? {
    var end = start
    var periods = 0
    var underscores = (last: false, before: false)
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 0x2E {
        guard end > start, end + 1 < bytes.count, ASCII.isAlphanumeric(bytes[end + 1]) || bytes[end + 1] >= 0xC3
        else { break }
        periods += 1
        underscores = (false, underscores.last)
      } else if byte == 0x5F {
        underscores.last = true
      } else if byte >= 0x80 {
        if isTypographicEnd(bytes, at: end) { break }
      } else if !ASCII.isAlphanumeric(byte), byte != 0x2D {
        break
      }
      end += 1
    }
    while end > start, bytes[end - 1] == 0x5F || bytes[end - 1] == 0x2D { end -= 1 }
    return periods > 0 && end > start && !underscores.last && !underscores.before ? end : nil
  }

  /// Leaves punctuation at the end to the sentence, also a bracket that the address did not open.
  private static func withoutTrailing(_ bytes: [UInt8], _ range: Range<Int>, least: Int) -> Int {
    var end = range.upperBound
    var excess = 0
    for byte in bytes[range] { excess += byte == 0x29 ? 1 : byte == 0x28 ? -1 : 0 }
    while end > least {
      switch bytes[end - 1] {
      case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22, 0x5D: end -= 1
      case 0x29 where excess > 0:
        excess -= 1
        end -= 1
      case 0x3B:
        var start = end - 1
        while start > least, ASCII.isLetter(bytes[start - 1]) { start -= 1 }
        end = start > least && start < end - 1 && bytes[start - 1] == 0x26 ? start - 1 : end - 1
      default: return end
      }
    }
    return end
  }

  /// Closing quotation marks, an ellipsis and the spaces that are not ASCII.
  private static func isTypographicEnd(_ bytes: [UInt8], at index: Int) -> Bool {
    func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0xC2: return [0xA0, 0xAB, 0xBB].contains(at(1))
    case 0xE2: return at(1) == 0x80 && (at(2) <= 0x8D || (0x93...0xBA).contains(at(2)))
    case 0xE3: return at(1) == 0x80
    default: return false
    }
  }

  private static func isBoundary(_ bytes: [UInt8], before index: Int) -> Bool {
    index == 0 || !(ASCII.isAlphanumeric(bytes[index - 1]) || [0x2F, 0x40, 0x2E, 0x5F].contains(bytes[index - 1]))
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
  }
}

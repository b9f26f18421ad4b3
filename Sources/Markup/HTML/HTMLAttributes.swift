import CXML2

/// The only place where libxml2 is called: a tag in, its attributes out, C memory freed before it returns.
enum HTMLAttributes {
  typealias List = [(name: String, value: String)]

  /// Whether libxml2 is installed.
  static var canBeRead: Bool { cxml2_is_there() != 0 }

  /// Reads the attributes of an opening tag, entities resolved.
  /// - Parameters:
  ///   - tag: the tag from `<` to `>`.
  ///   - name: its name in lower case.
  /// - Returns: names in lower case with their values, in source order; nil when the tag cannot be read.
  static func read(_ tag: ArraySlice<UInt8>, name: String) -> List? {
    guard tag.count <= 4096 else { return nil }
    return language(of: tag, name: name).map { [("lang", $0)] } ?? readAny(tag, name: name)
  }

  /// The language, if the tag is `<name lang="en">` to the letter: nearly all are, and libxml2 takes long to load.
  static func language(of tag: ArraySlice<UInt8>, name: String) -> String? {
    let rest = tag.dropFirst()
    guard tag.first == 0x3C, rest.starts(with: name.utf8) else { return nil }
    let attribute = rest.dropFirst(name.utf8.count)
    guard attribute.hasPrefix(" lang=\""), attribute.suffix(2).elementsEqual([0x22, 0x3E]) else { return nil }
    let value = attribute.dropFirst(7).dropLast(2)
    guard !value.isEmpty, value.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x2D }) else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// Has libxml2 read a tag.
  static func readAny(_ tag: ArraySlice<UInt8>, name: String) -> List? {
    var attributes: List = []
    let isRead = withUnsafeMutablePointer(to: &attributes) { list in
      tag.withUnsafeBytes { raw in
        cxml2_read_attributes(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, name, take, list)
      }
    }
    return isRead != 0 ? attributes : nil
  }

  private static let take: cxml2_take = { context, name, part in
    guard let list = context?.assumingMemoryBound(to: List.self), let name else { return }
    if let part {
      list.pointee[list.pointee.count - 1].value += String(cString: part)
    } else {
      list.pointee.append((String(cString: name), ""))
    }
  }
}

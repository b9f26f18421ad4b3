import Diagnostics

/// The places of a group `translation` that have to change for it to say a stamp, in braces or in lines of its own.
struct StampEdits {
  /// A change of some bytes.
  struct Edit {
    var range: Range<Int>
    var text: String
  }

  let file: SourceFile
  let group: YAMLNode
  let entries: [YAMLNode.Entry]

  /// More hashes stand on lines of their own, so that no line gets long.
  private static let perLine = 5

  /// The edits; nil if the group is written in a way that could be spoilt.
  func edits(for stamp: Stamp) -> [Edit]? {
    let values: [(key: String, value: String?)] = [
      ("blocks", list(stamp.blocks)), ("self", stamp.own.description), ("reviewed", stamp.isReviewed ? "true" : nil),
    ]
    var edits: [Edit] = []
    // New keys stand behind the last of those before them.
    guard var anchor = entries.first(where: { $0.key.value == "of" }) else { return nil }
    var added = ""
    func insert() -> Bool {
      guard !added.isEmpty else { return true }
      guard let place = place(behind: anchor) else { return false }
      edits.append(Edit(range: place..<place, text: added))
      added = ""
      return true
    }
    for (key, value) in values {
      guard let entry = entries.first(where: { $0.key.value == key }) else {
        if let value { added += isFlow ? ", \(key): \(value)" : "\(indent)\(key): \(value)\(lineEnd)" }
        continue
      }
      guard insert() else { return nil }
      anchor = entry
      guard let value else {
        guard let range = rangeToRemove(entry) else { return nil }
        edits.append(Edit(range: range, text: ""))
        continue
      }
      let isSame = file.text(in: entry.value.range) == value
      if !isSame { edits.append(Edit(range: entry.value.range, text: entry.value.isAbsent ? " " + value : value)) }
    }
    return insert() ? edits : nil
  }

  private var isFlow: Bool { file.bytes[group.range.lowerBound] == 0x7B }

  private var lineEnd: String {
    let end = file.range(ofLine: file.position(at: group.range.lowerBound).line).upperBound
    return end < file.bytes.count && file.bytes[end] == 0x0D ? "\r\n" : "\n"
  }

  /// The blanks before the keys of a group that is written in lines.
  private var indent: String {
    let start = entries.first.map { file.position(at: $0.key.range.lowerBound).column - 1 } ?? 2
    return String(repeating: " ", count: start)
  }

  private func list(_ hashes: [StampHash]) -> String {
    let words = hashes.map(\.description)
    let rows = stride(from: 0, to: words.count, by: Self.perLine).map {
      words[$0..<min($0 + Self.perLine, words.count)].joined(separator: ", ")
    }
    return "[" + rows.joined(separator: "," + lineEnd + (isFlow ? "  " : indent + "  ")) + "]"
  }

  /// Where a key can be added behind another.
  private func place(behind entry: YAMLNode.Entry) -> Int? {
    let end = max(entry.value.range.upperBound, entry.key.range.upperBound)
    if isFlow { return end }
    let line = file.position(at: max(entry.key.range.lowerBound, end - 1)).line
    return line < file.lineCount ? file.offset(ofLine: line + 1) : nil
  }

  /// The bytes to take out so that a key is gone.
  private func rangeToRemove(_ entry: YAMLNode.Entry) -> Range<Int>? {
    guard let index = entries.firstIndex(of: entry) else { return nil }
    if isFlow {
      if index > 0 { return entries[index - 1].value.range.upperBound..<entry.value.range.upperBound }
      return entries.count > 1 ? entry.key.range.lowerBound..<entries[1].key.range.lowerBound : nil
    }
    guard let next = place(behind: entry) else { return nil }
    let start = file.offset(ofLine: file.position(at: entry.key.range.lowerBound).line)
    return start < next ? start..<next : nil
  }
}

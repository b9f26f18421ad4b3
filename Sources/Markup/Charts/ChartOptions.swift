import Diagnostics

/// The lines `key: value` over the data of a chart.
struct ChartOptions {
  /// The keys there are.
  static let keys = ["title", "unit", "description", "source"]

  /// The values, by key.
  private(set) var values: [String: String] = [:]
  /// Where the data begins, a byte of the text.
  private(set) var end = 0

  /// Reads the lines before the first empty one if all of them are options; else the known options at the beginning,
  /// for those who left the empty line out.
  init(_ text: ChartText, _ findings: Findings) {
    let lines = text.lines
    let start = lines.firstIndex { !text.text($0).isEmpty } ?? lines.count
    let block = lines[start...].prefix { !text.text($0).isEmpty }
    let options = block.prefix { Option($0, of: text) != nil }
    let isWhole = options.count == block.count && lines[block.endIndex...].contains { !text.text($0).isEmpty }
    end = start < lines.count ? lines[start].lowerBound : text.bytes.count
    for line in options {
      guard let option = Option(line, of: text), isWhole || Self.keys.contains(option.key) else { break }
      end = min(line.upperBound + 1, text.bytes.count)
      take(option, findings, text)
    }
  }

  private mutating func take(_ option: Option, _ findings: Findings, _ text: ChartText) {
    let place = text.file(option.range)
    guard Self.keys.contains(option.key) else {
      findings.report(
        .chartOption, place, "A chart has no '\(option.key)'",
        help: Suggestion.nearest(to: option.key, in: Self.keys).map { "Did you mean '\($0)'?" }
          ?? "What can be said of a chart is: " + Self.keys.joined(separator: ", ") + ".")
      return
    }
    guard values[option.key] == nil else {
      findings.report(
        .chartOption, place, "The chart's '\(option.key)' is given twice",
        help: "The first was taken; delete the other.")
      return
    }
    if !option.value.isEmpty { values[option.key] = option.value }
  }
}

/// A line `key: value`.
private struct Option {
  let key: String
  let value: String
  /// The key's bytes.
  let range: Range<Int>

  private static let longestKey = 24

  /// Nil for a line of any other form.
  init?(_ line: Range<Int>, of text: ChartText) {
    let bytes = text.bytes[line].trimmingBlanks
    guard let colon = bytes.firstIndex(of: 0x3A) else { return nil }
    let name = bytes[..<colon].trimmingBlanks
    guard !name.isEmpty, name.count <= Self.longestKey,
      name.allSatisfy({ ASCII.isLetter($0) || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80 }),
      colon + 1 == bytes.endIndex || ASCII.isBlank(bytes[colon + 1])
    else { return nil }
    key = String(decoding: name, as: UTF8.self).lowercased()
    range = name.startIndex..<name.endIndex
    var content = bytes[(colon + 1)...].trimmingBlanks
    // Quotation marks around the whole, as YAML wants them, are no part of it.
    if content.count > 1, content.first == 0x22, content.last == 0x22 { content = content.dropFirst().dropLast() }
    value = String(decoding: content, as: UTF8.self)
  }
}

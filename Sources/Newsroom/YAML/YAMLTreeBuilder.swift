import Diagnostics

/// Builds a tree from libyaml's events, with a stack of its own and within ``YAMLLimits``.
struct YAMLTreeBuilder {
  let file: SourceFile
  let range: Range<Int>

  /// A list or mapping that is not finished yet.
  private struct Open {
    var isMapping: Bool
    var start: Int
    var end: Int
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var key: Located<String>?
    /// Where each key stands first, once there are so many that looking through them takes longer.
    var seen: [String: Range<Int>] = [:]
    /// Whether the value in turn belongs to a key that was given before, and is left out.
    var skipsValue = false

    private static let few = 24

    /// Where a key stands that was given before.
    func place(of key: String) -> Range<Int>? {
      entries.count < Open.few ? entries.first { $0.key.value == key }?.key.range : seen[key]
    }

    /// Enters the value of the key that is waiting for one.
    mutating func add(_ value: YAMLNode, for key: Located<String>) {
      entries.append(YAMLNode.Entry(key: key, value: value))
      if entries.count == Open.few {
        for entry in entries { seen[entry.key.value] = entry.key.range }
      } else if entries.count > Open.few {
        seen[key.value] = key.range
      }
    }
  }

  private enum Step { case more, done, failed }

  private var stack: [Open] = []
  private var root: YAMLNode?
  private var nodeCount = 0
  private var documents = 0
  private var duplicates = 0

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  mutating func build(into diagnostics: inout [Diagnostic]) -> YAMLNode? {
    guard range.count <= YAMLLimits.bytes else {
      report("The YAML is longer than \(YAMLLimits.bytes / 1024) KiB", at: firstLine, into: &diagnostics)
      return nil
    }
    let offsets = ScalarOffsets(file.bytes, in: range)
    let isWhole = file.bytes.withUnsafeBufferPointer { buffer in
      var events = YAMLEvents(UnsafeBufferPointer(rebasing: buffer[range]))
      while true {
        guard let event = events.next() else {
          diagnostics.append(YAMLFailureReport(file: file, range: range, offsets: offsets).diagnostic(events.failure))
          return false
        }
        switch take(event, offsets, into: &diagnostics) {
        case .more: continue
        case .done: return true
        case .failed: return false
        }
      }
    }
    return isWhole ? root : nil
  }

  private var firstLine: Range<Int> { range.lowerBound..<min(range.upperBound, range.lowerBound + 3) }

  private mutating func take(
    _ event: YAMLEvent, _ offsets: ScalarOffsets, into diagnostics: inout [Diagnostic]
  ) -> Step {
    let start = offsets.offset(ofScalar: event.start)
    let place = start..<max(start, offsets.offset(ofScalar: event.end))
    if event.hasAnchor || event.hasTag {
      reportUnsupported(event.hasAnchor ? "anchor" : "tag", at: place, into: &diagnostics)
      return .failed
    }
    switch event.kind {
    case .streamEnd: return .done
    case .documentStart:
      documents += 1
      guard documents > 1 else { return .more }
      report("There is a second YAML document here", at: place, help: "Remove the line '---'.", into: &diagnostics)
      return .failed
    case .alias:
      reportUnsupported("alias", at: place, into: &diagnostics)
      return .failed
    case .scalar(let text, let style):
      return add(YAMLNode(.scalar(text, style), range: place), into: &diagnostics)
    case .sequenceStart, .mappingStart:
      guard stack.count < YAMLLimits.depth else {
        report("Lists and mappings are nested more than \(YAMLLimits.depth) deep", at: place, into: &diagnostics)
        return .failed
      }
      if let open = stack.last, open.isMapping, open.key == nil, !open.skipsValue {
        report("A list or mapping cannot be a key", at: place, help: "A key is a word.", into: &diagnostics)
        return .failed
      }
      var isMapping = false
      if case .mappingStart = event.kind { isMapping = true }
      stack.append(Open(isMapping: isMapping, start: place.lowerBound, end: place.upperBound))
      return .more
    case .collectionEnd:
      guard let open = stack.popLast() else { return .failed }
      // A block list or mapping ends for libyaml where the next thing begins; for people where its last value ends.
      let isFlow = open.start < range.upperBound && (file.bytes[open.start] == 0x5B || file.bytes[open.start] == 0x7B)
      let last = isFlow ? place.upperBound : open.end
      let content: YAMLNode.Content = open.isMapping ? .mapping(open.entries) : .sequence(open.items)
      return add(YAMLNode(content, range: open.start..<max(open.start, last)), into: &diagnostics)
    case .documentEnd, .other: return .more
    }
  }

  private mutating func add(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> Step {
    nodeCount += 1
    guard nodeCount <= YAMLLimits.nodes else {
      report("There are more than \(YAMLLimits.nodes) values", at: node.range, into: &diagnostics)
      return .failed
    }
    guard var open = stack.popLast() else {
      root = node
      return .more
    }
    open.end = max(open.end, node.range.upperBound)
    if !open.isMapping {
      open.items.append(node)
    } else if let key = open.key {
      open.add(node, for: key)
      open.key = nil
    } else if open.skipsValue {
      open.skipsValue = false
    } else if case .scalar(let text, _) = node.content {
      if let first = open.place(of: text) {
        duplicates += 1
        if duplicates <= YAMLMapping.mostUnknownKeys {
          diagnostics.append(
            Diagnostic(
              .duplicateKey, at: Location(file: file, range: node.range), "'\(text)' is given twice",
              help: "Keep one of the two.", notes: [.init("first given here", at: Location(file: file, range: first))]))
        }
        open.skipsValue = true
      } else {
        open.key = Located(text, at: node.range)
      }
    }
    stack.append(open)
    return .more
  }

  private func reportUnsupported(_ what: String, at place: Range<Int>, into diagnostics: inout [Diagnostic]) {
    diagnostics.append(YAMLFailureReport(file: file, range: range, offsets: nil).unsupported(what, at: place))
  }

  private func report(_ headline: String, at place: Range<Int>, help: String = "", into list: inout [Diagnostic]) {
    list.append(Diagnostic(.brokenYAML, at: Location(file: file, range: place), headline, help: help))
  }
}

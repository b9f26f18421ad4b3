import Diagnostics

/// Reads the keys of a stamp. What is wrong with them is a warning, as the translation can be read all the same.
struct StampReader {
  let file: SourceFile

  /// More than any text has; see `BlockGroups` in the module Completeness.
  static let mostHashes = 1000

  private static let help = "Write it anew with 'gnews translation stamp'."

  /// One hash or several, as the key asks for.
  func hashes(
    _ node: YAMLNode, _ key: FrontMatterKey, _ name: String, into diagnostics: inout [Diagnostic]
  ) -> Located<[StampHash]>? {
    var nodes = [node]
    if case .stampHashes = key.type {
      guard case .sequence(let items) = node.content else {
        report(node.range, "'\(name)' must be a list of hashes, found \(node.description)", into: &diagnostics)
        return nil
      }
      guard (1...Self.mostHashes).contains(items.count) else {
        report(node.range, "There are \(items.count) hashes in '\(name)'", into: &diagnostics)
        return nil
      }
      nodes = items
    }
    var hashes: [StampHash] = []
    for node in nodes {
      guard case .scalar(let text, _) = node.content, let hash = StampHash(text) else {
        report(node.range, "There is no hash in '\(name)', found \(node.description)", into: &diagnostics)
        return nil
      }
      hashes.append(hash)
    }
    return Located(hashes, at: node.range)
  }

  /// Whether a mark is set.
  func mark(_ node: YAMLNode, _ name: String, into diagnostics: inout [Diagnostic]) -> Located<Bool>? {
    if case .scalar("true", _) = node.content { return Located(true, at: node.range) }
    if case .scalar("false", _) = node.content { return Located(false, at: node.range) }
    report(node.range, "'\(name)' must be true, found \(node.description)", into: &diagnostics)
    return nil
  }

  /// Reports a stamp of which a part is missing; what could not be read was reported.
  func check(_ translation: FrontMatterValues?, into diagnostics: inout [Diagnostic]) {
    guard let translation else { return }
    let parts = ["blocks", "self"].filter(translation.present.contains)
    let isMarked = translation.present.contains("reviewed")
    guard parts.count == 1 || (parts.isEmpty && isMarked) else { return }
    let missing = parts == ["blocks"] ? "self" : "blocks"
    let start = translation.range.lowerBound
    let range = (translation.hashes(parts.first ?? "") ?? nil)?.range ?? start..<min(start + 1, file.bytes.count)
    report(range, "The stamp has no '\(missing)', so it says nothing", into: &diagnostics)
  }

  private func report(_ range: Range<Int>, _ headline: String, into diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(.badStamp, at: Location(file: file, range: range), headline, help: Self.help))
  }
}

extension Located<Stamp> {
  /// The stamp among the keys of `translation`; nil if it is not there, or not whole. It stands where its blocks stand.
  init?(_ translation: FrontMatterValues) {
    guard let blocks = translation.hashes("blocks"), let own = translation.hashes("self")?.value.first else {
      return nil
    }
    self.init(
      Stamp(blocks: blocks.value, own: own, isReviewed: translation.mark("reviewed")?.value ?? false),
      at: blocks.range)
  }
}

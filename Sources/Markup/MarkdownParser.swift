public import Diagnostics

/// Reads Markdown: CommonMark by libcmark, with GitHub's tables, footnotes, strikethrough and bare addresses, and a few
/// inline HTML elements. What a newsletter cannot hold is told, and its text kept.
public enum MarkdownParser {
  /// Reads the body of a contribution.
  /// - Parameters:
  ///   - file: the file.
  ///   - body: the body's bytes in it, behind the front matter; clamped to the file.
  ///   - limits: bounds; beyond them there is an error, and the document holds what could be kept.
  ///   - diagnostics: takes what is wrong, in order of place.
  /// - Returns: the tree; its ranges are bytes of the whole file.
  public static func parse(
    _ file: SourceFile, body: Range<Int>, limits: Limits = Limits(), into diagnostics: inout [Diagnostic]
  ) -> Document {
    let findings = Findings(file: file)
    let document = document(body.clamped(to: 0..<file.bytes.count), findings, limits)
    findings.finish(into: &diagnostics)
    return document
  }

  /// Reads a short text that stands in another file, such as a section's introduction or a caption.
  /// - Parameters:
  ///   - text: the Markdown.
  ///   - location: where the text stands; every range in the tree and every diagnostic is there.
  ///   - limits: bounds, as for a body.
  ///   - diagnostics: takes what is wrong.
  /// - Returns: the blocks; a text with footnotes loses them with an error.
  public static func fragment(
    _ text: String, at location: Location, limits: Limits = Limits(), into diagnostics: inout [Diagnostic]
  ) -> [Block] {
    let file = SourceFile(path: location.file.path, text: text)
    let findings = Findings(file: file, fixed: location)
    let document = document(0..<file.bytes.count, findings, limits)
    if !document.footnotes.isEmpty {
      findings.report(.footnoteMisplaced, 0..<0, "A footnote cannot stand here", help: "Write its text in brackets.")
    }
    findings.finish(into: &diagnostics)
    return document.blocks
  }

  private static func document(_ body: Range<Int>, _ findings: Findings, _ limits: Limits) -> Document {
    guard body.count <= limits.bytes else {
      findings.report(
        .markdownTooLarge, body, "The text has \(body.count) bytes, more than \(limits.bytes)",
        help: "Split it into several items; none of it was read.")
      return Document()
    }
    var preparation = Preparation(body: body, findings: findings, limits: limits)
    let text = preparation.run(body)
    let footnotes = FootnoteTable()
    let source = FootnoteReader(findings: findings, limits: limits).read(text, into: footnotes)
    if source.list.isTruncated {
      findings.report(
        .markdownTooComplex, body, "The text has more than \(limits.nodes) parts",
        help: "Split it into several items; only its beginning was read.")
    }
    let definitions = LinkDefinitions(in: source.text)
    let extras = Extras(source, definitions: definitions, findings: findings, limits: limits)
    if extras.fragments?.list.isTruncated == true {
      findings.report(
        .markdownTooComplex, body, "The tables have more than \(limits.nodes) parts",
        help: "Split the text into several items; only its beginning was read.")
    }
    var builder = BlockBuilder(
      source: source, findings: findings, footnotes: footnotes, extras: extras, limits: limits)
    let blocks = builder.build(inside: 0)
    var notes: [Footnote] = []
    // A note may refer to further notes, which join the end.
    while notes.count < footnotes.ordered.count {
      let definition = footnotes.ordered[notes.count]
      let inside = builder.build(inside: definition.node, quotes: definition.quotes)
      notes.append(Footnote(label: definition.label, blocks: inside, range: findings.range(definition.range)))
    }
    footnotes.reportUndefined(findings)
    footnotes.reportUnused(findings)
    definitions.check(source, fragments: extras.fragments, findings)
    return Document(blocks: blocks, footnotes: notes)
  }
}

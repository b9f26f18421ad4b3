import Diagnostics

/// Warns about items that have nothing to print, or not what their kind prints.
enum ItemContentCheck {
  /// Checks an item that is no draft.
  /// - Parameters:
  ///   - item: the item.
  ///   - original: its original; what a translation lacks is found by comparing.
  ///   - diagnostics: gets the warnings.
  static func check(_ item: Item, _ original: Contribution, into diagnostics: inout [Diagnostic]) {
    let frontMatter = original.frontMatter
    guard frontMatter.isReadable, !item.isDraft else { return }
    let kind = frontMatter.kind?.range ?? frontMatter.title.range
    switch item.kind {
    case .figure where frontMatter.figure == nil:
      diagnostics.append(
        Diagnostic(
          .itemIncomplete, at: original.location(kind), "'\(item.slug)' is of kind 'figure' and has no figure",
          help: "Write for example: figure: 78 million"))
    case .interview where frontMatter.interviewee == nil:
      diagnostics.append(
        Diagnostic(
          .itemIncomplete, at: original.location(kind), "'\(item.slug)' is an interview and does not say with whom",
          help: "Write for example: interviewee: {name: Ada Diop, role: Director}"))
    default: if isEmpty(original, item.kind) { tellEmpty(item, original, into: &diagnostics) }
    }
  }

  /// Whether nothing would be printed below the title, or of a quotation nothing at all.
  private static func isEmpty(_ version: Contribution, _ kind: ItemKind) -> Bool {
    let frontMatter = version.frontMatter
    guard version.file.bytes[frontMatter.range.upperBound...].allSatisfy({ $0 <= 0x20 }) else { return false }
    if kind == .quote { return true }
    return frontMatter.event == nil && frontMatter.links.isEmpty && frontMatter.image == nil
      && frontMatter.figure == nil
  }

  private static func tellEmpty(_ item: Item, _ original: Contribution, into diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(
        .itemIncomplete, at: original.location(original.frontMatter.title.range), "'\(item.slug)' has no text",
        help: "Write it behind the front matter; while it is still to come, say 'status: draft'."))
  }
}

import Diagnostics

/// Warns about keys that have no effect on the item they are given for.
enum KeyEffectCheck {
  static func check(_ item: Item, _ original: Contribution, into diagnostics: inout [Diagnostic]) {
    let frontMatter = original.frontMatter
    if let section = frontMatter.section, !item.kind.belongsToSection {
      report(
        "section", section.range, original, "items of kind '\(item.kind.rawValue)' stand in none", true,
        into: &diagnostics)
    }
    for version in item.versions {
      if item.kind == .quote { checkQuote(version, isOriginal(version, item), into: &diagnostics) }
      if let figure = version.frontMatter.figure, item.kind != .figure {
        report(
          "figure", figure.range, version, "the item is not of kind 'figure'", isOriginal(version, item),
          wants: .figure, into: &diagnostics)
      }
      if let person = version.frontMatter.interviewee, item.kind != .interview {
        report(
          "interviewee", person.range, version, "the item is not of kind 'interview'", isOriginal(version, item),
          wants: .interview, into: &diagnostics)
      }
    }
  }

  /// A quotation is its words and who said them.
  private static func checkQuote(
    _ version: Contribution, _ isOriginal: Bool, into diagnostics: inout [Diagnostic]
  ) {
    let frontMatter = version.frontMatter
    let unused = [
      ("subtitle", frontMatter.subtitle?.range), ("event", frontMatter.event?.range),
      ("image", frontMatter.image?.range),
    ]
    for (key, range) in unused {
      guard let range else { continue }
      report(
        key, range, version, "of a quotation only the text and the contributors are printed", isOriginal,
        into: &diagnostics)
    }
  }

  private static func isOriginal(_ version: Contribution, _ item: Item) -> Bool { version.language == item.original }

  /// Reports a key.
  /// - Parameters:
  ///   - reason: why it has no effect.
  ///   - isOriginal: whether it stands where the item's kind is said.
  ///   - wants: the kind that it is for, if there is one.
  private static func report(
    _ key: String, _ range: Range<Int>, _ version: Contribution, _ reason: String, _ isOriginal: Bool,
    wants kind: ItemKind? = nil, into diagnostics: inout [Diagnostic]
  ) {
    let other = kind.map { "write 'kind: \($0.rawValue)'" } ?? "change 'kind:'"
    diagnostics.append(
      Diagnostic(
        .keyWithoutEffect, at: version.location(range), "'\(key)' has no effect: \(reason)",
        help: "Remove it, or \(other)\(isOriginal ? "" : " in the original")."))
  }
}

import Diagnostics

/// Warns about keys that have no effect on the item they are given for.
enum KeyEffectCheck {
  static func check(_ item: Item, _ original: Contribution, into diagnostics: inout [Diagnostic]) {
    let frontMatter = original.frontMatter
    if let section = frontMatter.section, !item.kind.belongsToSection {
      report(
        "section", section.range, original, "items of kind '\(item.kind.rawValue)' stand in none", into: &diagnostics)
    }
    for version in item.versions {
      if item.kind == .quote { checkQuote(version, into: &diagnostics) }
      if let figure = version.frontMatter.figure, item.kind != .figure {
        report("figure", figure.range, version, "the item is not of kind 'figure'", into: &diagnostics)
      }
      if let person = version.frontMatter.interviewee, item.kind != .interview {
        report("interviewee", person.range, version, "the item is not of kind 'interview'", into: &diagnostics)
      }
    }
  }

  /// A quotation is its words and who said them.
  private static func checkQuote(_ version: Contribution, into diagnostics: inout [Diagnostic]) {
    let frontMatter = version.frontMatter
    let unused = [
      ("subtitle", frontMatter.subtitle?.range), ("event", frontMatter.event?.range),
      ("image", frontMatter.image?.range),
    ]
    for (key, range) in unused {
      guard let range else { continue }
      report(key, range, version, "of a quotation only the text and the contributors are printed", into: &diagnostics)
    }
  }

  private static func report(
    _ key: String, _ range: Range<Int>, _ version: Contribution, _ reason: String, into diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        .keyWithoutEffect, at: version.location(range), "'\(key)' has no effect: \(reason)",
        help: "Remove it, or give the item its kind in the original."))
  }
}

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
      if let figure = version.frontMatter.figure, item.kind != .figure {
        report("figure", figure.range, version, "the item is not of kind 'figure'", into: &diagnostics)
      }
      if let person = version.frontMatter.interviewee, item.kind != .interview {
        report("interviewee", person.range, version, "the item is not of kind 'interview'", into: &diagnostics)
      }
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

import Diagnostics

/// Checks that a translation states nothing else than its original where both must agree.
struct InvariantCheck {
  let original: Contribution
  let translation: Contribution

  func check(into diagnostics: inout [Diagnostic]) {
    guard original.frontMatter.isReadable else { return }
    let ours = translation.frontMatter
    let theirs = original.frontMatter
    compare("section", ours.section, theirs.section, into: &diagnostics) { $0 }
    compare("kind", ours.kind, theirs.kind, into: &diagnostics) { $0.rawValue }
    compare("order", ours.order, theirs.order, into: &diagnostics) { String($0) }
    compare("date", ours.date, theirs.date, into: &diagnostics) { $0.description }
    compare("event.from", ours.event?.from, theirs.event?.from, into: &diagnostics) { $0.description }
    compare("event.to", ours.event?.to, theirs.event?.to, into: &diagnostics) { $0.description }
    compare("due", ours.due, theirs.due, into: &diagnostics) { $0.description }
    compare("image.src", ours.image?.source, theirs.image?.source, into: &diagnostics) { $0 }
    compare("languages", ours.languages, theirs.languages, into: &diagnostics) {
      $0.map(\.rawValue).joined(separator: ", ")
    }
  }

  private func compare<Value>(
    _ key: String, _ stated: Located<Value>?, _ valid: Located<Value>?, into diagnostics: inout [Diagnostic],
    text: (Value) -> String
  ) {
    guard let stated, stated.value != valid?.value else { return }
    let location = translation.location(stated.range)
    var diagnostic = Diagnostic(
      .invariantDiffers, at: location, "'\(key)' is '\(text(stated.value))' here", help: "")
    if let valid {
      diagnostic.headline += " and '\(text(valid.value))' in the original"
      diagnostic.help = "Remove it from the translation, or correct the original."
      diagnostic.notes = [.init("the original says so here", at: original.location(valid.range))]
    } else {
      diagnostic.headline += " and missing in the original"
      diagnostic.help = "Move it to the original, where it holds for all languages."
      diagnostic.notes = [.init("the original is here", at: Location(startOf: original.file))]
    }
    diagnostics.append(diagnostic)
  }
}

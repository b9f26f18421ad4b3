import Diagnostics

/// Rules that concern several keys of one front matter.
enum FrontMatterChecks {
  /// Checks the rules.
  static func check(
    _ frontMatter: FrontMatter, _ values: FrontMatterValues, in file: SourceFile, languages: [Language],
    into diagnostics: inout [Diagnostic]
  ) {
    if let event = frontMatter.event {
      let statesStart = values.group("event")?.present.contains("from") ?? false
      check(event, statesStart: statesStart, in: file, into: &diagnostics)
    }
    if let meant = frontMatter.languages, frontMatter.why == nil, !languages.allSatisfy(meant.value.contains) {
      diagnostics.append(
        Diagnostic(
          .languagesWithoutWhy, at: Location(file: file, range: meant.range),
          "The item is not meant for every edition and does not say why", help: "Add a line 'why: …'."))
    }
  }

  private static func check(
    _ event: FrontMatter.Event, statesStart: Bool, in file: SourceFile, into diagnostics: inout [Diagnostic]
  ) {
    guard let to = event.to else { return }
    let location = Location(file: file, range: to.range)
    guard let from = event.from else {
      if statesStart { return }
      diagnostics.append(
        Diagnostic(
          .eventWithoutStart, at: location, "The event has a last day and no first day",
          help: "Add 'from'; an event of one day has 'from' only."))
      return
    }
    if to.value < from.value {
      diagnostics.append(
        Diagnostic(
          .eventEndsBeforeStart, at: location, "The event ends on \(to.value), before it starts on \(from.value)",
          help: "Correct one of the two dates.",
          notes: [.init("it starts here", at: Location(file: file, range: from.range))]))
    }
  }
}

import Diagnostics

/// The footnotes of a document: what is defined where, and in which order it is referred to.
final class FootnoteTable {
  struct Definition {
    var label: String
    /// The item that holds the note's text, in the tree.
    var node: Int
    /// The label with its brackets, and the whole definition, in the file.
    var labelRange: Range<Int>
    var range: Range<Int>
    /// The quotations around the definition.
    var quotes: Int
  }

  private var definitions: [String: Definition] = [:]
  private var numbers: [String: Int] = [:]
  /// The definitions that are referred to, in order of first reference.
  private(set) var ordered: [Definition] = []
  /// The items that are footnotes, by index in the tree.
  private(set) var items: Set<Int> = []

  /// References to what is not defined, and the labels that begin a note without text, lower case.
  private var undefined: [(label: String, place: Range<Int>, isDefinition: Bool)] = []
  private var textless: Set<String> = []

  func define(_ definition: Definition, _ findings: Findings) {
    items.insert(definition.node)
    let key = definition.label.lowercased()
    if let first = definitions[key] {
      findings.report(
        .footnoteDuplicate, definition.range, "Footnote '[^\(definition.label)]' is defined twice",
        help: "Only the first is printed; give this one another label.",
        notes: [(text: "first defined here", range: first.labelRange)])
    } else {
      definitions[key] = definition
    }
  }

  /// The number of a footnote at a reference to it; nil when it is not defined.
  func number(for label: String) -> Int? {
    let key = label.lowercased()
    if let number = numbers[key] { return number }
    guard let definition = definitions[key] else { return nil }
    ordered.append(definition)
    numbers[key] = ordered.count
    return ordered.count
  }

  /// Labels that are defined, sorted.
  var labels: [String] { definitions.values.map(\.label).sorted() }

  /// Notes a label that no note has.
  /// - Parameters:
  ///   - label: the label.
  ///   - place: where it stands in the file.
  ///   - isDefinition: whether it was meant to begin a note there.
  func noteUndefined(_ label: String, _ place: Range<Int>, isDefinition: Bool) {
    undefined.append((label, place, isDefinition))
    if isDefinition { textless.insert(label.lowercased()) }
  }

  /// Reports references to notes that are not defined; those of a note without text are one mistake.
  func reportUndefined(_ findings: Findings) {
    for (label, place, isDefinition) in undefined {
      if isDefinition {
        findings.report(
          .footnoteMalformed, place, "Footnote '[^\(label)]' has no text in its line",
          help: "Write it behind the colon: '[^\(label)]: text'.")
      }
      if textless.contains(label.lowercased()) { continue }
      let known = Suggestion.nearest(to: label, in: labels)
      findings.report(
        .footnoteUndefined, place, "Footnote '[^\(label)]' is not defined",
        help: known.map { "Did you mean '[^\($0)]'?" } ?? "Write its text on a line of its own: '[^\(label)]: text'.")
    }
  }

  func reportUnused(_ findings: Findings) {
    for (key, definition) in definitions.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound })
    where numbers[key] == nil {
      findings.report(
        .footnoteUnused, definition.range, "Nothing refers to footnote '[^\(definition.label)]'",
        help: "Its text is not printed; write '[^\(definition.label)]' where it belongs, or delete it.")
    }
  }
}

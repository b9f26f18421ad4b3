internal import Completeness

/// The signs of the states as drawings of 12 by 12, each with a shape of its own.
enum StatusSymbols {
  /// Side of a drawing.
  static let side = 12

  /// Writes the drawings, unseen, for use by name.
  static func define(into buffer: inout MarkupBuffer) {
    buffer.start("svg", [("class", "symbols"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")])
    for state in TranslationState.allCases {
      buffer.start("symbol", [("id", "s-" + state.rawValue), ("viewBox", "0 0 12 12")])
      for (kind, path) in shapes(state) { buffer.empty("path", [("class", kind), ("d", path)]) }
      buffer.end()
    }
    buffer.end()
    buffer.newline()
  }

  /// Writes a drawing that repeats what a text says.
  static func show(_ state: TranslationState, into buffer: inout MarkupBuffer) {
    buffer.start("svg", [("class", "sign " + state.rawValue), ("aria-hidden", "true"), ("viewBox", "0 0 12 12")])
    buffer.empty("use", [("href", "#s-" + state.rawValue)])
    buffer.end()
  }

  private static let square = ("solid", "M0 0h12v12h-12z")
  private static let frame = ("line", "M.75 .75h10.5v10.5h-10.5z")

  /// Paths: `solid` in the colour of the state, `line` drawn in it, `cut` drawn in that of the paper.
  private static func shapes(_ state: TranslationState) -> [(kind: String, path: String)] {
    switch state {
    case .complete: [square]
    case .aged: [square, ("cut", "M2.5 6.5q1.75-3 3.5-.5t3.5-.5")]
    case .unsorted: [frame, ("line", "M4 4.6a2 2 0 1 1 2.6 1.9q-.6.3-.6 1.1m0 1.6v.1")]
    case .faulty: [square, ("cut", "M6 2.5v4.2m0 2.6v.1")]
    case .outdated: [square, ("cut", "M2.8 4.6h6.4m-6.4 2.9h6.4m-1.4-5.2l-3.6 7.4")]
    case .abridged: [frame, ("solid", "M0 6h12v6h-12z")]
    case .wrongLanguage: [square, ("cut", "M2.5 4.3h6.8l-1.9-1.8m2.1 5.2h-6.8l1.9 1.8")]
    case .draft: [("line", "M6 1.75a4.25 4.25 0 1 0 .01 0z")]
    case .missing: [frame, ("line", "M3.6 3.6l4.8 4.8m0-4.8l-4.8 4.8")]
    case .excluded: [("line", "M4 6h4")]
    }
  }
}

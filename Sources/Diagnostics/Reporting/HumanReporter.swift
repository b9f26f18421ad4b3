/// Diagnostics as people read them: the line that is wrong, a mark under the place, what to do about it.
public struct HumanReporter: Reporter {
  /// Makes a reporter.
  public init() {}

  /// Writes diagnostics, an empty line between them; see ``Reporter``.
  public func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String {
    diagnostics.map { HumanBlock($0, style: style).text }.joined(separator: "\n")
  }
}

/// The lines of one diagnostic.
private struct HumanBlock {
  private(set) var text = ""
  private let palette: Palette
  private let width: Int
  private let gutter: Int

  init(_ diagnostic: Diagnostic, style: ReportStyle) {
    palette = Palette(isColoured: style.isColoured)
    width = style.width
    let locations =
      [diagnostic.location].compactMap(\.self) + diagnostic.notes.compactMap(\.location)
      + diagnostic.fixIts.map(\.location)
    gutter = String(locations.map(\.start.line).max() ?? 1).utf8.count

    let role = Palette.role(of: diagnostic.severity)
    text = ShortReporter.line(diagnostic, palette) + "\n"
    if let location = diagnostic.location, HumanBlock.isWorthQuoting(location) {
      quote(location, mark: "^", role)
    }
    say("help", diagnostic.help)
    for fixIt in diagnostic.fixIts { show(fixIt) }
    for note in diagnostic.notes {
      guard let location = note.location else {
        say("note", note.text)
        continue
      }
      text += ShortReporter.place(location, path: nil, palette) + palette.paint("note:", .note) + " "
      text += VisibleText.escaping(note.text) + "\n"
      if HumanBlock.isWorthQuoting(location) { quote(location, mark: "-", .note) }
    }
  }

  /// The start of a file stands for the file as a whole; its first line has nothing to show then.
  private static func isWorthQuoting(_ location: Location) -> Bool {
    !location.file.bytes.isEmpty && !location.isWholeFile
  }

  private mutating func quote(_ location: Location, mark: Character, _ role: Palette.Role, isMarked: Bool = true) {
    let quote = Quote(location, width: width - gutter - 4)
    let number = String(quote.line)
    text += margin(String(repeating: " ", count: gutter - number.utf8.count) + number, "|", quote.text)
    if isMarked {
      let line = String(repeating: mark, count: quote.markCount)
      text += margin("", "|", String(repeating: " ", count: quote.markStart) + palette.paint(line, role))
    }
    if let last = quote.lastLine { text += margin("", "|", "… to line " + String(last)) }
  }

  /// A fix-it: its label and the line as it would be.
  private mutating func show(_ fixIt: Diagnostic.FixIt) {
    say("fix", fixIt.label)
    guard let fixed = fixIt.preview else { return }
    quote(fixed, mark: "+", .help, isMarked: !fixed.range.isEmpty)
  }

  private mutating func say(_ word: String, _ sentence: String) {
    guard !sentence.isEmpty else { return }
    var label = word + ": "
    let room = width - gutter - 4 - label.utf8.count
    for line in TextWrapping.lines(of: sentence, width: room) {
      let lead = label.first == " " ? label : palette.paint(label, .help)
      text += margin("", label.first == " " ? " " : "=", lead + line)
      label = String(repeating: " ", count: word.utf8.count + 2)
    }
  }

  private func margin(_ number: String, _ bar: String, _ content: String) -> String {
    let lead = number.isEmpty ? String(repeating: " ", count: gutter) : number
    let line = " " + palette.paint(lead + " " + bar, .gutter)
    return content.isEmpty ? line + "\n" : line + " " + content + "\n"
  }
}

import Diagnostics

/// What an import changed or left out in a file, told by subject with all its lines rather than one by one.
struct ChangeLog {
  private struct Entry {
    var kind: DiagnosticKind
    var what: String
    var help: String
    var places: [Range<Int>]
  }

  private let file: SourceFile
  private var entries: [Entry] = []
  private var index: [String: Int] = [:]

  /// How many lines are named.
  private static let most = 30

  init(_ file: SourceFile) { self.file = file }

  /// Notes something.
  /// - Parameters:
  ///   - kind: what it is about.
  ///   - what: the headline; what has the same is told together.
  ///   - help: what to do, a sentence.
  ///   - range: its bytes in the file.
  mutating func note(_ kind: DiagnosticKind, _ what: String, help: String = "", at range: Range<Int>) {
    let key = kind.id + "\n" + what
    if let known = index[key] {
      if entries[known].places.last != range { entries[known].places.append(range) }
      return
    }
    index[key] = entries.count
    entries.append(Entry(kind: kind, what: what, help: help, places: [range]))
  }

  /// The diagnostics, one for each subject.
  var diagnostics: [Diagnostic] {
    entries.compactMap { entry in
      let places = entry.places.sorted { $0.lowerBound < $1.lowerBound }
      guard let first = places.first else { return nil }
      var lines: [Int] = []
      var line = file.position(at: first.lowerBound).line
      for place in places {
        while line < file.lineCount, file.offset(ofLine: line + 1) <= place.lowerBound { line += 1 }
        if lines.last != line { lines.append(line) }
      }
      var headline = entry.what
      if lines.count > 1 {
        headline += ", in lines " + lines.prefix(Self.most).map(String.init).joined(separator: ", ")
        if lines.count > Self.most { headline += " and \(lines.count - Self.most) more" }
      } else if places.count > 1 {
        headline += ", \(places.count) times"
      }
      return Diagnostic(entry.kind, at: Location(file: file, range: first), headline, help: entry.help)
    }
  }
}

internal import Editions
internal import Typesetting

/// Words that are broken at a line's end, and how they are found whole: the part on the first line is read as the whole
/// word, the rest as nothing (ISO 32000-1, 14.9.4). So search and speech know neither hyphens that were put in nor halves
/// of words.
struct BrokenWords {
  /// Runs that are read alike.
  struct Piece {
    var runs: [GlyphRun]
    /// What is read instead; nil for what the glyphs stand for.
    var replacement: [UInt8]?
  }

  private let text: TypesetText

  init(_ text: TypesetText) { self.text = text }

  /// Takes the runs of a line apart.
  func pieces(of runs: [GlyphRun], line index: Int) -> [Piece] {
    let line = text.lines[index]
    let consumed = index > 0 && isBroken(text.lines[index - 1]) ? wordEnd(from: line.range.lowerBound) : 0
    var tail: Int?
    if isBroken(line), let last = runs.last(where: { $0.kind == .text }) {
      let start = max(last.range.lowerBound, wordStart(before: line.range.upperBound, from: line.range.lowerBound))
      if start >= consumed, start < line.range.upperBound { tail = start }
    }

    var pieces: [Piece] = []
    for run in runs {
      guard run.kind == .text else {
        // A hyphen goes with the word it stands behind, also if that was read before.
        if let last = pieces.indices.last, run.kind == .hyphen, pieces[last].replacement != nil {
          pieces[last].runs.append(run)
        } else {
          pieces.append(Piece(runs: [run], replacement: run.kind == .hyphen ? [] : nil))
        }
        continue
      }
      var (read, rest) = BrokenWords.split(run, at: consumed)
      if let read { pieces.append(Piece(runs: [read], replacement: [])) }
      if let tail, let whole = rest {
        let (before, broken) = BrokenWords.split(whole, at: tail)
        rest = before
        if let before { pieces.append(Piece(runs: [before], replacement: nil)) }
        if let broken {
          let next = index + 1 < text.lines.count ? text.lines[index + 1].range.lowerBound : line.range.upperBound
          let word = Array(text.text.utf8[tail..<max(tail, wordEnd(from: next))])
          pieces.append(Piece(runs: [broken], replacement: word))
        }
        read = nil
        rest = nil
      }
      if let rest { pieces.append(Piece(runs: [rest], replacement: nil)) }
    }
    return pieces
  }

  /// Whether a line ends within a word; lines of code are broken wherever there is need, and stay as they are.
  private func isBroken(_ line: Line) -> Bool {
    text.role != .code && (line.ending == .hyphen || line.ending == .zeroWidth)
  }

  private func wordStart(before end: Int, from least: Int) -> Int {
    var start = end
    while start > least, !isBlank(start - 1) { start -= 1 }
    return start
  }

  private func wordEnd(from start: Int) -> Int {
    var end = start
    while end < text.text.utf8.count, !isBlank(end) { end += 1 }
    return end
  }

  /// Whether a byte is a space or a part of a no-break space.
  private func isBlank(_ index: Int) -> Bool {
    let bytes = text.text.utf8
    if bytes[index] <= 0x20 { return true }
    func holds(_ start: Int) -> Bool {
      start >= 0 && start + 1 < bytes.count && bytes[start] == 0xC2 && bytes[start + 1] == 0xA0
    }
    return holds(index) || holds(index - 1)
  }

  /// Cuts a run in two at a byte of the text.
  private static func split(_ run: GlyphRun, at byte: Int) -> (before: GlyphRun?, behind: GlyphRun?) {
    guard byte > run.range.lowerBound else { return (nil, run) }
    guard byte < run.range.upperBound else { return (run, nil) }
    var (before, behind) = (run, run)
    before.range = run.range.lowerBound..<byte
    behind.range = byte..<run.range.upperBound
    before.glyphs = run.glyphs.filter { $0.byte < byte }
    behind.glyphs = run.glyphs.filter { $0.byte >= byte }
    before.end = behind.glyphs.first?.x ?? run.end
    return (before.glyphs.isEmpty ? nil : before, behind.glyphs.isEmpty ? nil : behind)
  }
}

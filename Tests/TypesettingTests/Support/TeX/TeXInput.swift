@testable import Typesetting

/// Breakpoints written down for TeX.
///
/// What stands between two breakpoints becomes a rule of the same width, whose height is the number of the breakpoint
/// behind it in scaled points: so the height of a line tells where it was broken.
struct TeXInput {
  private(set) var text = TeXInput.prelude

  /// The parameters of plain TeX. The first pass takes lines as loose as gnews' own first pass does, the second any.
  private static let prelude = """
    \\catcode`\\{=1 \\catcode`\\}=2 \\catcode`\\#=6 \\endlinechar=-1
    \\linepenalty=\(TeXDemerits.linePenalty) \\hyphenpenalty=\(TeXDemerits.hyphenPenalty) \
    \\exhyphenpenalty=\(TeXDemerits.hyphenPenalty) \
    \\adjdemerits=\(TeXDemerits.adjacent) \\doublehyphendemerits=\(TeXDemerits.doubleHyphen) \
    \\finalhyphendemerits=\(TeXDemerits.finalHyphen) \\parfillskip=0pt plus 1fil
    \\pretolerance=\(TeXDemerits.badness(ofRatio: LineBreaker.usualShortfall)) \\tolerance=10000
    \\hbadness=10000 \\vbadness=10000 \\hfuzz=16383pt \\maxdepth=16383pt
    \\def\\b#1;#2;{\\vrule width#1sp height#2sp depth0sp\\relax}
    \\def\\g#1;#2;#3;{\\hskip#1sp plus#2sp minus#3sp\\relax}
    \\def\\n#1;#2;{\\penalty10000\\hskip0sp plus#1sp minus#2sp\\relax}
    \\def\\h#1;#2;{\\discretionary{\\b#1;#2;}{}{}}
    \\def\\z#1;#2;{\\kern#1sp\\penalty#2\\kern-#1sp\\relax}
    \\def\\f{\\penalty10000\\hskip0sp plus1fil\\penalty-10000\\relax}
    \\def\\lines{\\setbox2=\\lastbox\\ifvoid2\\let\\next=\\relax\\else\\immediate\\write0{\\number\\ht2}\
    \\unskip\\unpenalty\\let\\next=\\lines\\fi\\next}
    \\immediate\\openout0=answer

    """

  /// Adds a paragraph to be broken at a measure in pixels.
  /// - Parameter isTraced: whether TeX is to tell in its log how it chooses.
  mutating func add(_ points: [Breakpoint], measure: Double, isTraced: Bool = false) {
    text += "\\tracingparagraphs=\(isTraced ? 1 : 0)\\hsize=\(TeXInput.scaled(measure))sp\n"
    text += "\\setbox0=\\vbox{\\noindent\n"
    var width = 0
    var stretch = 0
    var shrink = 0
    for (index, point) in points.enumerated() {
      let number = index + 1
      let more = (TeXInput.scaled(point.stretch) - stretch, TeXInput.scaled(point.shrink) - shrink)
      // A no-break space inside.
      if more != (0, 0) { text += "\\b0;\(number);\\n\(more.0);\(more.1);" }
      text += "\\b\(TeXInput.scaled(point.width) - width);\(number);"
      width = TeXInput.scaled(point.widthAfter)
      stretch = TeXInput.scaled(point.stretchAfter)
      shrink = TeXInput.scaled(point.shrinkAfter)
      switch point.ending {
      case .space:
        text += "\\g\(width - TeXInput.scaled(point.width));\(stretch - TeXInput.scaled(point.stretch));"
        text += "\(shrink - TeXInput.scaled(point.shrink));\n"
      case .hyphen: text += "\\h\(TeXInput.scaled(point.width + point.extra) - width);\(number);\n"
      // A hyphen of the text; TeX puts this behind one itself.
      case .zeroWidth where point.showsHyphen: text += "\\discretionary{}{}{}\n"
      case .zeroWidth:
        text += "\\z\(TeXInput.scaled(point.width + point.extra) - width);\(Int(point.penalty));\n"
      case .forced: text += "\\f\n"
      case .end: break
      }
    }
    text += "\\par\\lines}\\immediate\\write0{end}\n"
  }

  /// The breaks that TeX chose for each paragraph, as indices of breakpoints.
  /// - Parameter answer: what TeX said of the input.
  static func breaks(_ answer: TeX.Answer) throws -> [[Int]] {
    var paragraphs: [[Int]] = []
    var lines: [Int] = []
    for line in answer.written {
      if line == "end" {
        // The last line is taken off the box first.
        paragraphs.append(lines.reversed())
        lines = []
      } else if let number = Int(line) {
        lines.append(number - 1)
      } else {
        throw TeX.Failure(description: "'\(line)' is no number of a breakpoint")
      }
    }
    return paragraphs
  }

  /// The sums of demerits that TeX tells in its log for each paragraph that is traced.
  ///
  /// A line `@@9: line 5.2 t=1234 -> @@7` is a way to break line 5 there; the last of a paragraph are ways to end it.
  static func sums(_ answer: TeX.Answer) -> [Int] {
    var sums: [Int] = []
    var ends = false
    for line in answer.log.split(separator: "\n") {
      if line.hasPrefix("@\\par") {
        if !ends { sums.append(.max) }
        ends = true
      } else if ends, line.hasPrefix("@@"), let last = sums.last,
        let sum = line.split(separator: " ").first(where: { $0.hasPrefix("t=") }).flatMap({ Int($0.dropFirst(2)) })
      {
        sums[sums.count - 1] = min(last, sum)
      } else {
        ends = false
      }
    }
    return sums
  }

  /// The input, closed.
  var closed: String { text + "\\immediate\\closeout0\\end\n" }

  /// Pixels in scaled points: a pixel is a point to TeX.
  static func scaled(_ pixels: Double) -> Int { Int((pixels * 65536).rounded()) }
}

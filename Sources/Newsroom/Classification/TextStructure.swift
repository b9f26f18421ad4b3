import Diagnostics

/// What the form of a text says, whatever its words.
struct TextStructure {
  /// Whether the text is long enough to tell something.
  let tells: Bool
  /// The paragraphs that ask and are answered, of the version that was written first.
  private let questions: Int
  private let hasInterviewee: Bool

  init(_ item: Item) {
    guard let version = item.originalVersion ?? item.versions.first else {
      tells = false
      questions = 0
      hasInterviewee = false
      return
    }
    let bytes = version.file.bytes
    let start = min(version.frontMatter.range.upperBound, bytes.count)
    var words = 0
    WordScanner(isMarkdown: true).scan(bytes, in: start..<bytes.count) { token in
      if case .word = token { words += 1 }
    }
    tells = words >= ClassificationWeights.standard.leastText
    questions = Self.questions(bytes[start...])
    hasInterviewee = version.frontMatter.interviewee != nil
  }

  /// The evidence for the section of interviews.
  func signsOfInterview(for section: String, _ weights: ClassificationWeights) -> [Evidence] {
    var result: [Evidence] = []
    if hasInterviewee {
      result.append(Evidence(section: section, what: "it names an interviewee", weight: weights.interviewee))
    }
    if questions >= 2 {
      let what = "\(questions) lines are questions set apart"
      result.append(Evidence(section: section, what: what, weight: weights.asking))
    }
    return result
  }

  /// Counts the lines that are set apart (bold, a heading, or after a dash) and end in a question mark.
  private static func questions(_ text: ArraySlice<UInt8>) -> Int {
    var count = 0
    for line in text.split(separator: 0x0A) {
      guard let first = line.first, let mark = line.lastIndex(of: 0x3F) else { continue }
      // Only the marks that close what is set apart may follow.
      let closed = line[(mark + 1)...].allSatisfy { $0 == 0x2A || $0 == 0x5F || $0 <= 0x20 }
      if closed, first == 0x2A || first == 0x5F || first == 0x23 || first == 0x2D || first == 0xE2 { count += 1 }
    }
    return count
  }
}

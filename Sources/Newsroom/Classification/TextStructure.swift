import Diagnostics

/// What the form of a text says, whatever its words.
struct TextStructure {
  /// Whether the text is long enough to tell something, and names or counts something.
  let tells: Bool
  /// The paragraphs that ask and are answered, of the version that was written first.
  private let questions: Int
  private let hasInterviewee: Bool

  init(_ item: Item, _ weights: ClassificationWeights) {
    guard let version = item.originalVersion ?? item.versions.first else {
      tells = false
      questions = 0
      hasInterviewee = false
      return
    }
    let bytes = version.file.bytes
    let start = min(version.frontMatter.range.upperBound, bytes.count)
    var words = 0
    var facts = 0
    var isFirst = true
    WordScanner(isMarkdown: true).scan(bytes, in: start..<bytes.count) { token in
      guard case .word(_, let place) = token else {
        isFirst = true
        return
      }
      words += 1
      let isNumber = (0x30...0x39).contains(bytes[place.lowerBound])
      if isNumber || (!isFirst && Self.beginsLarge(bytes, place)) { facts += 1 }
      isFirst = false
    }
    tells = words >= weights.leastText && facts > 0
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

  /// Whether a word begins with a capital: A to Z, or À to Þ.
  private static func beginsLarge(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    let first = bytes[word.lowerBound]
    return (0x41...0x5A).contains(first)
      || (first == 0xC3 && word.count > 1 && (0x80...0x9E).contains(bytes[word.lowerBound + 1]))
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

internal import Diagnostics

/// Finds the lines of a text that an earlier one does not have in that place.
enum ChangedLines {
  /// The lines that are new or different; where lines were only taken out, those beside the gap.
  /// - Parameters:
  ///   - old: the earlier text.
  ///   - new: the later text.
  /// - Returns: line numbers of the later text from 1, in order; line ends do not count.
  static func between(_ old: [UInt8], _ new: [UInt8]) -> [ClosedRange<Int>] {
    let lines = ChangedLines.lines(new)
    return SequenceEdits.between(ChangedLines.lines(old), lines).compactMap { edit in
      if !edit.new.isEmpty { return edit.new.lowerBound + 1...edit.new.upperBound }
      let above = max(edit.new.lowerBound, 1)
      return above...max(above, min(edit.new.lowerBound + 1, lines.count))
    }
  }

  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }
}

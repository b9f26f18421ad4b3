import Diagnostics

/// Says in an editor's words what libyaml found wrong, and offers the commonest cure: quotation marks.
struct YAMLFailureReport {
  let file: SourceFile
  let range: Range<Int>
  let offsets: ScalarOffsets?

  /// The diagnostic for a failure of the parser.
  func diagnostic(_ failure: YAMLFailure) -> Diagnostic {
    let place = failure.isByteOffset ? min(range.lowerBound + failure.place, range.upperBound) : offset(failure.place)
    let context = offset(failure.contextPlace)
    let problem = failure.problem
    if problem.hasPrefix("mapping values") { return colonInValue(at: place) }
    if problem.hasPrefix("could not find expected ':'") { return missingColon(at: context) }
    if problem.hasPrefix("found character that cannot start") {
      if file.bytes.indices.contains(place), file.bytes[place] == 0x09 { return tab(at: place) }
      return quoted(at: place, "A value cannot begin with '\(character(at: place))' outside quotes")
    }
    if problem.contains("tab character") { return tab(at: place) }
    if problem.hasPrefix("found unexpected end of stream") || problem.hasPrefix("found unexpected document indicator") {
      return plain(context..<context + 1, "This quotation mark is never closed", "Close it at the end of the value.")
    }
    if problem.hasPrefix("found unknown escape") || problem.contains("hexdecimal") || problem.contains("escape code") {
      let help = "Write \\\\ for a backslash, or put the value in single quotes."
      return plain(place - 1..<place + 1, "A backslash is misused in a value in double quotes", help)
    }
    if problem.hasPrefix("control characters") {
      return plain(place..<place + 1, "There is a control character in the YAML", "Remove it.")
    }
    if problem.hasPrefix("did not find expected ',' or") {
      let closing = problem.hasSuffix("']'") ? "]" : "}"
      let help = "Close it, or put the value in quotes if it is text."
      return plain(context..<context + 1, "The bracket opened here has no '\(closing)', or a comma is missing", help)
    }
    if problem.hasPrefix("did not find expected key") || problem.hasPrefix("did not find expected '-'") {
      return misplaced(at: place)
    }
    if problem.hasPrefix("block sequence entries") {
      return plain(place..<place + 1, "A list item must begin on a line of its own", "Put '- …' on the next line.")
    }
    if failure.context.contains("alias") || failure.context.contains("anchor") {
      return quoted(at: context, "A value cannot begin with '\(character(at: context))' outside quotes")
    }
    if failure.context.contains("tag") { return unsupported("tag", at: context..<context + 1) }
    if problem.hasPrefix("did not find expected node content") {
      let help = "Close every '[' and '{', and put values that begin with another sign in quotes."
      return plain(place..<place + 1, "A value is missing here, or a bracket before it is never closed", help)
    }
    if problem.hasPrefix("Maximum nesting") {
      return plain(place..<place + 1, "Lists and mappings are nested too deep", "")
    }
    return plain(place..<place + 1, "This is not valid YAML: \(problem)", "Put the value in quotes if it is text.")
  }

  /// The diagnostic for an anchor, an alias or a tag, which gnews does not read.
  func unsupported(_ what: String, at place: Range<Int>) -> Diagnostic {
    let start = file.text(in: place.lowerBound..<place.lowerBound + 1)
    var diagnostic = quoted(at: place.lowerBound, "A YAML \(what) is not allowed here")
    diagnostic.help = "If this is text that begins with '\(start)', put the value in quotes."
    return diagnostic
  }

  private func offset(_ index: Int) -> Int { offsets?.offset(ofScalar: index) ?? range.lowerBound }

  private func plain(_ place: Range<Int>, _ headline: String, _ help: String) -> Diagnostic {
    let place = place.clamped(to: range)
    return Diagnostic(.brokenYAML, at: Location(file: file, range: place), headline, help: help)
  }

  private func tab(at place: Int) -> Diagnostic {
    var end = place
    while end < range.upperBound, file.bytes[end] == 0x09 { end += 1 }
    var diagnostic = plain(place..<end, "A tab stands where YAML wants spaces", "Indent with two spaces.")
    if let location = diagnostic.location {
      let spaces = String(repeating: "  ", count: min(end - place, YAMLLimits.depth))
      diagnostic.fixIts = [.init("use spaces", replace: location, with: spaces, isSafe: true)]
    }
    return diagnostic
  }

  private func colonInValue(at place: Int) -> Diagnostic {
    let line = YAMLLine(file: file, containing: place)
    if let value = line.value, value.lowerBound < place {
      return quoted(at: place, "A value with ': ' in it stands outside quotes")
    }
    // A line without a colon is a text that runs on; only the next line's colon shows that it is none.
    if let above = line.above, above.text.lowerBound - above.start == line.text.lowerBound - line.start,
      above.value == nil, !above.text.isEmpty, file.bytes[above.text.upperBound - 1] != 0x3A
    {
      return missingColon(at: above.text.lowerBound)
    }
    let name = file.text(in: line.text.lowerBound..<max(place, line.text.lowerBound))
    return plain(
      line.text.lowerBound..<place, "'\(name):' belongs neither to the line above nor to the keys",
      "A key begins in the same column as the other keys; a text with ': ' in it must be in quotes.")
  }

  private func missingColon(at place: Int) -> Diagnostic {
    let line = YAMLLine(file: file, containing: place)
    if let colon = line.colonWithoutSpace {
      var diagnostic = plain(colon..<colon + 1, "A space is missing behind the colon", "Write 'key: value'.")
      let location = Location(file: file, range: colon + 1..<colon + 1)
      diagnostic.fixIts = [.init("insert a space", replace: location, with: " ")]
      return diagnostic
    }
    return plain(line.text, "This line is no 'key: value'", "Write a key, a colon, a space and the value.")
  }

  private func misplaced(at place: Int) -> Diagnostic {
    let line = YAMLLine(file: file, containing: place)
    if let value = line.value, value.lowerBound < place, let first = line.firstOfValue, "\"'[{".utf8.contains(first) {
      return quoted(at: place, "There is text behind the closing '\(closing(first))'")
    }
    return plain(
      place..<max(place + 1, line.text.upperBound), "This line is indented like no other",
      "Keys of one group begin in the same column, and every line is 'key: value'.")
  }

  private func closing(_ opening: UInt8) -> String {
    switch opening {
    case 0x5B: "]"
    case 0x7B: "}"
    default: String(UnicodeScalar(opening))
    }
  }

  /// A diagnostic at a place of a value that would be fine in quotes.
  private func quoted(at place: Int, _ headline: String) -> Diagnostic {
    var diagnostic = plain(place..<place + 1, headline, "Put the value in quotes.")
    let line = YAMLLine(file: file, containing: place)
    if let value = line.value, !value.isEmpty, value.lowerBound <= place {
      let location = Location(file: file, range: value)
      let text = file.text(in: value)
      diagnostic.help = "Put the value in quotes: \(YAMLText.quoted(text))"
      diagnostic.fixIts = [.init("put the value in quotes", replace: location, with: YAMLText.quoted(text))]
    }
    return diagnostic
  }

  private func character(at place: Int) -> String {
    file.text(in: place..<min(range.upperBound, place + 4)).unicodeScalars.first.map { String($0) } ?? ""
  }
}

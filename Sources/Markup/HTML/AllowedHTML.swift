import Diagnostics

/// Which HTML contributors may use, and what to write in place of the rest.
enum AllowedHTML {
  /// What to do instead of an element that is not allowed.
  static func advice(for name: String) -> String {
    switch name {
    case "b", "strong": "Write '**text**' instead."
    case "i", "em": "Write '*text*' instead."
    case "u", "ins", "mark": "Write '*text*' for emphasis instead."
    case "s", "del", "strike": "Write '~~text~~' instead."
    case "code", "tt", "samp", "var": "Write the text between backticks instead: '`text`'."
    case "a": "Write '[text](https://www.example.org)' instead."
    case "img", "picture", "figure", "figcaption": "Write '![What it shows](images/file.jpg)' instead."
    case "h1", "h2", "h3", "h4", "h5", "h6": "Write '### Heading' on a line of its own instead."
    case "p", "div", "section", "article": "Put an empty line between paragraphs instead."
    case "ul", "ol", "li", "dl", "dt", "dd": "Write a list with '- ' at the start of each line instead."
    case "blockquote": "Write '> ' at the start of each line instead."
    case "hr": "Write '---' on a line of its own instead."
    case "pre": "Put the text between two lines '```' instead."
    case "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "col", "colgroup":
      "Write a table with '|' between the columns instead."
    case "font", "center", "big", "style": "Leave it out; how things look is the theme's affair."
    case "script", "iframe", "object", "embed", "form", "input", "button", "video", "audio", "svg", "textarea":
      "Leave it out; an edition holds text and images only."
    default: "Leave it out; allowed are sup, sub, abbr, br, kbd, cite, q, small and span with 'lang'."
    }
  }

  /// Whether there is, or was, an HTML element of a name.
  static func isKnown(_ name: String) -> Bool { elements.contains(name) }

  private static let elements = Set(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br \
    button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em \
    embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe \
    image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta \
    meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb \
    rp rt rtc ruby s samp script search section select slot small source spacer span strike strong style sub summary sup \
    svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
    """.split(separator: " ").map(String.init))

  /// Whether what an element holds is no text.
  static func hidesContent(_ name: String) -> Bool { name == "script" || name == "style" }

  /// Reads the attributes of an allowed element and tells those that are left out.
  /// - Returns: the element with its language and title.
  static func element(
    _ name: Inline.Element.Name, _ tag: ArraySlice<UInt8>, _ findings: Findings, _ range: Range<Int>
  ) -> Inline.Element {
    var element = Inline.Element(name)
    guard let attributes = HTMLAttributes.read(tag, name: name.rawValue) else {
      let isMissing = !HTMLAttributes.canBeRead
      findings.report(
        .htmlAttribute, range, "The attributes of '<\(name.rawValue)>' cannot be read",
        help: isMissing ? "Install libxml2, which reads them: the Debian package libxml2." : "They were left out.",
        severity: isMissing ? .error : nil)
      return element
    }
    for (attribute, value) in attributes {
      switch (attribute, name) {
      case ("lang", _), ("xml:lang", _):
        if isLanguageTag(value) {
          element.language = value
        } else {
          findings.report(
            .htmlAttribute, range, "'\(value.prefix(40))' is no language tag",
            help: "Write for instance 'lang=\"en\"'.",
            severity: .error)
        }
      case ("title", .abbr): element.title = Text.clean(value, findings, range)
      default:
        let isScript = attribute.hasPrefix("on")
        findings.report(
          .htmlAttribute, range, "Attribute '\(attribute)' is not allowed in '<\(name.rawValue)>'",
          help: "It was left out; allowed are 'lang', and 'title' in abbr.", severity: isScript ? .error : nil)
      }
    }
    return element
  }

  /// Whether a text has the form of a language tag (BCP 47).
  private static func isLanguageTag(_ text: String) -> Bool {
    let parts = Array(text.utf8).split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(ASCII.isLetter) else { return false }
    return parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(ASCII.isAlphanumeric) }
  }
}

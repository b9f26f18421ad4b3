import Markup

/// Writes a piece of content down so that two pieces are the same bytes exactly when they mean the same.
///
/// Marks for structure are control characters, which no content holds.
struct ContentForm {
  /// All of it: words, addresses, emphasis, structure.
  private(set) var form: [UInt8] = []
  /// The words that a reader sees.
  private(set) var text: [UInt8] = []

  private enum Mark: UInt8 {
    case open = 1
    case close = 2
    case separator = 3
    case lineEnd = 5
  }

  /// Adds words that a reader sees.
  mutating func add(_ words: String) {
    form.append(contentsOf: words.utf8)
    text.append(contentsOf: words.utf8)
  }

  /// Adds what is no words, such as an address.
  mutating func addUnseen(_ value: String) {
    form.append(Mark.separator.rawValue)
    form.append(contentsOf: value.utf8)
    form.append(Mark.separator.rawValue)
  }

  /// Adds a part with a name.
  mutating func add(_ name: String, _ fill: (inout ContentForm) -> Void) {
    form.append(Mark.open.rawValue)
    form.append(contentsOf: name.utf8)
    form.append(Mark.separator.rawValue)
    fill(&self)
    form.append(Mark.close.rawValue)
  }

  /// Ends a run of words.
  mutating func endWords() { text.append(0x0A) }

  /// Adds running text. The depth of a body is bounded, so this may recurse.
  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let string): add(string)
      case .softBreak: add(" ")
      case .lineBreak:
        add(" ")
        form.append(Mark.lineEnd.rawValue)
      case .code(let string): add("code") { $0.addCode(string) }
      case .emphasis(let children): add("em") { $0.add(children) }
      case .strong(let children): add("strong") { $0.add(children) }
      case .strikethrough(let children): add("s") { $0.add(children) }
      case .link(let destination, let title, let children):
        add("a") {
          $0.addUnseen(destination)
          $0.addUnseen(title)
          $0.add(children)
        }
      case .crossReference(let slug, let children):
        add("see") {
          $0.addUnseen(slug)
          $0.add(children)
        }
      case .pageNumber(let slug): addUnseen("page " + slug)
      case .image(let source, let alternative, let title):
        add("img") {
          $0.addUnseen(source)
          $0.add(alternative)
          $0.addUnseen(title)
        }
      case .footnote(_, let number): addUnseen("note \(number)")
      case .element(let element, let children):
        add(element.name.rawValue) {
          $0.addUnseen(element.language ?? "")
          $0.addUnseen(element.title ?? "")
          $0.add(children)
        }
      }
    }
  }

  /// Adds code, whose words are not translated and whose lines count.
  mutating func addCode(_ code: String) {
    for line in code.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      form += line
      form.append(Mark.lineEnd.rawValue)
    }
  }
}

import Diagnostics
import Markup
import Newsroom

/// Reads a contribution as the loader does.
func contribution(_ text: String, _ language: Language = .french) -> Contribution {
  contribution(bytes: Array(text.utf8), language)
}

/// Reads a contribution as the loader does.
func contribution(bytes: [UInt8], _ language: Language = .french) -> Contribution {
  var diagnostics: [Diagnostic] = []
  let file = SourceFile(path: "a.\(language).md", bytes: bytes)
  let context = FrontMatterContext(languages: [.french, .english, .spanish], sections: ["formations"])
  let (frontMatter, body) = FrontMatterReader.read(file, context: context, into: &diagnostics)
  return Contribution(
    file: file, language: language, slug: "a", frontMatter: frontMatter,
    body: MarkdownParser.parse(file, body: body, into: &diagnostics))
}

/// A text of some paragraphs of thirty words each; paragraph and word are in every word.
func paragraphs(_ count: Int, words: Int = 30) -> [String] {
  (0..<count).map { paragraph in (0..<words).map { "mot\(letter(paragraph))\(letter($0))" }.joined(separator: " ") }
}

private func letter(_ number: Int) -> String {
  String(UnicodeScalar(UInt8(0x61 + number / 26 % 26))) + String(UnicodeScalar(UInt8(0x61 + number % 26)))
}

/// A contribution with a title and some paragraphs.
func article(_ paragraphs: [String], title: String = "Un titre", _ language: Language = .french, extra: String = "")
  -> Contribution
{
  contribution("---\ntitle: \(title)\n\(extra)---\n\n" + paragraphs.joined(separator: "\n\n") + "\n", language)
}

import Diagnostics
import Markup
import Newsroom

/// The words of an edition that stand in the newsroom's own files, set; missing ones are reported and stood in for by those
/// of another edition.
struct Words {
  let language: Language
  /// The languages of the issue, in order.
  let languages: [Language]
  let scope: Scope

  func plain(_ text: String) -> RichText {
    RawText(text).set(rules: Languages.registered(language)?.typography)
  }

  /// A text that every edition needs.
  /// - Returns: the text, or that of the first edition that has one, or nil.
  func needed(
    _ text: Localized<String>, _ name: String, in path: String, at location: Location? = nil,
    into diagnostics: inout [Diagnostic]
  ) -> RichText? {
    if let text = text[language] { return plain(text) }
    reportMissing(name, in: path, at: location, into: &diagnostics)
    return standIn(for: text).map(plain)
  }

  /// A text that an edition needs when another edition has it.
  func optional(
    _ text: Localized<String>, _ name: String, in path: String, at location: Location? = nil,
    into diagnostics: inout [Diagnostic]
  ) -> RichText? {
    text.languages.isEmpty ? nil : needed(text, name, in: path, at: location, into: &diagnostics)
  }

  /// A Markdown text that an edition needs when another edition has it.
  func markdown(
    _ text: Localized<String>, _ name: String, in path: String, at location: Location? = nil,
    parse: (String) -> [Block], into diagnostics: inout [Diagnostic]
  ) -> [ContentBlock] {
    guard !text.languages.isEmpty else { return [] }
    if text[language] == nil { reportMissing(name, in: path, at: location, into: &diagnostics) }
    guard let source = text[language] ?? standIn(for: text) else { return [] }
    var flattener = Flattener(origin: .file(path: path), scope: scope)
    let blocks = flattener.flatten(parse(source))
    diagnostics += flattener.diagnostics
    return blocks
  }

  func section(
    _ section: SectionDefinition, items: [EditionItem], parse: (String) -> [Block],
    into diagnostics: inout [Diagnostic]
  ) -> EditionSection {
    let path = "Sections/\(section.id).yml"
    // That a title is missing was told when the section was read.
    let title = plain(section.title[language] ?? standIn(for: section.title) ?? section.id)
    return EditionSection(
      id: section.id, colour: section.colour, title: title, short: section.short[language].map(plain) ?? title,
      intro: markdown(
        section.intro, "The introduction of section '\(section.id)'", in: path, at: section.introPlace, parse: parse,
        into: &diagnostics),
      items: items)
  }

  /// The text of the first edition that has one.
  func standIn(for text: Localized<String>) -> String? {
    let languages = languages + text.languages
    return languages.lazy.compactMap { text[$0] }.first
  }

  /// Reports a text that is missing.
  /// - Parameters:
  ///   - name: what it is.
  ///   - path: the file it should stand in.
  ///   - location: where it stands for other languages, if that is known.
  private func reportMissing(
    _ name: String, in path: String, at location: Location?, into diagnostics: inout [Diagnostic]
  ) {
    var diagnostic = Diagnostic(
      .labelMissing, at: location, "\(name) is missing in '\(language.rawValue)'",
      help: "Add a line '\(language.rawValue): …' beside those of the other languages.")
    diagnostic.path = path
    diagnostics.append(diagnostic)
  }
}

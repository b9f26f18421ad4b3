internal import Diagnostics
internal import Newsroom
internal import Typesetting

/// The folder of a theme, `Styles/NAME`, and the files in it.
struct ThemeFolder {
  /// The theme's name.
  let name: String
  /// The newsroom's folder, absolute.
  let newsroom: String
  /// The disk.
  let files: FileSystem

  private static let mostBytes = 1_048_576

  /// The folder, from the newsroom's.
  var path: String { "Styles/\(name)" }

  /// Reads a file that every theme has.
  /// - Parameters:
  ///   - file: the name of the file.
  ///   - diagnostics: gets an error if there is no such theme, or the file cannot be read as a text.
  /// - Returns: nil if an error was reported.
  func source(_ file: String, into diagnostics: inout [Diagnostic]) -> SourceFile? {
    guard exists else {
      diagnostics.append(
        Diagnostic(
          TypesettingDiagnostics.brokenTheme, path: "\(path)/theme.yml", "There is no theme '\(name)'",
          help: others.isEmpty
            ? "There are no themes: copy the folder 'Styles/gnews' that comes with gnews into your newsroom."
            : Suggestion.help(for: name, among: others, what: "themes")
              + " Themes are folders of 'Styles' with a 'theme.yml'; name one in 'gnews.yml' or with --theme."))
      return nil
    }
    return SourceReader(fileSystem: files, root: newsroom)
      .source("\(path)/\(file)", limit: ThemeFolder.mostBytes, into: &diagnostics)
  }

  /// Reads the theme's own style sheet, `theme.css`, if there is one.
  /// - Parameter diagnostics: gets an error if it cannot be read, or cannot stand in a page.
  /// - Returns: the style sheet, empty if there is none; nil if an error was reported.
  func decoration(into diagnostics: inout [Diagnostic]) -> String? {
    let file = "\(path)/theme.css"
    do {
      if case .file(size: 0) = try files.kind("\(newsroom)/\(file)") { return "" }
    } catch .notFound {
      return ""
    } catch {
      // What is wrong is said when it is read.
    }
    guard let source = source("theme.css", into: &diagnostics) else { return nil }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // The style sheet stands inside a page that is XML as well as HTML.
    let bytes = source.bytes[start...]
    if let place = bytes.firstIndex(where: { $0 == 0x3C || $0 == 0x26 || ($0 < 0x20 && !ThemeFolder.isBlank($0)) }) {
      let found = bytes[place] < 0x20 ? "a control character" : "'\(Unicode.Scalar(bytes[place]))'"
      diagnostics.append(
        Diagnostic(
          TypesettingDiagnostics.brokenTheme, at: Location(file: source, range: place..<place + 1),
          "A theme's style sheet cannot hold \(found)",
          help: "It is part of the page, where this has a meaning of its own; write the rule without it."))
      return nil
    }
    let found = DecorationSheet.check(source)
    diagnostics += found
    guard found.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self).replacing("]]>", with: "]] >")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C }

  /// The themes there are, by name.
  private var others: [String] {
    let names = (try? files.names("\(newsroom)/Styles")) ?? []
    return names.sorted().filter { ThemeFolder(name: $0, newsroom: newsroom, files: files).exists }
  }

  /// Whether the theme has words of its own, `labels.yml`.
  var hasLabels: Bool { has("labels.yml") }

  /// Whether there is a theme of this name.
  var exists: Bool { has("theme.yml") }

  /// Whether a file is there; one that cannot be looked at is.
  private func has(_ file: String) -> Bool {
    guard Slug.isValid(name) else { return false }
    do {
      _ = try files.kind("\(newsroom)/\(path)/\(file)")
      return true
    } catch {
      return error == .notPermitted
    }
  }
}

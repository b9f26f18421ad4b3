public import Diagnostics
internal import Editions
internal import Newsroom
public import Typesetting

/// An edition as a folder of files: the document, its fonts, its pictures.
public enum HTMLEdition {
  /// Draws an edition.
  /// - Parameters:
  ///   - typeset: the edition on its pages.
  ///   - fonts: the theme's fonts.
  ///   - cache: shares font subsets between editions.
  ///   - threads: on how many threads the document is written.
  ///   - diagnostics: gets an error for a font that cannot be cut down.
  /// - Returns: `index.html`, `fonts/…`, `images/…`.
  public static func files(
    _ typeset: TypesetEdition, fonts: FontLibrary, cache: FontSubsetCache, threads: Int = 1,
    into diagnostics: inout [Diagnostic]
  ) -> [OutputFile] {
    let pictures = pictures(of: typeset)
    let document = HTMLWriter(typeset, pictures: pictures.mapValues { $0.path }).write(threads: threads)
    var files = [OutputFile(path: "index.html", bytes: document)]

    // Editions that are drawn at the same time begin with different faces, so that none waits for another.
    let used = typeset.facesInUse
    let first = (typeset.edition.language.rawValue.utf8.first.map(Int.init) ?? 0) % max(1, used.count)
    for face in used[first...] + used[..<first] {
      guard let bytes = cache.subset(face: face, of: fonts.files[face], characters: typeset.characters[face]) else {
        diagnostics.append(
          Diagnostic(
            TypesettingDiagnostics.fontMissing, path: "Styles/\(typeset.theme.name)/theme.yml",
            "The font file '\(typeset.theme.faces[face].path)' cannot be cut down to the characters used",
            help: "The file may be damaged: install its package again."))
        continue
      }
      files.append(OutputFile(path: "fonts/" + typeset.theme.faces[face].outputName, bytes: bytes))
    }
    files += pictures.values.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    return files.sorted { $0.path < $1.path }
  }

  /// The pictures of an edition: where each goes, by its path in the newsroom.
  private static func pictures(of typeset: TypesetEdition) -> [String: (path: String, bytes: [UInt8])] {
    var result: [String: (path: String, bytes: [UInt8])] = [:]
    var taken: Set<String> = []
    for fragment in typeset.pages.flatMap(\.frames).flatMap(\.fragments) {
      guard case .picture(let picture, _, _) = fragment.block.content, result[picture.file.path] == nil else {
        continue
      }
      let name = picture.file.path.split(separator: "/").last.map(String.init) ?? "picture"
      var path = "images/" + name
      var number = 2
      while !taken.insert(path).inserted {
        path = "images/\(number)-\(name)"
        number += 1
      }
      result[picture.file.path] = (path, picture.file.bytes)
    }
    return result
  }
}

extension TypesetEdition {
  /// The faces that set more than the space and hyphen that every face is measured with.
  var facesInUse: [Int] { characters.indices.filter { characters[$0].count > 2 } }
}

package import Diagnostics

/// Finds and reads the pictures that contributions name, each file once.
package struct ImageLoader {
  let reader: SourceReader
  /// The newsroom's folder with all links followed.
  let realRoot: String
  /// The issue's folder, relative to the newsroom.
  let issueFolder: String

  private enum Outcome {
    case image(ImageFile)
    /// What is wrong with the file, wherever it is named.
    case failure(DiagnosticKind, headline: String, help: String)
  }

  private var outcomes: [String: Outcome] = [:]

  init(reader: SourceReader, realRoot: String, issueFolder: String) {
    self.reader = reader
    self.realRoot = realRoot
    self.issueFolder = issueFolder
  }

  /// The picture that a contribution names.
  /// - Parameters:
  ///   - source: the path as written: relative to the contribution's file, else to the issue's folder.
  ///   - location: where it is named.
  ///   - diagnostics: gets an error if there is no such picture inside the newsroom, or it cannot be used.
  mutating func image(
    _ source: String, at location: Location, into diagnostics: inout [Diagnostic]
  ) -> ImageFile? {
    if let problem = pathProblem(source) {
      diagnostics.append(Diagnostic(problem.kind, at: location, problem.headline, help: problem.help))
      return nil
    }
    guard let path = existing(source, beside: location.file.path, at: location, into: &diagnostics) else { return nil }
    let outcome = outcomes[path] ?? load(path)
    outcomes[path] = outcome
    switch outcome {
    case .image(let image): return image
    case .failure(let kind, let headline, let help):
      diagnostics.append(Diagnostic(kind, at: location, headline, help: help))
      return nil
    }
  }

  private func pathProblem(_ source: String) -> (kind: DiagnosticKind, headline: String, help: String)? {
    let folded = source.lowercased()
    if folded.hasPrefix("http:") || folded.hasPrefix("https:") || folded.hasPrefix("//") || folded.hasPrefix("data:") {
      let help = "Put the file into the issue's folder and name it by its path."
      return (.imageOutside, "The picture '\(source.prefix(60))' is not in the newsroom", help)
    }
    if source.hasPrefix("/") {
      return (
        .imageOutside, "The picture's path '\(source)' begins at the root of the disk", "Write it without the '/'."
      )
    }
    if source.contains("\\") {
      return (.missingImage, "The picture's path '\(source)' has backslashes", "Write '/' between folders.")
    }
    if source.utf8.contains(0) || source.isEmpty {
      return (.missingImage, "The picture has no path", "Write it, or remove the picture.")
    }
    return nil
  }

  /// The path, relative to the newsroom, at which the picture is.
  private func existing(
    _ source: String, beside path: String, at location: Location, into diagnostics: inout [Diagnostic]
  ) -> String? {
    let spellings = [source] + (PathText.percentDecoded(source).map { [$0] } ?? [])
    let folders = [PathText.folder(of: path), issueFolder]
    var places: [String] = []
    for spelling in spellings {
      for folder in folders {
        guard let place = PathText.normalized(PathText.joined(folder, spelling)) else { continue }
        if !places.contains(place) { places.append(place) }
      }
    }
    for place in places {
      guard (try? reader.fileSystem.kind(reader.absolute(place))) != nil else { continue }
      return place
    }
    guard !places.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .imageOutside, at: location, "The picture '\(source)' is outside the newsroom",
          help: "Put the file into the issue's folder."))
      return nil
    }
    diagnostics.append(
      Diagnostic(
        .missingImage, at: location, "There is no picture '\(source)'",
        help: MissingImage(reader: reader, spellings: spellings, folders: folders, places: places).help))
    return nil
  }

  private func load(_ path: String) -> Outcome {
    guard let real = try? reader.fileSystem.realPath(reader.absolute(path)) else {
      return .failure(
        .missingImage, headline: "The picture '\(path)' is a link that leads nowhere",
        help: "Put the file itself there.")
    }
    do {
      guard PathText.isInside(real, realRoot) else {
        return .failure(
          .imageOutside, headline: "The picture '\(path)' is a link that leads out of the newsroom",
          help: "Put the file itself there.")
      }
      guard case .file = try reader.fileSystem.kind(real) else {
        return .failure(.notAnImage, headline: "'\(path)' is not a file", help: "Name a picture.")
      }
      let bytes = try reader.fileSystem.read(real, NewsroomLimits.imageBytes)
      return Self.outcome(path, bytes)
    } catch {
      let diagnostic = SourceReader.diagnostic(error, path: path, limit: NewsroomLimits.imageBytes)
      let help =
        diagnostic.kind == .fileTooLarge
        ? "Scale the picture down to what is printed, about 2000 pixels wide, or save it as JPEG." : diagnostic.help
      return .failure(diagnostic.kind, headline: diagnostic.headline, help: help)
    }
  }

  /// Makes a picture of bytes that were read already.
  /// - Parameters:
  ///   - path: the path under which it is known.
  ///   - bytes: its bytes.
  ///   - location: where it is named.
  ///   - diagnostics: gets an error if it cannot be used.
  package static func picture(
    _ path: String, _ bytes: [UInt8], at location: Location, into diagnostics: inout [Diagnostic]
  ) -> ImageFile? {
    switch outcome(path, bytes) {
    case .image(let image): return image
    case .failure(let kind, let headline, let help):
      diagnostics.append(Diagnostic(kind, at: location, headline, help: help))
      return nil
    }
  }

  private static func outcome(_ path: String, _ bytes: [UInt8]) -> Outcome {
    do {
      let header = try ImageHeader.read(bytes)
      return .image(
        ImageFile(path: path, format: header.format, width: header.width, height: header.height, bytes: bytes))
    } catch {
      let formats = "Use PNG, JPEG, GIF, WebP or SVG."
      switch error {
      case .otherFormat(let name):
        let found = name.map { "it is \($0)" } ?? "its content is something else"
        return .failure(.notAnImage, headline: "'\(path)' is no picture gnews can use: \(found)", help: formats)
      case .damaged(let format):
        return .failure(
          .notAnImage, headline: "The picture '\(path)' is damaged",
          help: "Its content begins like \(format.rawValue.uppercased()) and does not go on so; export it again.")
      case .cutOff(let format):
        return .failure(
          .notAnImage, headline: "The end of the picture '\(path)' is missing",
          help: "The \(format.rawValue.uppercased()) was not copied whole; copy or export it again.")
      case .noSize:
        return .failure(
          .notAnImage, headline: "The picture '\(path)' does not say how large it is",
          help: "Give its svg element a width and a height, or a viewBox.")
      case .unsafe(let what, let range):
        let line = SourceFile(path: path, bytes: bytes).position(at: range.lowerBound).line
        return .failure(
          .unsafeImage, headline: "The picture '\(path)' holds \(what) in line \(line)",
          help: "Remove it, or export the picture as plain SVG or as PNG.")
      }
    }
  }
}

public import Diagnostics

/// Reads text files of the newsroom, and says in words why one cannot be read.
public struct SourceReader: Sendable {
  let fileSystem: FileSystem
  /// The newsroom's folder.
  let root: String

  /// Makes a reader.
  /// - Parameters:
  ///   - fileSystem: the file system.
  ///   - root: the newsroom's folder, absolute.
  public init(fileSystem: FileSystem, root: String) {
    self.fileSystem = fileSystem
    self.root = root
  }

  /// The absolute path of one relative to the newsroom.
  func absolute(_ path: String) -> String { PathText.joined(root, path) }

  /// Reads a text file.
  /// - Parameters:
  ///   - path: its path relative to the newsroom, under which it is known.
  ///   - place: where to read it, if that is elsewhere (behind a link).
  ///   - limit: the most bytes it may have.
  ///   - diagnostics: gets an error if it cannot be read, is too large, empty or no UTF-8.
  /// - Returns: nil if an error was reported.
  public func source(
    _ path: String, at place: String? = nil, limit: Int, into diagnostics: inout [Diagnostic]
  ) -> SourceFile? {
    let bytes: [UInt8]
    do {
      bytes = try fileSystem.read(place ?? absolute(path), limit)
    } catch {
      diagnostics.append(SourceReader.diagnostic(error, path: path, limit: limit))
      return nil
    }
    if let problem = SourceReader.encodingProblem(path, bytes) {
      diagnostics.append(problem)
      return nil
    }
    return SourceFile(path: path, bytes: bytes)
  }

  /// The diagnostic for a file or folder that could not be read.
  package static func diagnostic(
    _ failure: FileSystem.Failure, path: String, isFolder: Bool = false, limit: Int = 0
  ) -> Diagnostic {
    let what = isFolder ? "folder" : "file"
    switch failure {
    case .notFound:
      let help = "It may have been removed meanwhile, or its name is not UTF-8."
      return Diagnostic(.unreadableFile, path: path, "There is no \(what) '\(path)'", help: help)
    case .notPermitted:
      return Diagnostic(
        .unreadableFile, path: path, "The \(what) '\(path)' cannot be read: permission denied",
        help: "Give yourself the right to read it.")
    case .tooLarge(let size):
      return Diagnostic(
        .fileTooLarge, path: path, "The file '\(path)' has \(sizeText(size)), more than the \(sizeText(limit)) allowed",
        help: "Is it the right file?")
    case .other(let reason):
      return Diagnostic(.unreadableFile, path: path, "The \(what) '\(path)' cannot be read: \(reason)")
    }
  }

  /// A number of bytes for people: `1 MiB`.
  static func sizeText(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) bytes" }
    if bytes < 1_048_576 { return "\((bytes + 512) / 1024) KiB" }
    return "\((bytes + 524_288) / 1_048_576) MiB"
  }

  /// What keeps bytes from being a text: none, another encoding, a NUL.
  private static func encodingProblem(_ path: String, _ bytes: [UInt8]) -> Diagnostic? {
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      return Diagnostic(
        .emptyFile, path: path, "The file '\(path)' is empty", help: "Write its text, or remove it.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        .invalidEncoding, path: path, "The file '\(path)' is in UTF-16", help: "Save it as UTF-8.")
    }
    func location(_ place: Int) -> Location {
      Location(file: SourceFile(path: path, bytes: bytes), range: place..<place + 1)
    }
    if let place = UTF8Check.firstInvalidByte(in: bytes) {
      let hex = String(bytes[place], radix: 16, uppercase: true)
      return Diagnostic(
        .invalidEncoding, at: location(place),
        "The file is not UTF-8: the byte \(hex) cannot stand here",
        help: "Save it as UTF-8; it was probably saved as Windows-1252 or Latin-1.")
    }
    if let place = bytes.withUnsafeBufferPointer({ $0.firstIndex(of: 0, from: 0) }) {
      return Diagnostic(
        .invalidEncoding, at: location(place),
        "The file holds a NUL byte, so it is no text",
        help: "Is it the right file?")
    }
    return nil
  }
}

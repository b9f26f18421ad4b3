import Glibc
import TestSupport
import Testing

/// Asks xmllint (libxml2) about documents; tests that need it are skipped where it is not installed.
enum XML {
  static let isInstalled = access("/usr/bin/xmllint", X_OK) == 0

  /// Whether a document is well-formed, and what libxml2 says if not.
  static func fault(of document: String) throws -> String? {
    let folder = TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder.path + "/document.html"
    let stream = try #require(fopen(path, "w"))
    fputs(document, stream)
    fclose(stream)
    let pipe = try #require(popen("/usr/bin/xmllint --nonet --noout '\(path)' 2>&1", "r"))
    var said: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { said += chunk[..<count] }
    return pclose(pipe) == 0 ? nil : String(decoding: said, as: UTF8.self)
  }
}

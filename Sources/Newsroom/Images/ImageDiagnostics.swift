import Diagnostics

extension DiagnosticKind {
  static let missingImage = DiagnosticKind(
    "missing-image", .error, "A picture must exist",
    explanation: "A picture is named by its path relative to the contribution's file, or to the issue's folder.",
    bad: "image: {src: C:\\Pictures\\turin.jpg}", good: "image: {src: images/turin.jpg}")
  static let imageOutside = DiagnosticKind(
    "image-outside", .error, "A picture lies inside the newsroom",
    explanation: """
      Pictures are copied into the editions, so they must be part of the newsroom: no address on the web, no path that \
      leads out of it, also not by a symbolic link.
      """,
    bad: "image: {src: ../../../turin.jpg}", good: "image: {src: images/turin.jpg}")
  static let notAnImage = DiagnosticKind(
    "not-an-image", .error, "A picture is PNG, JPEG, GIF, WebP or SVG",
    explanation: """
      What counts is what the file's bytes say, not the end of its name. Photographs from some telephones are HEIC: \
      export them as JPEG.
      """,
    bad: "image: {src: turin.heic}", good: "image: {src: turin.jpg}")
  static let unsafeImage = DiagnosticKind(
    "unsafe-image", .error, "An SVG shows itself and does nothing else",
    explanation: """
      SVG files can hold scripts and load other files. Such a file would run in every reader's browser, so pictures \
      with scripts, event attributes, embedded HTML, references to other files or entity declarations are refused.
      """,
    bad: "<svg onload=\"…\">", good: "<svg viewBox=\"0 0 40 20\">")
}

/// The diagnostics about pictures.
enum ImageDiagnostics {
  static let all: [DiagnosticKind] = [.missingImage, .imageOutside, .notAnImage, .unsafeImage]
}

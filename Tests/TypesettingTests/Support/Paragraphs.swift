import Editions
import Glibc
import TestSupport

@testable import Typesetting

/// Paragraphs of real items: those of issue 2 if the checkout has it, else a few of our own.
enum Paragraphs {
  /// The paragraphs of a language.
  static func of(_ language: String) -> [RichText] {
    var found: [RichText] = []
    for path in files(in: newsroom).sorted() where path.hasSuffix(".\(language).md") {
      let text = TextFile.read(path)
      let parts = text.split(separator: "---\n", maxSplits: 1, omittingEmptySubsequences: true)
      for line in (parts.last ?? "").split(separator: "\n") where line.utf8.count > 60 {
        found.append(RichText(line.split(separator: " ").joined(separator: " ")))
      }
    }
    return found.isEmpty ? [own[language] ?? own["fr"] ?? RichText("vide")] : found
  }

  private static let own = [
    "fr": RichText(
      "L’extension de la protection sociale aux travailleurs de l’économie informelle passe\u{202F}: par des mutuelles"
        + " de santé (près de 300\u{A0}000 adhérents), des coopératives et des régimes obligatoires d’assurance-maladie."
    ),
    "en": RichText(
      "Extending social protection to workers in the informal economy takes community-based organisations, cooperative"
        + " insurers and statutory schemes; see www.example.org/library/microinsurance for the whole collection."),
    "es": RichText(
      "La extensión de la protección social a los trabajadores de la economía informal requiere mutuales de salud,"
        + " cooperativas y regímenes obligatorios de seguro de enfermedad en todos los países de la región."),
  ]

  private static var newsroom: String {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return parts.map { "/" + $0 }.joined() + "/Issues/issue-2"
  }

  private static func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) { found += files(in: path) } else { found.append(path) }
    }
    return found
  }
}

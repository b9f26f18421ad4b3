import Glibc
import Newsroom
import Testing

@testable import Typesetting

@Suite struct ThemeDocumentationTests {
  private static let path = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/docs/themes.md"

  /// With RECORD_SNAPSHOTS=1 the reference is written anew, and the test fails, so that it is looked at.
  @Test func theReferenceInTheRepositoryIsCurrent() throws {
    let text = String(decoding: try FileSystem.disk.read(Self.path, 1_000_000), as: UTF8.self)
    let start = try #require(text.firstRange(of: ThemeDocumentation.marks.start)).lowerBound
    let reference = ThemeDocumentation.reference()
    if getenv("RECORD_SNAPSHOTS") != nil, let stream = fopen(Self.path, "w") {
      fputs(String(text[..<start]) + reference, stream)
      fclose(stream)
    }
    #expect(text[start...] == reference, "run: RECORD_SNAPSHOTS=1 swift test --filter ThemeDocumentation")
  }

  @Test func everyKeyStandsInTheReference() {
    let text = ThemeDocumentation.reference()
    let keys = [ThemeSchema.page, ThemeSchema.cover, ThemeSchema.decoration, ThemeSchema.family, ThemeSchema.style]
    for key in keys.flatMap(\.self) { #expect(text.contains("| `\(key.name)` |")) }
    for role in TextRole.allCases { #expect(text.contains("| `\(role.rawValue)` |")) }
    for token in ColourToken.allCases { #expect(text.contains("| `\(token.rawValue)` |")) }
  }
}

import Diagnostics
import Newsroom
import Testing

@testable import Completeness

@Suite struct LanguageProfileTests {
  private func load(_ files: [String: String]) -> (profiles: [LanguageProfile], diagnostics: [Diagnostic]) {
    var entries: [String: FileSystem.Entry] = ["/n/gnews.yml": .text("x")]
    for (name, text) in files { entries["/n/Languages/" + name] = .text(text) }
    var diagnostics: [Diagnostic] = []
    let loader = LanguageProfileLoader(files: .memory(entries), newsroom: "/n")
    return (loader.load(into: &diagnostics), diagnostics)
  }

  private let portuguese = """
    letters: "ãõçáéíóúâêôà"
    words:
      4: de a o
      5: >
        que e
        do da
    trigrams:
      6: _de _co ão_
    foreign: el los las
    """

  @Test func whatIsBuiltInIsWhatTheFilesSay() throws {
    let folder = TestNewsroom.project + "/Languages"
    let names = try FileSystem.disk.names(folder).filter { $0.hasSuffix(".yml") }.sorted()
    #expect(names == BuiltInProfiles.files.map { $0.language + ".yml" })
    for (language, text) in BuiltInProfiles.files {
      let file = try FileSystem.disk.read("\(folder)/\(language).yml", 1_000_000)
      #expect(String(decoding: file, as: UTF8.self) == text, "run Scripts/language-profile --built-in")
    }
  }

  @Test func everyProfileBuiltInCanBeRead() {
    let profiles = LanguageProfileLoader.builtIn()
    #expect(profiles.map(\.language.rawValue) == ["en", "es", "fr"])
    for profile in profiles {
      #expect(profile.words.count > 150)
      #expect(profile.trigrams.count == 400)
      #expect(Set(profile.words.map(\.text)).count == profile.words.count)
      #expect(Set(profile.words.map(\.text)).isDisjoint(with: profile.foreign))
    }
  }

  @Test func aNewsroomWithoutProfilesHasThoseBuiltIn() {
    let (profiles, diagnostics) = load([:])
    #expect(profiles == LanguageProfileLoader.builtIn())
    #expect(diagnostics.isEmpty)
  }

  @Test func aNewsroomAddsALanguageByAFile() throws {
    let (profiles, diagnostics) = load(["pt.yml": portuguese])
    #expect(diagnostics.isEmpty)
    #expect(profiles.map(\.language.rawValue) == ["pt", "en", "es", "fr"])
    let profile = try #require(profiles.first)
    #expect(profile.letters == "ãõçáéíóúâêôà")
    #expect(profile.words.contains(.init("do", rarity: 5)))
    #expect(profile.trigrams.contains(.init("ão_", rarity: 6)))
    #expect(profile.foreign == ["el", "los", "las"])
  }

  @Test func aNewsroomsFileTakesThePlaceOfWhatIsBuiltIn() throws {
    let (profiles, diagnostics) = load(["fr.yml": portuguese])
    #expect(diagnostics.isEmpty)
    #expect(profiles.map(\.language.rawValue) == ["fr", "en", "es"])
    #expect(profiles.first?.words.count == 7)
  }

  @Test(arguments: [
    ("french.yml", "words: {5: de}", "'french' is no code of a language"),
    ("pt.yml", "trigrams: {5: _de}", "'words' is missing"),
    ("pt.yml", "words: {5: de}", "'trigrams' is missing"),
    ("pt.yml", "words: {often: de}\ntrigrams: {5: _de}", "'often' is no class of 'words'"),
    ("pt.yml", "words: {15: de}\ntrigrams: {5: _de}", "'15' is no class of 'words'"),
    ("pt.yml", "words: {5: de}\ntrigrams: {5: _de_}", "'_de_' is no group of three letters"),
    ("pt.yml", "words: {5: [de]}\ntrigrams: {5: _de}", "'words.5' must be a text, found a list"),
    ("pt.yml", "words: de\ntrigrams: {5: _de}", "'words' must be lines of 'key: value', found 'de'"),
    ("pt.yml", "", "The file 'Languages/pt.yml' is empty"),
    ("pt.yml", "- de", "Lines of 'key: value' are wanted, found a list"),
  ])
  func aBrokenFileIsToldAndGivesNoProfile(name: String, text: String, headline: String) {
    let (profiles, diagnostics) = load([name: text])
    #expect(diagnostics.map(\.headline) == [headline])
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.path == "Languages/" + name })
    #expect(profiles.map(\.language.rawValue) == ["en", "es", "fr"])
  }

  @Test func aListWithoutEndIsRefused() {
    let words = (0..<3_000).map { "w\($0)" }.joined(separator: " ")
    let (_, diagnostics) = load(["pt.yml": "words: {5: \(words)}\ntrigrams: {5: _de}"])
    #expect(diagnostics.map(\.headline) == ["'words' holds more than 2000 words, or one of more than 64 bytes"])
  }

  @Test func anUnknownKeyIsAWarning() {
    let (profiles, diagnostics) = load(["pt.yml": portuguese + "\nalphabet: abc"])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(profiles.count == 4)
  }
}

import TestSupport
import Testing

/// Themes as the built program chooses, reads and refuses them.
@Suite struct ThemeTests {
  private let disk = TemporaryFolder()

  private func makeNewsroom(theme: String = "") {
    for folder in ["Sections", "Styles"] {
      _ = Program.run(["-r", Program.root + "/" + folder, disk.path], program: "cp")
    }
    disk.write("title: {fr: Lettre, en: Letter, es: Carta}\nlanguages: [fr, en, es]\n" + theme, to: "gnews.yml")
    disk.write("number: 1\ndate: 2007-09\nlanguages: [fr]\n", to: "Issues/one/issue.yml")
    disk.write("---\ntitle: Un\nsection: formations\n---\n\nDes mots.\n", to: "Issues/one/un.fr.md")
  }

  private func run(_ arguments: String...) -> Program.Run { Program.run(arguments, in: disk.path) }

  @Test func aThemeIsChosenByThePublicationAndByTheCommandLine() {
    makeNewsroom(theme: "theme: letter\n")
    #expect(run("build", "one").status == 0)
    #expect(disk.read("Build/one/fr/index.html")?.contains("@page{size:letter;") == true)
    #expect(disk.files("Build/one/fr/fonts").contains("Build/one/fr/fonts/serif-regular.otf"))
    #expect(run("build", "one", "--theme", "gnews").status == 0)
    #expect(disk.read("Build/one/fr/index.html")?.contains("@page{size:A4;") == true)
    #expect(!disk.files("Build/one/fr/fonts").contains("Build/one/fr/fonts/serif-regular.otf"))
  }

  @Test func aNewsroomWithoutThemesIsToldWhereToGetOne() {
    makeNewsroom()
    _ = Program.run(["-r", disk.path + "/Styles"], program: "rm")
    #expect(run("build", "one").error.contains("copy the folder 'Styles/gnews'"))
  }

  @Test(arguments: [
    ("leter", "Did you mean 'letter'?"), ("zzzzzzzz", "The themes are: gnews, letter."),
    ("gnews-", "Did you mean 'gnews'?"),
  ]) func aThemeThatIsNotThereIsToldWithWhatWasMeant(name: String, help: String) {
    makeNewsroom()
    for format in ["html", "text"] {
      let run = run("build", "one", "--theme", name, "--format", format)
      #expect(run.status == 2)
      #expect(run.error.contains("There is no theme '\(name)'") && run.error.contains(help), "\(run.error)")
    }
  }

  /// A name that is a path is refused by the command line; a link is no theme of the newsroom either.
  @Test(arguments: ["../gnews", "/tmp", "..", "gnews/../gnews"]) func aNameLeadsNowhereElse(name: String) {
    makeNewsroom()
    #expect(run("build", "one", "--theme", name).status == 64)
    disk.write("title: a\nlanguages: [fr]\ntheme: '\(name)'\n", to: "gnews.yml")
    #expect(run("build", "one").status == 2)
    #expect(disk.files("Build") == [])
  }

  @Test func aThemeWithoutWordsTakesThoseOfTheNewsrooms() {
    makeNewsroom(theme: "theme: own\n")
    _ = Program.run(["-r", disk.path + "/Styles/gnews", disk.path + "/Styles/own"], program: "cp")
    let words = disk.read("Styles/own/labels.yml") ?? ""
    disk.write(words.replacing("fr: Sommaire", with: "fr: Au menu"), to: "Styles/own/labels.yml")
    #expect(run("build", "one", "--theme", "letter").status == 0)
    #expect(disk.read("Build/one/fr/index.html")?.contains(">Au menu") == true)
    // The newsroom's own theme has none either.
    _ = Program.run(["rm", disk.path + "/Styles/own/labels.yml"], program: "env")
    let again = run("build", "one")
    #expect(again.status == 0, "\(again.error)")
    #expect(disk.read("Build/one/fr/index.html")?.contains(">Sommaire") == true)
    _ = Program.run(["rm", disk.path + "/Styles/gnews/labels.yml"], program: "env")
    #expect(run("build", "one").error.contains("Styles/own/labels.yml"))
  }

  @Test func aColourThatIsHardToReadIsAWarningAndAnErrorInStrict() {
    makeNewsroom()
    let text = disk.read("Styles/gnews/theme.yml") ?? ""
    disk.write(text.replacing("muted: \"#565d66\"", with: "muted: \"#9aa0a6\""), to: "Styles/gnews/theme.yml")
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("  muted:") } ?? 0
    let mild = run("build", "one", "--diagnostics", "short")
    #expect(mild.status == 0)
    #expect(
      mild.error.contains("Styles/gnews/theme.yml:\(line + 1):10: warning: The colour 'muted' (#9aa0a6)"),
      "\(mild.error)")
    let strict = run("build", "one", "--strict")
    #expect(strict.status != 0)
    #expect(strict.error.contains("one not written"))
  }
}

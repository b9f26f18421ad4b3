internal import ArgumentParser
internal import Newsroom

/// `gnews import markdown`.
struct ImportMarkdownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Make an issue of Markdown files that each hold a whole edition.",
    discussion: """
      Cuts each file into items at its headings, puts the languages of each item together, finds sections, copies \
      pictures, and tells what it could not carry over. It overwrites nothing.

      Only Markdown is read: have another program, such as pandoc, write documents (docx, odt) and web pages (HTML) as \
      Markdown first.

      See what would become of an issue, then make it:

        gnews import markdown fr.md en.md es.md --issue issue-50 --dry-run
        gnews import markdown fr.md en.md es.md --issue issue-50
      """)

  @Argument(
    help: ArgumentHelp("An edition; its name, folder or front matter says the language.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var files: [String] = []

  @Option(help: ArgumentHelp("The name of the issue's folder.", valueName: "issue"))
  var issue: IssueFolder

  @Option(help: ArgumentHelp("An edition in a language that is said.", valueName: "code=file"))
  var language: [EditionArgument] = []

  @Option(help: ArgumentHelp("The language it was written in; else that of the first file.", valueName: "code"))
  var original: String?

  @Option(help: ArgumentHelp("Which section a title stands for: lines 'title: section'.", valueName: "file"))
  var map: String?

  @Option(help: ArgumentHelp("The number of the issue; else that at the end of its name.", valueName: "number"))
  var number: Int?

  @Option(help: ArgumentHelp("When it appeared; else the date in the files.", valueName: "yyyy-mm"))
  var date: MonthArgument?

  @Option(
    help: ArgumentHelp(
      "The level of the headings that begin items, 1 to 6; else told by structure.", valueName: "level"))
  var items: Int?

  @Option(help: ArgumentHelp("The folder that pictures are taken from; else that of each file.", valueName: "dir"))
  var imagesRoot: String?

  @Option(
    help: ArgumentHelp("The old web site, for links such as '/about'; else that of 'base'.", valueName: "address"))
  var site: SiteArgument?

  @Flag(help: "Write nothing.")
  var dryRun = false

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  /// What the arguments ask for.
  func action() -> ImportAction {
    ImportAction(
      newsroom: newsroom.newsroom, files: files.map { (nil, $0) } + language.map { ($0.language, $0.path) },
      issue: issue.name, original: original.map { Language(rawValue: $0) }, number: number, date: date?.month,
      itemLevel: items, map: map, imagesRoot: imagesRoot, site: site?.address, isDry: dryRun)
  }

  func validate() throws {
    if files.isEmpty, language.isEmpty { throw ValidationError("Name the files, one for each language.") }
    if let number, !(0...99_999).contains(number) { throw ValidationError("--number goes from 0 to 99999.") }
    if let items, !(1...6).contains(items) { throw ValidationError("--items goes from 1 to 6.") }
    if imagesRoot?.isEmpty == true { throw ValidationError("--images-root needs the name of a folder.") }
  }

  func run() async throws {
    try await action().perform(diagnostics.format)
  }
}

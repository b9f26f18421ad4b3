public import Diagnostics

extension DiagnosticKind {
  static let noNewsroom = DiagnosticKind(
    "no-newsroom", .error, "A newsroom is a folder with a gnews.yml",
    explanation:
      "gnews looks for the file gnews.yml in the working folder and in those above it; --newsroom names another.")
  static let unreadableFile = DiagnosticKind(
    "unreadable-file", .error, "Files and folders of the newsroom must be readable",
    explanation: "A file or folder could not be read: it is gone, or the system does not permit it.")
  static let fileTooLarge = DiagnosticKind(
    "file-too-large", .error, "Files must have a reasonable size",
    explanation: "A contribution has at most 1 MiB, a picture 20 MiB. A larger file is probably there by mistake.")
  static let emptyFile = DiagnosticKind(
    "empty-file", .error, "A file has content",
    explanation: "The file holds nothing but blanks. Write its text, or remove it.")
  static let invalidEncoding = DiagnosticKind(
    "encoding", .error, "Texts are in UTF-8",
    explanation: """
      Other encodings cannot be told apart from each other, so accented letters would come out wrong. Save the file as \
      UTF-8: in most editors under "Save as" or "Encoding".
      """)
  static let linkOutside = DiagnosticKind(
    "link-outside", .error, "Symbolic links stay inside the newsroom",
    explanation: "A link that leads out of the newsroom works on one machine only, and could publish private files.")
  static let tooManyFiles = DiagnosticKind(
    "too-many-files", .error, "An issue has a reasonable number of files and folders",
    explanation: "An issue holds at most 10,000 files, in folders at most 12 deep.")
  static let ignoredFiles = DiagnosticKind(
    "ignored-files", .note, "Only Markdown files and pictures are read",
    explanation: """
      Contributions are files whose names end in .md. Files README.md, hidden files and backups (ending in ~) are left \
      alone without a word; whatever else lies in an issue's folder is named once. A file that was probably meant as a \
      contribution, such as dakar.fr.md.txt or a Word document without a Markdown file of its name, is a warning.
      """,
    bad: "Dakar.docx", good: "dakar.fr.md")
  static let unknownIssue = DiagnosticKind(
    "unknown-issue", .error, "The issue must exist",
    explanation: "An issue is a folder below Issues with a file issue.yml; its name is the folder's name.")
  static let duplicateSection = DiagnosticKind(
    "duplicate-section", .error, "Each section has its own id and its own place",
    explanation: "Two files of the folder Sections have the same id or the same order, so their order would be chance.",
    bad: "order: 10   # in two files", good: "order: 20")
  /// A title or fixed word is missing in a language.
  public static let labelMissing = DiagnosticKind(
    "label-missing", .error, "Titles and fixed words are there in every language of the newsletter",
    explanation: """
      An edition prints its words in its own language: the labels of the theme (Styles/NAME/labels.yml), the titles of the \
      sections (Sections/*.yml) and the title of the publication (gnews.yml). Add the missing word.
      """,
    bad: "title: {fr: Formations}", good: "title: {fr: Formations, en: Training, es: Formación}")
}

/// The diagnostics about reading the newsroom.
enum LoadingDiagnostics {
  static let all: [DiagnosticKind] = [
    .noNewsroom, .unreadableFile, .fileTooLarge, .emptyFile, .invalidEncoding, .linkOutside, .tooManyFiles,
    .ignoredFiles, .unknownIssue, .duplicateSection, .labelMissing,
  ]
}

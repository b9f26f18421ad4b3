internal import Diagnostics
internal import Editions
internal import Newsroom
internal import Writers

/// A form in which editions are written, by its name on the command line.
///
/// A new one is a file of its own and a line in ``all``.
struct OutputFormat: Sendable {
  /// What an edition is drawn from.
  struct Request: Sendable {
    /// The edition.
    var edition: Edition
    /// The disk, for fonts and theme.
    var files: FileSystem
    /// The newsroom's folder, absolute.
    var newsroom: String
    /// The name of the theme, a folder of `Styles/`.
    var theme: String
    /// Whether the text is to run on without pages.
    var isFlowing: Bool
    /// The edition's pages, for the formats that are drawn from them.
    var pages: EditionPages
    /// On how many threads it may be set.
    var threads = 1
  }

  /// What is known of an edition before the issue is read.
  struct Prospect: Sendable {
    /// The language.
    var language: Language
    /// The disk, for fonts and theme.
    var files: FileSystem
    /// The newsroom's folder, absolute.
    var newsroom: String
    /// The name of the theme, a folder of `Styles/`.
    var theme: String
  }

  /// A drawn edition.
  struct Rendering: Sendable {
    /// The files; paths are relative to the edition's folder.
    var files: [OutputFile]
    /// The file a reader opens.
    var main: String
    /// The number of pages; nil if there are none.
    var pages: Int?
  }

  /// The name on the command line.
  let name: String
  /// Whether it is built if no format is asked for.
  var isUsual = true
  /// Makes ready what drawing needs beside the edition, while the issue is read; what is wrong is told when it is drawn.
  /// Nil if it needs nothing.
  var prepare: (@Sendable (Prospect) -> Void)?
  /// Draws an edition; called from several tasks at once. Nil, with an error among the diagnostics, if it cannot.
  let render: @Sendable (Request, inout [Diagnostic]) -> Rendering?
}

public import Diagnostics

/// Kinds about links and images.
extension DiagnosticKind {
  static let linkNotAllowed = DiagnosticKind(
    "link-not-allowed", .error, "Links lead to web, mail or telephone addresses or to other items",
    explanation:
      "A newsletter is read far from the folder it was written in, so links to files lead nowhere; and links "
      + "that run programs are dangerous. Write addresses whole, with 'https://'.",
    bad: "[our site](www.example.org)", good: "[our site](https://www.example.org)")

  static let linkDead = DiagnosticKind(
    "link-dead", .warning, "A link must lead somewhere",
    explanation: "Its address is empty or only '#'. The text is printed without the link.",
    bad: "[our site](#)", good: "[our site](https://www.example.org)")

  static let linkDefinitionUnused = DiagnosticKind(
    "link-definition-unused", .warning, "A link's definition that is not used is not printed",
    explanation: "A line '[label]: address' defines a link for '[text][label]' elsewhere; by itself it prints nothing.",
    bad: "[site]: https://www.example.org", good: "See [our site][site].\n\n[site]: https://www.example.org")

  static let imageNotAllowed = DiagnosticKind(
    "image-not-allowed", .error, "Images are files of the newsroom",
    explanation: "An image elsewhere may change or vanish, cannot be printed, and tells its owner who reads the "
      + "newsletter. Put the file into the issue's folder 'images'.",
    bad: "![A market in Dakar](https://www.example.org/dakar.jpg)", good: "![A market in Dakar](images/dakar.jpg)")

  /// A picture without words for those who do not see it.
  public static let missingAlternative = DiagnosticKind(
    "missing-alternative", .warning, "An image must say what it shows, in the language of the edition",
    explanation: """
      Readers who do not see it, and the plain text edition, get these words in its place, so each edition needs them in its \
      own language. For the picture of an item they stand in the front matter, as the "alt" of its "image"; a translation \
      gives the words only and leaves the file to the original.
      """,
    bad: "![](images/dakar.jpg)", good: "![A market in Dakar](images/dakar.jpg)")
}

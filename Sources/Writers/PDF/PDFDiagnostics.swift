public import Diagnostics

/// What can go wrong while a PDF is written.
public enum PDFDiagnostics {
  /// All kinds, sorted by id.
  public static let all = [failed, libraryMissing]

  /// A PDF could not be written.
  public static let failed = DiagnosticKind(
    "pdf-failed", .error, "a PDF is well formed before it is written",
    explanation: """
      Every PDF is read whole by the library that compresses it. What that library refuses is not written; the message \
      has its words.

      Build again with more memory free. If it stays, it is a fault of gnews: please report it, with the issue if you can.
      """)

  /// The library that compresses PDFs is not installed.
  public static let libraryMissing = DiagnosticKind(
    "pdf-library-missing", .error, "the library for PDF is installed where PDF is asked for",
    explanation: """
      PDFs are compressed by libqpdf, which is loaded only when a PDF is written. Other formats do without it.

      Install it, on Debian with: apt-get install libqpdf29
      """)
}

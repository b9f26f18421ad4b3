internal import Diagnostics

/// A report that is asked for: its format, and where it goes.
struct ReportTarget: Sendable {
  /// Where a report goes.
  enum Destination: Sendable, Hashable {
    /// Beside the product, for people.
    case standardError
    /// As the product.
    case standardOutput
    /// A file, as named by the caller.
    case file(String)
  }

  /// The format.
  var format: ReportFormat
  /// Where it goes.
  var destination: Destination

  /// Makes a target.
  init(_ format: ReportFormat, _ destination: Destination) {
    self.format = format
    self.destination = destination
  }

  /// Whether it goes to standard output, which then holds nothing else.
  var isProduct: Bool { destination == .standardOutput }
}

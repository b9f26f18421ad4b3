/// When files were last changed, as far as version control knows; asked only when a check needs it.
public struct ChangeHistory: Sendable {
  /// When a file was last changed, in seconds since 1970; nil if that is not known.
  public var lastChange: @Sendable (_ path: String) -> Int?
  /// Why it is not known, in words without a full stop; nil if it is.
  public var problem: @Sendable () -> String?

  /// Makes a history of its functions; see the properties.
  public init(lastChange: @escaping @Sendable (_ path: String) -> Int?, problem: @escaping @Sendable () -> String?) {
    self.lastChange = lastChange
    self.problem = problem
  }

  /// The history of a world without version control.
  public static let none = ChangeHistory(lastChange: { _ in nil }, problem: { "there is no history" })
}

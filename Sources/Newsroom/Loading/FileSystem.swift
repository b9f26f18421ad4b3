/// The disk as the loader sees it: a few functions, so that every phase can be tested without one.
///
/// Paths are absolute, with `/` between their parts.
public struct FileSystem: Sendable {
  /// What a path names.
  public enum Kind: Sendable, Hashable {
    /// A file and its size in bytes.
    case file(size: Int)
    /// A folder.
    case folder
    /// A symbolic link, wherever it leads.
    case link
    /// A pipe, a device, a socket.
    case other
  }

  /// Why something could not be had.
  public enum Failure: Error, Sendable, Hashable {
    /// There is no such file or folder.
    case notFound
    /// The system does not permit it.
    case notPermitted
    /// The file is longer than asked for; its size in bytes.
    case tooLarge(Int)
    /// Anything else, in the system's words.
    case other(String)
  }

  /// The names in a folder, without `.` and `..`, in any order.
  public var names: @Sendable (_ folder: String) throws(Failure) -> [String]
  /// The bytes of a regular file, unless there are more than the limit.
  public var read: @Sendable (_ path: String, _ limit: Int) throws(Failure) -> [UInt8]
  /// What a path names, links not followed.
  public var kind: @Sendable (_ path: String) throws(Failure) -> Kind
  /// The path with all links followed.
  public var realPath: @Sendable (_ path: String) throws(Failure) -> String

  /// Makes a file system of its functions; see the properties.
  public init(
    names: @escaping @Sendable (_ folder: String) throws(Failure) -> [String],
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(Failure) -> [UInt8],
    kind: @escaping @Sendable (_ path: String) throws(Failure) -> Kind,
    realPath: @escaping @Sendable (_ path: String) throws(Failure) -> String
  ) {
    self.names = names
    self.read = read
    self.kind = kind
    self.realPath = realPath
  }
}

internal import Glibc

/// A system call that failed, in words.
struct SystemError: Error, Equatable {
  /// The error number.
  let code: CInt

  init(_ code: CInt) { self.code = code }

  /// The error of the call that just failed.
  static var last: SystemError { SystemError(errno) }

  /// What happened, without a full stop.
  var words: String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case EROFS: "the disk is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a file stands where a folder must be"
    case EISDIR: "a folder stands where a file must be"
    case ELOOP: "it is a symbolic link"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EFBIG: "the file is too large"
    default: String(cString: strerror(code))
    }
  }
}

import Glibc

/// A folder that lives as long as a test.
package final class TemporaryFolder {
  package let path: String

  package init() {
    var template = Array("/tmp/gnews-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/gnews-test-failed"
  }

  deinit { TemporaryFolder.remove(path) }

  fileprivate static func remove(_ path: String) {
    for name in names(in: path) where rmdir(path + "/" + name) != 0 && unlink(path + "/" + name) != 0 {
      remove(path + "/" + name)
    }
    rmdir(path)
  }

  package static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// All files below, sorted, without gnews's own.
  package func files(_ folder: String = "") -> [String] {
    var files: [String] = []
    for name in TemporaryFolder.names(in: path + "/" + folder) where !name.hasPrefix(".gnews") {
      let child = folder.isEmpty ? name : folder + "/" + name
      var status = stat()
      lstat(path + "/" + child, &status)
      if status.st_mode & S_IFMT == S_IFDIR { files += self.files(child) } else { files.append(child) }
    }
    return files.sorted()
  }

  package func read(_ name: String) -> String? {
    guard let file = fopen(path + "/" + name, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  package func write(_ text: String, to name: String) { write(bytes: Array(text.utf8), to: name) }

  package func write(bytes: [UInt8], to name: String) {
    var parent = path
    for part in name.split(separator: "/").dropLast() {
      parent += "/" + part
      mkdir(parent, 0o777)
    }
    guard let file = fopen(path + "/" + name, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Takes a file away.
  package func remove(_ name: String) { unlink(path + "/" + name) }

  package func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }

  /// Sets the time of change far back, to see whether a file is touched.
  package func age(_ name: String) {
    var times = [timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0)]
    utimes(path + "/" + name, &times)
  }

  package func isAged(_ name: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 && status.st_mtim.tv_sec == 1_000_000_000
  }
}

extension TemporaryFolder {
  /// Removes all that is in it.
  package func empty() {
    TemporaryFolder.remove(path)
    mkdir(path, 0o777)
  }
}

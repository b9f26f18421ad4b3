extension GitRepository {
  /// The contents of files at earlier times, in one run of git.
  /// - Returns: one entry a name, nil where there was no such file.
  func contents(of versions: [Version]) -> Result<[[UInt8]?], Git.Failure> {
    contents(named: versions.map { $0.commit + ":" + $0.path })
  }

  /// The contents of objects by their names (`COMMIT:PATH` or a hash), in one run of git.
  func contents(named names: [String]) -> Result<[[UInt8]?], Git.Failure> {
    // A name with a line end cannot be asked for.
    let asked = names.filter { !$0.utf8.contains(0x0A) }
    guard !asked.isEmpty else { return .success(names.map { _ in nil }) }
    let input = asked.reduce(into: [UInt8]()) { $0 += Array($1.utf8) + [0x0A] }
    return run(["cat-file", "--batch=%(objecttype) %(objectsize)"], input: input).map { output in
      var batch = BatchOutput(bytes: output)
      let found = asked.map { _ in batch.next() }
      var rest = found[...]
      return names.map { $0.utf8.contains(0x0A) ? nil : rest.popFirst() ?? nil }
    }
  }
}

/// What `git cat-file --batch` writes: for each object a line with type and size, the bytes, and a line end; for
/// one that is not there a line that ends in "missing" or "ambiguous".
private struct BatchOutput {
  let bytes: [UInt8]
  var place = 0

  mutating func next() -> [UInt8]? {
    guard let end = bytes[place...].firstIndex(of: 0x0A) else { return nil }
    let header = String(decoding: bytes[place..<end], as: UTF8.self)
    place = end + 1
    let words = header.split(separator: " ")
    guard words.count == 2, ["blob", "tree", "commit", "tag"].contains(words[0]), let size = Int(words[1]), size >= 0,
      size < bytes.count - place
    else { return nil }
    defer { place += size + 1 }
    return words[0] == "blob" ? Array(bytes[place..<place + size]) : nil
  }
}

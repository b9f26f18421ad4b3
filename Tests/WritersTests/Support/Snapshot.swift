import Glibc
import Testing

/// Compares a text with `Snapshots/NAME` in this test target. A file that is missing is written, and with
/// RECORD_SNAPSHOTS=1 all are; either fails the test, so that a new text is looked at before it is trusted.
func expectSnapshot(_ bytes: [UInt8], _ name: String, source: SourceLocation = #_sourceLocation) {
  let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
  let path = folder + "/Snapshots/" + name
  if getenv("RECORD_SNAPSHOTS") == nil, let stream = fopen(path, "r") {
    defer { fclose(stream) }
    var expected = [UInt8](repeating: 0, count: 1 << 20)
    expected.removeLast(expected.count - fread(&expected, 1, expected.count, stream))
    let found = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, pair) in zip(found, wanted).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(index + 1): '\(pair.0)' instead of '\(pair.1)'", sourceLocation: source)
      return
    }
    #expect(bytes == expected, "\(name): \(found.count) lines instead of \(wanted.count)", sourceLocation: source)
    return
  }
  if let stream = fopen(path, "w") {
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }
  Issue.record("wrote \(path); look at it and run the tests again", sourceLocation: source)
}

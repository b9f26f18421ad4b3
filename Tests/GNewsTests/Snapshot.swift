import Glibc
import Testing

/// Compares a text with `Snapshots/NAME.txt` beside the test. A file that is missing is written, and with
/// RECORD_SNAPSHOTS=1 all are; either fails the test, so that a new text is looked at before it is trusted.
func expectSnapshot(_ text: String, _ name: String, source: SourceLocation = #_sourceLocation, file: String = #filePath)
{
  let folder = file.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  let path = folder + "/Snapshots/" + name + ".txt"
  if getenv("RECORD_SNAPSHOTS") == nil, let stream = fopen(path, "r") {
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, stream)
    #expect(text == String(decoding: bytes[..<count], as: UTF8.self), sourceLocation: source)
    return
  }
  if let stream = fopen(path, "w") {
    fputs(text, stream)
    fclose(stream)
  }
  Testing.Issue.record("wrote \(path); look at it and run the tests again", sourceLocation: source)
}

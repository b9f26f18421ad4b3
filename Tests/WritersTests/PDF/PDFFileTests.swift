import Testing

@testable import Writers

@Suite struct PDFFileTests {
  /// Where the table of a file says that its objects are: kind, number, last number.
  private func places(of file: [UInt8]) throws -> [[Int]] {
    let text = String(decoding: file, as: Unicode.ASCII.self)
    #expect(text.hasSuffix("%%EOF\n"))
    let start = try #require(text.split(separator: "\n").dropLast().last.flatMap { Int($0) })
    let table = try object(in: file, at: start)
    let widths = try #require(table.numbers("/W ["))
    let row = widths.reduce(0, +)
    var bytes = table.data
    if table.entries.contains("/Predictor 12") {
      var before = [UInt8](repeating: 0, count: row)
      var plain: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: row + 1) {
        #expect(bytes[start] == 2)
        before = zip(bytes[(start + 1)...].prefix(row), before).map { $0 &+ $1 }
        plain += before
      }
      bytes = plain
    }
    let rows = stride(from: 0, to: bytes.count, by: row).map { start in
      var offset = start
      return widths.map { width in
        defer { offset += width }
        return bytes[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
      }
    }
    #expect(table.numbers("/Size ")?.first == rows.count)
    return rows
  }

  private struct Stream {
    let number: Int
    let entries: String
    let data: [UInt8]

    func numbers(_ key: String) -> [Int]? {
      guard let range = entries.firstRange(of: key) else { return nil }
      return entries[range.upperBound...].prefix { $0.isNumber || $0 == " " }.split(separator: " ").compactMap {
        Int($0)
      }
    }
  }

  /// The stream that begins at an offset, expanded.
  private func object(in file: [UInt8], at offset: Int) throws -> Stream {
    let text = String(decoding: file[offset...], as: Unicode.ASCII.self)
    let entries = try #require(text.firstRange(of: "\nstream\n"))
    let head = String(text[..<entries.lowerBound])
    let number = try #require(head.split(separator: " ").first.flatMap { Int($0) })
    let stream = Stream(number: number, entries: head, data: [])
    let length = try #require(stream.numbers("/Length ")?.first)
    let start = offset + head.utf8.count + 8
    var data = Array(file[start..<start + length])
    #expect(String(decoding: file[(start + length)...].prefix(18), as: UTF8.self) == "\nendstream\nendobj\n")
    if head.contains("/FlateDecode") { data = try #require(PictureLibraries.inflate(data, limit: 1 << 20)) }
    return Stream(number: number, entries: head, data: data)
  }

  @Test(arguments: [1, 3, 199, 200, 201, 450])
  func everyObjectIsWhereTheTableSays(_ count: Int) throws {
    var draft = PDFDraft()
    var bodies: [Int: String] = [:]
    for index in 0..<count {
      let body = "<< /A \(index * index) >>"
      bodies[draft.add(PDFSyntax(body))] = body
      if index % 40 == 3 {
        let letters = String(repeating: "A", count: index)
        bodies[draft.addStream("/B \(index)", Array(letters.utf8))] = letters
      }
    }
    let file = PDFFile.bytes(of: draft, root: 1, info: 1)
    #expect(file == PDFFile.bytes(of: draft, root: 1, info: 1))
    let rows = try places(of: file)
    #expect(rows[0] == [0, 0, 255])
    for (number, body) in bodies {
      switch rows[number][0] {
      case 1:
        let stream = try object(in: file, at: rows[number][1])
        #expect(stream.number == number && String(decoding: stream.data, as: UTF8.self) == body)
      case 2:
        let holder = rows[rows[number][1]]
        #expect(holder[0] == 1)
        let stream = try object(in: file, at: holder[1])
        let first = try #require(stream.numbers("/First ")?.first)
        let index = String(decoding: stream.data[..<first], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        #expect(index.count == 2 * (stream.numbers("/N ")?.first ?? 0))
        let place = rows[number][2]
        #expect(index[2 * place] == number)
        let text = String(decoding: stream.data[(first + index[2 * place + 1])...], as: UTF8.self)
        #expect(text.hasPrefix(body + "\n"))
      default: Issue.record("object \(number) is nowhere")
      }
    }
  }

  @Test func whatIsToStayAsItIsStays() {
    var draft = PDFDraft()
    let data = [UInt8](repeating: 66, count: 500)
    _ = draft.addStream("/C 1", data, packing: .asTheyAre)
    _ = draft.addStream("/C 2", data)
    let text = String(decoding: PDFFile.bytes(of: draft, root: 1, info: 2), as: Unicode.ASCII.self)
    #expect(text.contains("1 0 obj\n<< /C 1 /Length 500 >>\nstream\nBBB"))
    #expect(text.contains("2 0 obj\n<< /C 2 /Filter /FlateDecode /Length 1"))
  }

  @Test func otherContentsHaveAnotherIdentifier() throws {
    func identifier(_ content: String) -> Substring? {
      var draft = PDFDraft()
      _ = draft.add(PDFSyntax(content))
      let text = String(decoding: PDFFile.bytes(of: draft, root: 1, info: 1), as: Unicode.ASCII.self)
      return text.firstRange(of: "/ID [").map { text[$0.upperBound...].prefix { $0 != "]" } }
    }
    #expect(identifier("(a)") == identifier("(a)") && identifier("(a)") != identifier("(b)"))
    #expect(identifier("(a)")?.count == 2 * 34 + 1)
  }

  @Test func deflatingGivesNothingWhereNothingIsWon() {
    let deflater = Deflater()
    #expect(deflater.deflate([]) == nil && deflater.deflate([1]) == nil && deflater.deflate([1, 2, 3]) == nil)
    let text = Array(String(repeating: "abc ", count: 100).utf8)
    #expect(deflater.deflate(text).flatMap { PictureLibraries.inflate($0, limit: 1000) } == text)
  }
}

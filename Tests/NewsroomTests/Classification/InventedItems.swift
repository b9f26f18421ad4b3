import Diagnostics
import Newsroom

/// The items of `invented-items.txt`, as an issue of the repository's newsroom.
struct InventedItems {
  /// An item, and where it belongs.
  struct Sample {
    var item: Item
    /// The section; nil for what cannot be sorted.
    var section: String?
    var isHeldOut: Bool
  }

  var samples: [Sample] = []
  var classifier: Classifier

  init?(into diagnostics: inout [Diagnostic]) {
    let disk = NewsroomLoader(root: SampleNewsroom.root)
    let path = SampleNewsroom.root + "/Tests/NewsroomTests/Classification/invented-items.txt"
    guard let bytes = try? disk.fileSystem.read(path, 1 << 20), var newsroom = disk.load(into: &diagnostics)
    else { return nil }
    newsroom.issueIDs = ["may"]
    var entries = ["/n/Issues/may/issue.yml": FileSystem.Entry.text("number: 1\ndate: 2019-05\n")]
    var headings: [String: [Substring]] = [:]
    let chunks = Self.chunks(String(decoding: bytes, as: UTF8.self))
    for (number, chunk) in zip(1001..., chunks) {
      let slug = "item-\(number)"
      headings[slug] = chunk.heading
      entries["/n/Issues/may/\(slug).\(chunk.heading[0]).md"] = .text(chunk.contribution)
    }
    let loader = NewsroomLoader(fileSystem: .memory(entries), root: "/n", parseBody: noBody)
    guard let issue = loader.loadIssue("may", of: newsroom, into: &diagnostics) else { return nil }
    // They come from many newsletters: nothing is to be learnt from one about another.
    classifier = Classifier(sections: issue.sections, languages: issue.publication.languages, date: issue.date)
    samples = issue.items.compactMap { item in
      guard let heading = headings[item.slug] else { return nil }
      let section = heading[1] == "-" ? nil : String(heading[1])
      return Sample(item: item, section: section, isHeldOut: heading.contains("held-out"))
    }
  }

  /// An item as the file has it: the words of its heading, and the contribution it stands for.
  private struct Chunk {
    var heading: [Substring]
    var contribution: String
  }

  private static func chunks(_ text: String) -> [Chunk] {
    var chunks: [Chunk] = []
    var keys = ""
    var isHead = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        chunks.append(Chunk(heading: line.dropFirst(3).split(separator: " "), contribution: ""))
        keys = ""
        isHead = true
      } else if let last = chunks.indices.last {
        if !isHead {
          chunks[last].contribution += line + "\n"
        } else if line.hasPrefix("event: ") || line.hasPrefix("kind: ") {
          keys += line + "\n"
        } else {
          let title = line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          chunks[last].contribution = "---\ntitle: '\(title)'\n\(keys)---\n"
          isHead = false
        }
      }
    }
    return chunks
  }
}

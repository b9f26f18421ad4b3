public import Diagnostics

/// Reads the front matter of a contribution into a typed value.
public enum FrontMatterReader {
  /// Reads the front matter at the start of a file.
  /// - Parameters:
  ///   - file: the file.
  ///   - context: the languages and sections there are.
  ///   - diagnostics: gets everything that is wrong with it.
  /// - Returns: the front matter, empty as far as it could not be read, and the bytes of the body behind it.
  public static func read(
    _ file: SourceFile, context: FrontMatterContext, into diagnostics: inout [Diagnostic]
  ) -> (frontMatter: FrontMatter, body: Range<Int>) {
    guard let block = FrontMatterBlock.find(in: file, into: &diagnostics) else {
      var unreadable = FrontMatter()
      unreadable.isReadable = false
      return (unreadable, FrontMatterBlock.isWebPage(file) ? file.bytes.count..<file.bytes.count : 0..<file.bytes.count)
    }
    var frontMatter = FrontMatter()
    frontMatter.isReadable = false
    if let node = node(of: block, in: file, into: &diagnostics),
      let mapping = YAMLMapping(node, named: "", in: file, into: &diagnostics)
    {
      let reader = FrontMatterValueReader(file: file, context: context)
      let values = reader.read(mapping, FrontMatterSchema.keys, into: &diagnostics)
      frontMatter = FrontMatter(values)
      frontMatter.misnamed = reader.misnamed(in: mapping, FrontMatterSchema.keys)
      StampReader(file: file).check(values.group("translation"), into: &diagnostics)
      FrontMatterChecks.check(frontMatter, values, in: file, languages: context.languages, into: &diagnostics)
    }
    frontMatter.range = block.range
    // Where it ends was guessed and told: nothing is said of what it may lack.
    if !block.isClosed { frontMatter.isReadable = false }
    return (frontMatter, block.body)
  }

  private static func node(
    of block: FrontMatterBlock, in file: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    if !block.isClosed {
      var unsure: [Diagnostic] = []
      let node = YAMLNode.parse(file, range: block.yaml, into: &unsure)
      return node?.isAbsent == false ? node : nil
    }
    let before = diagnostics.count
    if let node = YAMLNode.parse(file, range: block.yaml, into: &diagnostics), !node.isAbsent { return node }
    if diagnostics.count == before {
      diagnostics.append(
        Diagnostic(
          .missingTitle, at: Location(file: file, range: block.range.lowerBound..<block.range.lowerBound + 3),
          "The front matter is empty", help: "Write at least a line 'title: …'."))
    }
    return nil
  }
}

extension FrontMatter {
  /// Makes a front matter of values that have their types.
  init(_ values: FrontMatterValues) {
    self.init()
    title = values.text("title") ?? Located("", at: 0..<0)
    isTranslation = values.present.contains("translation")
    statesSection = values.present.contains("section")
    subtitle = values.text("subtitle")
    section = values.text("section")
    kind = values.kind("kind")
    order = values.number("order")
    date = values.date("date")
    summary = values.text("summary")
    figure = values.text("figure")
    languages = values.languages("languages")
    why = values.text("why")
    status = values.status("status")
    language = values.language("lang")
    slug = values.text("slug")
    event = values.group("event").map {
      Event(from: $0.date("from"), to: $0.date("to"), place: $0.text("place"), range: $0.range)
    }
    contributors = values.list("contributors").compactMap { group in
      group.text("name").map {
        Contributor(
          name: $0.value, organisation: group.text("organisation")?.value, role: group.text("role")?.value,
          place: group.text("place")?.value, range: group.range)
      }
    }
    links = values.list("links").compactMap { group in
      guard let label = group.text("label"), let url = group.text("url") else { return nil }
      return Link(
        label: label.value, url: url.value, language: group.language("lang")?.value, range: group.range)
    }
    image = values.group("image").map {
      ImageReference(
        source: $0.text("src"), alternative: $0.text("alt")?.value, caption: $0.text("caption")?.value,
        credit: $0.text("credit")?.value, range: $0.range)
    }
    interviewee = values.group("interviewee").flatMap { group in
      group.text("name").map {
        Interviewee(name: $0.value, role: group.text("role")?.value, range: group.range)
      }
    }
    due = values.date("due")
    ignored = values.list("ignore").compactMap { group in
      guard let id = group.text("id"), let why = group.text("why") else { return nil }
      return Ignored(id: id, why: why.value)
    }
    translation = values.group("translation").flatMap { group in
      group.language("of").map { Translation(of: $0, stamp: Located<Stamp>(group), range: group.range) }
    }
  }
}

internal import Diagnostics
internal import Newsroom

extension ThemeReader {
  private static let leastColumn = 80.0
  private static let leastLines = 10.0

  /// Reads `page:`, and sees that there is room for text on it.
  static func readPage(
    _ root: YAMLMapping, styles: [TextRole: TextStyle], into diagnostics: inout [Diagnostic]
  ) -> PageGeometry? {
    guard let mapping = root.mapping("page", into: &diagnostics) else {
      if root.node("page") == nil { diagnostics.append(broken("The theme has no 'page:'", in: root)) }
      return nil
    }
    let group = ThemeGroup(mapping, keys: ThemeSchema.page, into: &diagnostics)
    let before = diagnostics.count { $0.severity == .error }
    guard let (paper, width, height) = readSize(group, mapping, into: &diagnostics) else { return nil }
    let geometry = PageGeometry(
      paper: paper, width: width, height: height, top: group.length("top", into: &diagnostics)?.value ?? 0,
      bottom: group.length("bottom", into: &diagnostics)?.value ?? 0,
      side: group.length("side", into: &diagnostics)?.value ?? 0,
      columns: group.count("columns", into: &diagnostics)?.value ?? 1,
      gutter: group.length("gutter", into: &diagnostics)?.value ?? 0,
      baseline: group.length("baseline", into: &diagnostics)?.value ?? 0,
      head: group.length("head", into: &diagnostics)?.value, foot: group.length("foot", into: &diagnostics)?.value)
    guard diagnostics.count(where: { $0.severity == .error }) == before else { return nil }
    func report(_ key: String, _ headline: String, _ help: String) {
      diagnostics.append(broken(headline, in: mapping, at: mapping.node(key)?.range, help: help))
    }
    checkHeights(geometry, styles: styles, report)
    checkColumns(geometry, report)
    return diagnostics.count(where: { $0.severity == .error }) == before ? geometry : nil
  }

  /// The size of the page: a paper's, or its own.
  private static func readSize(
    _ group: ThemeGroup, _ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]
  ) -> (paper: String, width: Double, height: Double)? {
    let paper: PaperSize? = group.choice("paper", into: &diagnostics)
    let width = group.length("width", into: &diagnostics)
    let height = group.length("height", into: &diagnostics)
    if mapping.node("paper") != nil {
      if let own = width ?? height {
        diagnostics.append(
          broken(
            "A page with 'paper' has no 'width' or 'height' of its own", in: mapping, at: own.range,
            help: "Leave out the paper, or width and height."))
        return nil
      }
      return paper.map { ($0.rawValue, $0.width, $0.height) }
    }
    guard let width, let height else {
      if mapping.node("width") == nil || mapping.node("height") == nil {
        let papers = PaperSize.allCases.map(\.rawValue).joined(separator: ", ")
        diagnostics.append(
          broken(
            "The page has no size", in: mapping,
            help: "Give it a paper (\(papers)), or width and height in pixels, 96 an inch."))
      }
      return nil
    }
    return ("", width.value, height.value)
  }

  private static func checkHeights(
    _ page: PageGeometry, styles: [TextRole: TextStyle], _ report: (String, String, String) -> Void
  ) {
    guard page.baseline >= 4 else {
      report("baseline", "The page leaves no room for text: lines need 4 px or more", "")
      return
    }
    guard page.textHeight >= page.baseline * leastLines else {
      report(
        "baseline", "The page leaves no room for text: pages need \(Int(leastLines)) lines or more",
        "Make 'top', 'bottom' or 'baseline' smaller.")
      return
    }
    // Below the running head is a rule.
    if let style = styles[.runningHead], page.head + style.leading + 6 > page.top {
      report(
        "head", "The running head reaches into the text",
        "Make 'head' smaller than \(short(page.top - style.leading - 6)), or 'top' larger.")
    }
    if let style = styles[.folio], page.foot + style.leading > page.bottom {
      report(
        "foot", "The page number reaches into the text",
        "Make 'foot' smaller than \(short(page.bottom - style.leading)), or 'bottom' larger.")
    }
  }

  private static func checkColumns(_ page: PageGeometry, _ report: (String, String, String) -> Void) {
    if page.textWidth < leastColumn {
      report(
        "side", "The page leaves no room for text: its sides take \(short(2 * page.side)) of \(short(page.width)) px",
        "Make 'side' smaller.")
      return
    }
    let width = page.exactColumnWidth
    if width < leastColumn {
      report(
        page.columns > 1 && page.gutter > leastColumn ? "gutter" : "columns",
        "The page leaves no room for text: \(page.columns) columns would be \(short(width)) px wide, 80 px are needed",
        "Make 'gutter' or 'side' smaller, or give the page fewer columns.")
      return
    }
    guard width != width.rounded() else { return }
    let columns = Double(page.columns)
    let gutter = (page.textWidth - width.rounded(.down) * columns) / max(1, columns - 1)
    report(
      page.columns > 1 ? "gutter" : "side", "Columns must have whole pixels, these would be \(short(width)) px wide",
      page.columns > 1 && gutter == gutter.rounded()
        ? "A 'gutter' of \(short(gutter)) makes them \(short(width.rounded(.down))) px wide."
        : "Change 'side' or 'gutter' by a pixel or a half.")
  }

  /// A number with at most two decimals.
  static func short(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}

internal import Diagnostics
internal import Import
internal import Newsroom

/// The items of an import with the languages they are there in, by section.
struct ImportTable {
  let plan: ImportPlan

  /// A line with the counts, then a line an item, then what the signs mean.
  var text: String {
    let rows = plan.groups.flatMap(\.rows)
    let width = rows.map(\.slug.utf8.count).max() ?? 0
    let texts = plan.files.count { $0.path.hasSuffix(".md") }
    var text =
      "\(plan.issue): \(counted(rows.count, "item")) in \(plan.languages.map(\.rawValue).joined(separator: ", "));"
    text += " \(counted(texts, "text")), \(counted(plan.pictureCount, "picture"))\n"
    for group in plan.groups {
      text += "\n" + group.folder
      if group.section.isEmpty {
        text += " (no section)"
      } else if group.section != group.folder {
        text += group.section == "editorial" ? " (editorial)" : " (section \(group.section))"
      }
      text += "\n"
      for row in group.rows {
        text += "  " + row.slug + String(repeating: " ", count: width - row.slug.utf8.count)
        let signs = plan.languages.map { sign(row.versions[$0], $0) }.joined(separator: "  ")
        text += "  " + signs
        while text.hasSuffix(" ") { text.removeLast() }
        text += "\n"
      }
    }
    let pairings = rows.flatMap { row in plan.languages.map { row.versions[$0] } }
    var legend: [String] = []
    if pairings.contains(.place) { legend.append("? put together by place alone") }
    if pairings.contains(nil) { legend.append("-- not there") }
    return legend.isEmpty ? text : text + "\n" + legend.joined(separator: "; ") + "\n"
  }

  private func sign(_ pairing: ImportPlan.Pairing?, _ language: Language) -> String {
    switch pairing {
    case .original, .content: language.rawValue + " "
    case .place: language.rawValue + "?"
    case nil: String(repeating: "-", count: language.rawValue.utf8.count) + " "
    }
  }

  private func counted(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}

import Newsroom
import Testing

@Suite struct CompanionTests {
  private static let course = """
    La formation des apicultrices de Zagora a réuni trente femmes autour du maître Idriss et de ses ruches de Tamegroute.
    """
  private static let law = """
    Le Sénat de Rivadavia vote la loi sur les digues, malgré les pêcheurs du canal Beagle et le gouverneur Ortiz.
    """

  private func issue(_ boxes: [String: String]) throws -> Newsroom.Issue {
    var files = [
      "ruches.fr.md": contribution("title: Formation à Zagora", body: Self.course),
      "digues.fr.md": contribution("title: La loi des digues", body: Self.law),
      "gares.fr.md": contribution("title: Les gares rurales", body: "Quatre gares rouvrent dans la vallée du Drac."),
    ]
    files.merge(boxes) { $1 }
    var issue = try #require(VirtualNewsroom(files).load().issue)
    Classifier.sortItems(of: &issue)
    return issue
  }

  @Test(arguments: [
    ("quote", "Idriss, à Tamegroute : mes ruches de Zagora m'attendent.", "formations"),
    ("zoom", "Le canal Beagle et les digues de Rivadavia.", "nouvelles"),
    ("figure", "Litres d'eau par jour et par foyer, partout ailleurs.", nil),
  ])
  func boxesStandBesideTheItemThatSpeaksOfTheSame(_ kind: String, _ body: String, _ section: String?) throws {
    let issue = try issue(["boite.fr.md": contribution("title: En marge\nkind: \(kind)", body: body)])
    #expect(issue.items.first { $0.slug == "boite" }?.section == section)
  }

  @Test func tellsWhichItem() throws {
    let issue = try issue([
      "boite.fr.md": contribution("title: En marge\nkind: quote", body: "Idriss, Tamegroute, Zagora.")
    ])
    let box = try #require(issue.items.first { $0.slug == "boite" })
    let evidence = Classifier(issue).classify(box).evidence.map(\.what)
    #expect(evidence.contains("it speaks of the same as 'ruches'"))
  }
}

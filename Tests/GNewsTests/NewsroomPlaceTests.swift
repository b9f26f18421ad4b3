import Diagnostics
import Testing

@testable import GNews

@Suite struct NewsroomPlaceTests {
  private func place(
    _ issues: [String], newsroom: String? = nil, from folder: String
  ) -> (place: NewsroomPlace?, headlines: [String]) {
    var diagnostics: [Diagnostic] = []
    let environment = World().environment(from: folder)
    let place = NewsroomPlace(newsroom: newsroom, issues: issues, in: environment, diagnostics: &diagnostics)
    return (place, diagnostics.map { $0.headline + " / " + $0.help })
  }

  @Test(
    arguments: [
      (["issue-2"], nil, "/empty"), (["issue-2"], "Issues", "/news"), (["/news/Issues/issue-2"], "/empty", "/news"),
      (["../issue-2"], nil, "/news"),
    ] as [([String], String?, String)])
  func saysThatThereIsNoNewsroom(issues: [String], newsroom: String?, folder: String) {
    let found = place(issues, newsroom: newsroom, from: folder)
    #expect(found.place == nil)
    #expect(found.headlines.count == 1)
  }

  @Test(arguments: ["isue-2", "Issues/issue-2/quoi", "/other/Issues/issue-9", ""])
  func leavesOtherNamesToTheLoader(issue: String) {
    #expect(place([issue], newsroom: "/news", from: "/news").place?.issues == [issue])
  }
}

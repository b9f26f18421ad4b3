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

  @Test(arguments: [
    ("/news", "issue-2"), ("/news", "Issues/issue-2"), ("/news", "./Issues/issue-2/"), ("/news/Issues", "issue-2"),
    ("/news/Issues", "./issue-2"), ("/news/Issues/issue-2", "."), ("/news/Issues/issue-2/quoi", ".."),
    ("/news/Issues/issue-2/quoi", "issue-2"), ("/", "news/Issues/issue-2"), ("/empty", "/news/Issues/issue-2"),
    ("/other", "../news/Issues/issue-2"),
  ])
  func findsAnIssue(folder: String, issue: String) {
    let found = place([issue], from: folder)
    #expect(found.place?.root == "/news", "\(found.headlines)")
    #expect(found.place?.issues == ["issue-2"])
  }

  @Test func takesEachIssueOnce() {
    let found = place(["issue-3", "issue-2", "Issues/issue-3"], from: "/news").place
    #expect(found?.issues == ["issue-3", "issue-2"])
  }

  @Test func prefersTheNewsroomThatIsNamed() {
    #expect(place(["issue-9"], newsroom: "../other", from: "/news").place?.root == "/other")
    #expect(place(["/news/Issues/issue-2"], newsroom: "/other", from: "/").place == nil)
  }

  @Test(
    arguments: [
      (
        ["issue-2"], nil, "/empty",
        "there is no gnews.yml in this folder or one above it / go to the newsroom's folder, or name it with --newsroom"
      ),
      (["issue-2"], "Issues", "/news", "there is no gnews.yml in 'Issues' / name the folder that gnews.yml is in"),
      (["isue-2"], nil, "/news", "there is no issue 'isue-2' / did you mean \"issue-2\"?"),
      (
        ["../Issues"], nil, "/news",
        "there is no gnews.yml in this folder or one above it / go to the newsroom's folder, or name it with --newsroom"
      ),
      (["Issues/README.md"], nil, "/news", "there is no issue 'Issues/README.md' / the issues are: issue-2, issue-3"),
      (
        ["Issues/issue-2/quoi"], nil, "/news",
        "there is no issue 'Issues/issue-2/quoi' / the issues are: issue-2, issue-3"
      ),
      ([""], nil, "/news", "there is no issue '' / the issues are: issue-2, issue-3"),
    ] as [([String], String?, String, String)])
  func saysWhatItCannotFind(issues: [String], newsroom: String?, folder: String, message: String) {
    let found = place(issues, newsroom: newsroom, from: folder)
    #expect(found.place == nil)
    #expect(found.headlines == [message])
  }
}

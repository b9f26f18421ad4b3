import Diagnostics
import Testing

@testable import Typesetting

@Suite struct DecorationSheetTests {
  @Test(arguments: [
    "", ".page{background:#eee}", "a:hover{text-decoration-thickness:2px;box-shadow:0 1px red}",
    "@media print{.box{background-color:white}}", "/* width: 3px } */ .box{border-radius:4px}",
    "/* a */@media screen{/* b */.box{/* c */fill:red}}", "a[title='x{width:1px']{cursor:help}",
  ]) func whatTakesNoRoomMayStand(css: String) {
    #expect(DecorationSheet.check(SourceFile(path: "theme.css", text: css)).map(\.headline) == [])
  }

  @Test(arguments: [
    (".t{width:1px}", "width"), (".t{ fill:red; Margin : 0 }", "Margin"), (".t{color:red}", "color"),
    (".page{--side:0}", "--side"), (".t{font:1px x", "font"), (".a{.b{padding:0}}", "padding"),
    ("@media print{.t{line-height:1}}", "line-height"), ("@import 'x';", "@import 'x'"),
    ("@font-face{fill:red}", "@font-face"), ("@layer a{.t{fill:red}}", "@layer a"), (".t{w\\69dth:1px}", "\\"),
    (".t{background:url(x.png)}", "url(x.png)"), (".t{/* a */display:none}", "display"),
    (".t{background:red;content:'a'}", "content"), ("/* open", "/*"), (".t{background:'x", "'"),
    ("width:1px;", "width:1px"),
    (".t{background:red}}width:0", "width:0"),
  ]) func whatTakesRoomIsToldAtItsPlace(css: String, place: String) {
    let found = DecorationSheet.check(SourceFile(path: "theme.css", text: css))
    let places = found.compactMap { $0.location }.map { String(decoding: $0.file.bytes[$0.range], as: UTF8.self) }
    #expect(places.contains(place), "\(places) \(found.map(\.headline))")
  }

  @Test func aSheetThatIsAllWrongIsToldInFewWords() {
    let css = String(repeating: ".t{width:1px}", count: 10_000)
    #expect(DecorationSheet.check(SourceFile(path: "theme.css", text: css)).count == 20)
  }
}

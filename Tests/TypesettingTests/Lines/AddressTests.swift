import Testing

@testable import Typesetting

@Suite struct AddressTests {
  @Test(arguments: [
    "www.example.org", "(https://example/", "gimi@ilo.org", "file_name", "example.org/a-b,", "mailto:a@b", "l’ilo.org",
  ]) func seesAddresses(token: String) { #expect(Address.isAddress(Array(token.utf8))) }

  @Test(arguments: [
    "assurance", "l’assurance.", "fin…", "(etc.)", "et/ou", "micro-assurance", "J.-P.", "", "//", "a:", "« mot »",
    "1re",
  ]) func seesWords(token: String) { #expect(!Address.isAddress(Array(token.utf8))) }

  @Test(arguments: [
    ("www", true), ("http://www", true), ("(WWW", true), ("awww", false), ("example", false), ("ww", false),
    ("", false),
  ])
  func knowsTheBeginningOfAnAddress(before: String, isWWW: Bool) {
    let token = Array((before + ".example.org").utf8)
    #expect(Address.isBehindWWW(before.utf8.count, in: token[...]) == isWWW)
  }
}

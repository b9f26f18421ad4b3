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
}

import Newsroom
import Testing

@testable import Editions

@Suite struct FrenchTypographyTests {
  @Test(arguments: [
    ("Quoi de neuf ?", "Quoi de neuf⎵?"),
    ("Quoi de neuf?", "Quoi de neuf⎵?"),
    ("Contribuez ! Merci ; au revoir", "Contribuez⎵! Merci⎵; au revoir"),
    ("Quoi ?! Non !!!", "Quoi⎵?! Non⎵!!!"),
    ("Incroyable (!) mais vrai", "Incroyable (!) mais vrai"),
    ("Source : le BIT", "Source⍽: le BIT"),
    ("Source: le BIT", "Source⍽: le BIT"),
    ("à 10:30, rapport 2:1", "à 10:30, rapport 2:1"),
    ("déjà⍽! et⍽; puis⎵:", "déjà⎵! et⎵; puis⍽:"),
    ("Vraiment... ? Si…?", "Vraiment…⎵? Si…⎵?"),
    ("un mot , deux .", "un mot, deux."),
    ("Voir http://a.org/?q=1;b !", "Voir http://a.org/?q=1;b⎵!"),
    ("a?b et x!important", "a?b et x!important"),
    ("?", "?"),
    ("Merci ;-)", "Merci ;-)"),
  ]) func setsSpacesBeforePunctuation(source: String, expected: String) {
    #expect(typeset(source, .french) == expected)
  }

  @Test(arguments: [
    ("un \"mot\" dit", "un «⎵mot⎵» dit"),
    ("\"mot\"", "«⎵mot⎵»"),
    ("(\"mot\")", "(«⎵mot⎵»)"),
    ("\" mot \" et \" mot \"", "«⎵mot⎵» et «⎵mot⎵»"),
    ("\"il dit \"oui\" puis\"", "«⎵il dit “oui” puis⎵»"),
    ("«mot» et « mot »", "«⎵mot⎵» et «⎵mot⎵»"),
    ("«⍽mot⍽»", "«⎵mot⎵»"),
    ("« il dit \"oui\" »", "«⎵il dit “oui”⎵»"),
    ("un “mot” gardé", "un “mot” gardé"),
    ("“ mot ”", "“mot”"),
    ("l'\"Express\" d'\"hier\"", "l’«⎵Express⎵» d’«⎵hier⎵»"),
    ("L'article d'aujourd'hui", "L’article d’aujourd’hui"),
    ("l'«Express»", "l’«⎵Express⎵»"),
    ("dits \"actionnaires\", chacun", "dits «⎵actionnaires⎵», chacun"),
    ("la boîte \"identifiez-vous\" : \"je crée\".", "la boîte «⎵identifiez-vous⎵»⍽: «⎵je crée⎵»."),
    ("Quoi ? \"Rien !\" \"Ah ?\"", "Quoi⎵? «⎵Rien⎵!⎵» «⎵Ah⎵?⎵»"),
    ("« »", "«⎵»"),
    ("une vis de 12\"", "une vis de 12″"),
    ("le sens 'propre' ici", "le sens ‘propre’ ici"),
    ("2'000 francs", "2’000⍽francs"),
    ("»mot« à l'envers", "»mot« à l’envers"),
  ]) func setsQuotationMarksAndApostrophes(source: String, expected: String) {
    #expect(typeset(source, .french) == expected)
  }

  @Test(arguments: [
    ("30 000 pêcheurs et 1 234 567 voix", "30⎵000 pêcheurs et 1⎵234⎵567 voix"),
    ("en 2006 12 350", "en 2006 12 350"),
    ("le 31 mars 2012", "le 31 mars 2012"),
    ("+221 33 889 29 50", "+221⍽33⍽889⍽29⍽50"),
    ("022 799 65 44", "022⍽799⍽65⍽44"),
    ("85 % ou 85%", "85⍽% ou 85⍽%"),
    ("8,1€ et 3 €", "8,1⍽€ et 3⍽€"),
    ("5 km, 450 millions de roupies, 3 kg", "5⍽km, 450⍽millions de roupies, 3⍽kg"),
    ("le n° 3, p. 12, art. 5", "le n°⍽3, p.⍽12, art.⍽5"),
    ("M. Dupont, Mme Roy, le Dr Ahawo", "M.⍽Dupont, Mme⍽Roy, le Dr⍽Ahawo"),
    ("J. Roth, M. J. McCord, J.-P. Durand", "J.⍽Roth, M.⍽J.⍽McCord, J.-P.⍽Durand"),
    ("l'an 2007", "l’an⍽2007"),
    ("2006-2007, n° 96-1107", "2006-2007, n°⍽96-1107"),
    ("etc... et puis.... fin", "etc… et puis.... fin"),
    ("un mot - incise - fin", "un mot⍽– incise⍽– fin"),
    ("un mot -- fin, a--b, c---d", "un mot⍽– fin, a–b, c—d"),
    ("- tiret, plate-forme, --strict", "- tiret, plate-forme, --strict"),
  ]) func setsNumbersAndDashes(source: String, expected: String) {
    #expect(typeset(source, .french) == expected)
  }

  @Test(arguments: [
    "https://a.org/l'eau?x='y'z", "www.a.org/a...b", "gimi@ilo.org", "a-b@c-d.org", "gnews.yml",
    "http://a.org/--b", "notes.fr.md",
  ]) func leavesAddressesAlone(address: String) {
    #expect(typeset(address, .french) == address)
    #expect(typeset("Voir (\(address)) ; fin", .french) == "Voir (\(address))⎵; fin")
    #expect(typeset("d'\(address).", .french) == "d’\(address).")
  }
}

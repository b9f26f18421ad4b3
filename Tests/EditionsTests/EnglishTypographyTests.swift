import Newsroom
import Testing

@testable import Editions

@Suite struct EnglishTypographyTests {
  @Test(arguments: [
    ("a \"word\" said", "a “word” said"),
    ("\"he said \"yes\" twice\"", "“he said ‘yes’ twice”"),
    ("'he said \"yes\" twice'", "‘he said “yes” twice’"),
    ("\"'yes' it is\"", "“‘yes’ it is”"),
    ("\"it is 'yes'\"", "“it is ‘yes’”"),
    ("don't, the dogs' tails, GTZ's", "don’t, the dogs’ tails, GTZ’s"),
    ("back in the '90s and '68", "back in the ’90s and ’68"),
    ("rock 'n' roll, 'tis, give 'em", "rock ’n’ roll, ’tis, give ’em"),
    ("6' 2\" tall, 5'10\"", "6′ 2″ tall, 5′10″"),
    ("« mot » kept", "«mot» kept"),
    ("(\"word\"), \"word\"; \"word\".", "(“word”), “word”; “word”."),
    ("the \"so-called\"—\"word\"", "the “so-called”—“word”"),
    ("pre-\"war\" talk", "pre-“war” talk"),
  ]) func setsQuotationMarksAndApostrophes(source: String, expected: String) {
    #expect(typeset(source, .english) == expected)
  }

  @Test(arguments: [
    ("What 's new ?", "What ’s new?"),
    ("Note : this ; that !", "Note: this; that!"),
    ("a ratio of 1 : 2", "a ratio of 1 : 2"),
    ("smile :) or :-)", "smile :) or :-)"),
    ("47% and 47 %", "47% and 47⍽%"),
    ("5 km, 3.5 million, No. 2, pp. 3", "5⍽km, 3.5⍽million, No.⍽2, pp.⍽3"),
    ("Dr Ahawo and Mr. Smith", "Dr⍽Ahawo and Mr.⍽Smith"),
    ("J. Roth", "J.⍽Roth"),
    ("15,000 or 15 000", "15,000 or 15⎵000"),
  ]) func setsSpaces(source: String, expected: String) {
    #expect(typeset(source, .english) == expected)
  }

  @Test(arguments: [
    ("in 2006-2007, 13-15 November, pp. 3-7", "in 2006–2007, 13–15 November, pp.⍽3–7"),
    ("2006-07", "2006–07"),
    ("No. 3-4, ISO 12-34, ISBN 978-92-2-100000-1", "No.⍽3-4, ISO 12-34, ISBN 978-92-2-100000-1"),
    ("2007-11-26, 799-6544, 15-13, 3-1", "2007-11-26, 799-6544, 15-13, 3-1"),
    ("3-4.5, 3-4/5, A3-4, 3-4b", "3-4.5, 3-4/5, A3-4, 3-4b"),
    ("a - b -- c", "a⍽– b⍽– c"),
    ("wait... what", "wait… what"),
  ]) func setsDashesAndDots(source: String, expected: String) {
    #expect(typeset(source, .english) == expected)
  }
}

@Suite struct SpanishTypographyTests {
  @Test(arguments: [
    ("la \"palabra\" dicha", "la «palabra» dicha"),
    ("\"dijo \"sí\" y ya\"", "«dijo “sí” y ya»"),
    ("« palabra »", "«palabra»"),
    ("¿Qué ? ¡ Gracias !", "¿Qué? ¡Gracias!"),
    ("¿\"Qué\"?", "¿«Qué»?"),
    ("el 47 % y el 47%", "el 47⍽% y el 47⍽%"),
    ("15 000 francos", "15⎵000⍽francos"),
    ("el n.º 3, núm. 4, pág. 5", "el n.º⍽3, núm.⍽4, pág.⍽5"),
    ("el Dr. Ahawo y la Sra. Roy en EE. UU.", "el Dr.⍽Ahawo y la Sra.⍽Roy en EE.⍽UU."),
    ("la 23.ª Conferencia, 2006-2007", "la 23.ª Conferencia, 2006-2007"),
    ("Nota : esto", "Nota: esto"),
    ("300 millones...", "300⍽millones…"),
  ]) func setsMarksAndSpaces(source: String, expected: String) {
    #expect(typeset(source, .spanish) == expected)
  }

  @Test func leavesALanguageWithoutRulesAsItIs() {
    #expect(typeset("een \"woord\" ... ?", Language(rawValue: "nl")) == "een \"woord\" ... ?")
  }
}

public import Newsroom

/// The typography of a paragraph: quotation marks, apostrophes, dashes and spaces as the language's printers set them.
///
/// It works on a whole paragraph at once, across its spans, since a quotation may open in one and close in another. Code,
/// keyboard input and addresses are left alone; text in a span of another language follows that language. What writers
/// set with care (“ ”, « », –, …) is kept, only the spaces around it are put right. Doing it twice changes nothing.
public enum Typography {
  /// Sets a text.
  /// - Parameters:
  ///   - text: one paragraph, or any text that stands alone.
  ///   - language: its language; one without rules leaves the text as it is.
  /// - Returns: the text with its spans over the same words.
  public static func apply(to text: RichText, language: Language) -> RichText {
    apply(to: text, quotations: [], rules: Languages.registered(language)?.typography)
  }

  static func apply(to text: RichText, quotations: [Quotation], rules: TypographyRules?) -> RichText {
    var galley = Galley(text, quotations: quotations, rules: rules)
    galley.fixAddresses()
    galley.setQuotes()
    galley.setDots()
    galley.setPunctuation()
    galley.setDashes()
    galley.setNumberGroups()
    galley.bindWords()
    return galley.assembled()
  }
}

/// The spaces inside a column that typesetter and style sheet must agree on, in CSS pixels.
public enum Insets {
  /// Between a box's edge and its text, left and right.
  public static let box = 16.0
  /// Between the edge of the "find out more" box and its text, left and right together.
  public static let info = 14.0
  /// Between the edge of a frame of code and its text, left and right together.
  public static let code = 16.0
  /// How far lists are indented; further if their numbers have more than one digit.
  public static let list = 16.0
  /// How far quotations are indented.
  public static let quote = 14.0
  /// The space for a footnote's number of one digit.
  public static let note = 14.0
  /// Between the edges of a table's cell and its text, left and right together.
  public static let tableCell = 10.0
  /// The same above and below.
  public static let tableRow = 6.0
  /// The slot for a page number in the contents.
  public static let pageSlot = 34.0
  /// The width of the rule that stands for a thematic break.
  public static let ruleWidth = 60.0
  /// Between a cover cell's edge and its text.
  public static let coverCell = 10.0
}

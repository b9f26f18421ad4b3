/// Data to draw: what a `chart` block holds, read and found to be in order.
public struct Chart: Sendable, Hashable {
  /// How data is drawn.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A bar for every value.
    case bar
    /// A line through the values of each series.
    case line
    /// The parts of a whole; one series, no value negative.
    case pie
  }

  /// A column of values.
  public struct Series: Sendable, Hashable {
    /// The head of the column; may be empty if it is the only one.
    public var name: String
    /// One value a label; nil where the cell is empty.
    public var values: [Number?]

    /// Makes a series.
    public init(name: String, values: [Number?]) {
      self.name = name
      self.values = values
    }
  }

  /// A decimal number, exactly as written: ``coefficient`` divided by ten to the power of ``decimals``.
  public struct Number: Sendable, Hashable {
    /// All its digits, at most 15, with its sign.
    public var coefficient: Int
    /// How many of them stand behind the decimal mark, 0 to 15.
    public var decimals: Int

    /// Makes a number.
    public init(coefficient: Int, decimals: Int) {
      self.coefficient = coefficient
      self.decimals = decimals
    }
  }

  /// How it is drawn.
  public var kind: Kind
  /// The line over it.
  public var title: String?
  /// What the values count: "millions", "%".
  public var unit: String?
  /// What it shows, for those who do not see it.
  public var description: String?
  /// Where the data is from.
  public var source: String?
  /// The head of the column of labels; may be empty.
  public var corner: String
  /// The labels, in order; never empty.
  public var labels: [String]
  /// The series, in order; never empty.
  public var series: [Series]

  /// Makes a chart; see the properties.
  public init(
    kind: Kind, title: String? = nil, unit: String? = nil, description: String? = nil, source: String? = nil,
    corner: String = "", labels: [String], series: [Series]
  ) {
    self.kind = kind
    self.title = title
    self.unit = unit
    self.description = description
    self.source = source
    self.corner = corner
    self.labels = labels
    self.series = series
  }
}

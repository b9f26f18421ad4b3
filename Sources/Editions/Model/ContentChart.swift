/// Data to draw, its words set and its numbers written in the edition's language.
public struct ContentChart: Sendable, Hashable {
  /// How data is drawn.
  public enum Kind: String, Sendable, Hashable {
    /// A bar for every value.
    case bar
    /// A line through the values of each series.
    case line
    /// The parts of a whole.
    case pie
  }

  /// A value.
  public struct Value: Sendable, Hashable {
    /// The number.
    public var number: Double
    /// The number as it is printed.
    public var text: String

    /// Makes a value.
    public init(_ number: Double, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// A series of values.
  public struct Series: Sendable, Hashable {
    /// What they are; may be empty if it is the only one.
    public var name: RichText
    /// One a label; nil where there is none.
    public var values: [Value?]

    /// Makes a series.
    public init(name: RichText, values: [Value?]) {
      self.name = name
      self.values = values
    }
  }

  /// How it is drawn.
  public var kind: Kind
  /// The line over it.
  public var title: RichText?
  /// What the numbers count, for a line of its own; nil for percents, which their numbers show.
  public var unit: RichText?
  /// Where the data is from, as a line under it.
  public var source: RichText?
  /// What it is called by those who do not see it.
  public var name: String
  /// What it shows, for those who do not see it.
  public var description: String
  /// The head of the labels; may be empty.
  public var corner: RichText
  /// The labels.
  public var labels: [RichText]
  /// The series; a pie has one.
  public var series: [Series]
  /// How numbers are written.
  public var numbers: NumberFormat
  /// Whether the numbers are percents.
  public var isPercent: Bool
  /// Where it stands in the file of its item, in bytes; nil if that is not known.
  public var place: Range<Int>?

  /// Makes a chart; see the properties.
  public init(
    kind: Kind, title: RichText? = nil, unit: RichText? = nil, source: RichText? = nil, name: String,
    description: String, corner: RichText = RichText(), labels: [RichText], series: [Series],
    numbers: NumberFormat = .international, isPercent: Bool = false, place: Range<Int>? = nil
  ) {
    self.kind = kind
    self.title = title
    self.unit = unit
    self.source = source
    self.name = name
    self.description = description
    self.corner = corner
    self.labels = labels
    self.series = series
    self.numbers = numbers
    self.isPercent = isPercent
    self.place = place
  }

  /// The data as a table.
  public var table: ContentTable {
    ContentTable(
      alignments: [.start] + series.map { _ in .end }, header: [corner] + series.map(\.name),
      rows: labels.indices.map { row in
        [labels[row]] + series.map { RichText($0.values[row]?.text ?? "–") }
      })
  }

  /// The data in words, where no table can be given: "Africa: 9; Asia: 12.", with several series "Africa: 2006 9, 2007 12".
  public var words: String {
    let rows = labels.indices.map { row in
      let values = series.map { series in
        let value = series.values[row]?.text ?? "–"
        return self.series.count > 1 && !series.name.isEmpty ? series.name.plain + " " + value : value
      }
      return labels[row].plain + ": " + values.joined(separator: ", ")
    }
    return rows.isEmpty ? "" : rows.joined(separator: "; ") + "."
  }

  /// The line over the drawing: the title, else the name of the only series.
  public var headline: RichText? { title ?? onlyName }

  /// The line under it: the name of the only series, unless it stands over it, and the unit.
  public var subline: RichText? {
    let parts = [title == nil ? nil : onlyName, unit].compactMap(\.self)
    guard var line = parts.first else { return nil }
    for part in parts.dropFirst() {
      line.append(" · ")
      line.append(part)
    }
    return line
  }

  private var onlyName: RichText? {
    series.count == 1 ? series.first.map(\.name).flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  /// What part of the sum of the first series each of its values is, 0 to 1.
  public var shares: [Double] {
    let values = (series.first?.values ?? []).map { max(0, $0?.number ?? 0) }
    let sum = values.reduce(0, +)
    return values.map { sum > 0 ? $0 / sum : 0 }
  }

  /// The shares in whole percents as they are printed, each rounded by itself: equal parts have equal percents and each is
  /// true, though together they may be 99 or 101. What is more than nothing is not 0, what is less than all not 100.
  public var percents: [String] {
    shares.map { share in
      let percent = Int((share * 100).rounded())
      let text =
        if share > 0, percent == 0 {
          "<\u{A0}1"
        } else if share < 1, percent == 100 {
          ">\u{A0}99"
        } else {
          numbers.text(percent)
        }
      return text + numbers.beforePercent + "%"
    }
  }
}

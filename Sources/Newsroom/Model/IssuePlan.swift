public import Diagnostics

/// What is asked of an issue before it may go out.
public struct IssuePlan: Sendable, Hashable {
  /// The day by which an edition is to be complete.
  public struct Deadline: Sendable, Hashable {
    /// The edition's language.
    public var language: Language
    /// The last day.
    public var day: CalendarDate
    /// Where it is said.
    public var location: Location

    /// Makes a deadline; see the properties.
    public init(language: Language, day: CalendarDate, location: Location) {
      self.language = language
      self.day = day
      self.location = location
    }
  }

  /// How many items a section must have.
  public struct Requirement: Sendable, Hashable {
    /// The section's id.
    public var section: String
    /// The least number of items.
    public var count: Int
    /// Where it is said.
    public var location: Location

    /// Makes a requirement; see the properties.
    public init(section: String, count: Int, location: Location) {
      self.section = section
      self.count = count
      self.location = location
    }
  }

  /// The deadlines, in the order of the issue's languages.
  public var deadlines: [Deadline]
  /// The requirements, in the order they are said.
  public var requirements: [Requirement]

  /// Makes a plan, by default one that asks nothing.
  public init(deadlines: [Deadline] = [], requirements: [Requirement] = []) {
    self.deadlines = deadlines
    self.requirements = requirements
  }
}

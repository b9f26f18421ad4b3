/// What front matter may refer to.
public struct FrontMatterContext: Sendable {
  /// The languages of the newsletter.
  public var languages: [Language]
  /// The ids of the sections, in order.
  public var sections: [String]

  /// Makes a context.
  public init(languages: [Language], sections: [String]) {
    self.languages = languages
    self.sections = sections
  }
}

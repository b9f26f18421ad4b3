/// A newsroom on disk: the newsletter, its sections, and the issues there are.
public struct NewsroomIndex: Sendable, Hashable {
  /// Its folder, absolute.
  public var root: String
  /// The newsletter.
  public var publication: Publication
  /// Its sections, in order.
  public var sections: [SectionDefinition]
  /// The names of the issues, sorted so that `issue-10` follows `issue-9`.
  public var issueIDs: [String]
  /// What is required of every issue.
  public var requirements: [IssuePlan.Requirement] = []
  /// The newsletter's terms.
  public var glossary = Glossary()

  /// Makes a newsroom; see the properties.
  public init(root: String, publication: Publication, sections: [SectionDefinition], issueIDs: [String]) {
    self.root = root
    self.publication = publication
    self.sections = sections
    self.issueIDs = issueIDs
  }

  /// What front matter may refer to.
  public var frontMatterContext: FrontMatterContext {
    FrontMatterContext(languages: publication.languages, sections: sections.map(\.id))
  }
}

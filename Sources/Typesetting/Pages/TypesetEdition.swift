public import Editions

/// An edition on its pages.
public struct TypesetEdition: Sendable, Hashable {
  /// What was set.
  public var edition: Edition
  /// The theme it was set in.
  public var theme: Theme
  /// The pages, numbered from 1.
  public var pages: [Page]
  /// The page on which each item begins, by slug.
  public var pageOfItem: [String: Int]
  /// The page on which each section begins, by id.
  public var pageOfSection: [String: Int]
  /// The characters each face of the theme was used for, ascending.
  public var characters: [[UInt32]]

  /// Makes a typeset edition; see the properties.
  public init(
    edition: Edition, theme: Theme, pages: [Page], pageOfItem: [String: Int], pageOfSection: [String: Int],
    characters: [[UInt32]]
  ) {
    self.edition = edition
    self.theme = theme
    self.pages = pages
    self.pageOfItem = pageOfItem
    self.pageOfSection = pageOfSection
    self.characters = characters
  }
}

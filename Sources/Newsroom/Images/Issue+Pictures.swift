public import Diagnostics

extension Issue {
  /// Where a picture is shown first, by item and original before translation.
  /// - Parameter path: the picture's path relative to the newsroom.
  public func place(ofPicture path: String) -> Location? {
    for item in items {
      if item.image?.path == path, let version = item.originalVersion, let source = version.frontMatter.image?.source {
        return version.location(source.range)
      }
      let translations = item.versions.filter { $0.language != item.original }
      for version in [item.originalVersion].compactMap(\.self) + translations {
        let named = version.images.isEmpty ? [] : BodyImages.sources(in: version.body)
        if let place = named.first(where: { version.images[$0.value]?.path == path }) {
          return version.location(place.range)
        }
      }
    }
    return nil
  }
}

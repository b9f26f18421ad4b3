internal import Editions
internal import Newsroom

/// Sets the items of an edition as galleys.
struct GalleyBuilder: ~Copyable {
  let theme: Theme
  var setter: ParagraphSetter
  /// The pages of items as far as they are known, for cross references.
  var pageNumbers: [String: Int] = [:]
  /// The heading of "find out more" boxes.
  let infoLabel: RichText
  /// What does not fit.
  var misfits = Misfits()
  private var nextID: Int

  /// Makes a builder.
  /// - Parameters:
  ///   - theme: the theme.
  ///   - setter: sets the paragraphs.
  ///   - labels: the fixed words.
  ///   - number: of the builders of an edition, from 0, so that their containers have ids of their own.
  init(theme: Theme, setter: consuming ParagraphSetter, labels: Labels, number: Int = 0) {
    nextID = (number << 40) + 1
    infoLabel = labels[.info]
    self.theme = theme
    self.setter = setter
  }

  /// The distance of baselines.
  var baseline: Double { theme.page.baseline }

  /// Makes a container with an id of its own.
  mutating func container(_ kind: Container.Kind, padTop: Double = 0, padBottom: Double = 0) -> Container {
    nextID += 1
    return Container(id: nextID, kind: kind, padTop: padTop, padBottom: padBottom)
  }

  /// Sets a text as a block.
  /// - Parameters:
  ///   - text: the text; page numbers are put in.
  ///   - role: what it is.
  ///   - measure: its width in pixels.
  ///   - containers: what it stands in.
  ///   - spaceBefore: space above it, in baselines.
  ///   - indent: how far the first line is indented, in pixels.
  ///   - level: the level of a heading of an item's body.
  mutating func block(
    _ text: RichText, as role: TextRole, measure: Double, in containers: [Container], spaceBefore: Double = 0,
    indent: Double = 0, level: Int = 0
  ) -> GalleyBlock {
    let set = setter.set(text.resolving(pageNumbers: pageNumbers), as: role, measure: measure, indent: indent)
    let leading = theme.style(role).leading
    let count = max(1, set.lines.count)
    return GalleyBlock(
      content: .text(set, level: level), containers: containers, spaceBefore: spaceBefore * baseline,
      fill: fill(leading * Double(count)), leading: leading, lineCount: count)
  }

  /// What is missing of a height to a whole number of half baselines.
  func fill(_ height: Double) -> Double {
    let unit = baseline / 2
    let missing = (height / unit).rounded(.up) * unit - height
    return missing < 0.01 ? 0 : missing
  }
}

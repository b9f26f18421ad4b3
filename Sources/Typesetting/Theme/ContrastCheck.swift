/// Finds pairs of colours that are too near each other to be read: WCAG 2.2, success criteria 1.4.3 and 1.4.11, level AA.
///
/// Text needs 4.5 to 1, large text 3 to 1 (24 px, or 18.66 px in bold), and so do rules that carry meaning, which are
/// those in the colour of a section. Thin rules (`line`) only divide, and nothing is asked of them.
struct ContrastCheck {
  /// A pair of colours with too little contrast.
  struct Finding: Hashable {
    /// What is set in the colour: names of styles, or `links`.
    var uses: [String]
    /// The name of the colour.
    var colour: String
    /// The name of what it stands on.
    var ground: String
    /// The colour itself.
    var value: Colour
    /// The ground's colour.
    var groundValue: Colour
    /// The least ratio.
    var wanted: Double
    /// The nearest shade that is readable wherever the colour is used, if there is one.
    var better: Colour?
  }

  private struct Pair: Hashable {
    var colour: String
    var ground: String
    var value: Colour
    var groundValue: Colour
    var wanted: Double
  }

  private let theme: Theme
  private let colours: [String: Colour]

  /// Makes a check of a theme.
  init(_ theme: Theme) {
    self.theme = theme
    colours = theme.colours.compactMapValues(Colour.init)
  }

  /// The pairs that fail, by the order of the styles.
  var findings: [Finding] {
    var uses: [Pair: [String]] = [:]
    var order: [Pair] = []
    func note(_ use: String, _ colour: String, on ground: (name: String, value: Colour), wanted: Double) {
      guard let value = colours[colour] else { return }
      let pair = Pair(
        colour: colour, ground: ground.name, value: value, groundValue: ground.value, wanted: wanted)
      if uses[pair] == nil { order.append(pair) }
      if uses[pair]?.contains(use) != true { uses[pair, default: []].append(use) }
    }
    for role in TextRole.allCases {
      let style = theme.style(role)
      let wanted = ContrastCheck.wanted(for: style)
      for place in role.use.grounds {
        for (section, ground) in grounds(place) {
          // Text in a section's colour stands in its own section's boxes only.
          let names = style.colour == "section" ? section.map { [$0] } ?? sections : [style.colour]
          for name in names { note("'\(role.rawValue)'", name, on: ground, wanted: wanted) }
        }
      }
    }
    for place in [Ground.paper, .panel, .box] {
      for (_, ground) in grounds(place) { note("links", ColourToken.link.rawValue, on: ground, wanted: 4.5) }
    }
    for (_, ground) in grounds(.paper) {
      note("links from page to page", ColourToken.muted.rawValue, on: ground, wanted: 3)
    }
    for name in sections {
      for (_, ground) in grounds(.paper) + grounds(.panel) { note("rules", name, on: ground, wanted: 3) }
    }
    let demands = Dictionary(grouping: order, by: \.colour)
    return worst(order.filter { $0.value.contrast(with: $0.groundValue) < $0.wanted }).map { pair in
      let wanted = (demands[pair.colour] ?? []).map { (ground: $0.groundValue, ratio: $0.wanted) }
      let better =
        pair.value.nearest(readableOn: wanted)
        ?? pair.value.nearest(readableOn: [(ground: pair.groundValue, ratio: pair.wanted)])
      return Finding(
        uses: uses[pair] ?? [], colour: pair.colour, ground: pair.ground, value: pair.value,
        groundValue: pair.groundValue, wanted: pair.wanted, better: better)
    }
  }

  /// Of the tints that a colour is hard to read on, the one where it is hardest: the others need no telling.
  private func worst(_ failing: [Pair]) -> [Pair] {
    func isTint(_ pair: Pair) -> Bool { pair.ground.hasPrefix(ContrastCheck.tint) }
    return failing.filter { pair in
      guard isTint(pair) else { return true }
      let rivals = failing.filter { isTint($0) && $0.colour == pair.colour && $0.wanted == pair.wanted }
      return rivals.min { $0.value.contrast(with: $0.groundValue) < $1.value.contrast(with: $1.groundValue) } == pair
    }
  }

  private static let tint = "a tint of "

  /// The ratio that text of a style needs.
  static func wanted(for style: TextStyle) -> Double {
    style.size >= 24 || (style.isBold && style.size >= 56.0 / 3) ? 3 : 4.5
  }

  /// The colours that sections have, and what belongs to no section.
  private var sections: [String] { theme.sections + [ColourToken.accent.rawValue] }

  /// The colours of a ground, each with the section it belongs to if it is one's.
  private func grounds(_ ground: Ground) -> [(section: String?, ground: (name: String, value: Colour))] {
    func token(_ token: ColourToken) -> [(section: String?, ground: (name: String, value: Colour))] {
      colours[token.rawValue].map { [(nil, (token.rawValue, $0))] } ?? []
    }
    switch ground {
    case .paper: return token(.paper)
    case .masthead: return token(theme.decoration.masthead == .band ? .accent : .paper)
    case .panel: return token(theme.decoration.boxes == .tint ? .tint : .paper)
    case .box:
      guard theme.decoration.boxes == .tint else { return token(.paper) }
      return sections.compactMap { name in theme.tint(of: name).map { (name, (ContrastCheck.tint + name, $0)) } }
    }
  }
}

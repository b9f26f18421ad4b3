/// A chart as it is drawn: shapes and words at places in pixels, from the top left corner. HTML is drawn from it, and so
/// can any other output be.
public struct ChartLayout: Sendable, Hashable {
  /// How a surface is filled with the section's colour: told apart by lightness and pattern, so in grey as well.
  public enum Ink: String, Sendable, Hashable, CaseIterable {
    /// The full colour.
    case solid
    /// Three tenths of it.
    case pale
    /// Lines from the lower left to the upper right.
    case rising
    /// Two thirds of it.
    case deep
    /// Upright lines.
    case upright
    /// A tenth of it.
    case faint
    /// Lines from the upper left to the lower right.
    case falling
    /// Level lines.
    case level

    /// How much of the colour a plain surface has, 0 to 1; hatched ones are lines of the full colour.
    public var strength: Double {
      switch self {
      case .solid: 1
      case .deep: 0.65
      case .pale: 0.3
      case .faint: 0.1
      case .rising, .upright, .falling, .level: 0
      }
    }

    /// How the lines of a hatched surface lie, in degrees clockwise from upright; nil for a plain one.
    public var hatch: Int? {
      switch self {
      case .solid, .pale, .deep, .faint: nil
      case .rising: 45
      case .upright: 0
      case .falling: -45
      case .level: 90
      }
    }

    /// The distance of the lines of a hatched surface in pixels.
    public static let hatchDistance = 4.0

    /// The ink of a series or a part, by its number from 0.
    static func of(_ index: Int) -> Ink { allCases[index % allCases.count] }
  }

  /// The sign at each point of a curve.
  public enum Marker: String, Sendable, Hashable, CaseIterable { case disc, square, triangle, diamond, ring, cross }

  /// A place.
  public struct Point: Sendable, Hashable {
    /// Distance from the drawing's left edge, in pixels.
    public var x: Double
    /// Distance from its top.
    public var y: Double

    /// Makes a place.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A filled rectangle: a bar, or a sample of an ink beside its name.
  public struct Bar: Sendable, Hashable {
    /// Its left edge.
    public var x: Double
    /// Its top.
    public var y: Double
    /// Its width.
    public var width: Double
    /// Its height.
    public var height: Double
    /// How it is filled.
    public var ink: Ink
  }

  /// The line of a series.
  public struct Curve: Sendable, Hashable {
    /// Its points, in runs that are not joined: a value is missing between them.
    public var runs: [[Point]]
    /// Lengths of dashes and gaps; empty for a full line.
    public var dashes: [Double]
    /// The sign at some of its points.
    public var marker: Marker
    /// Where the sign stands; nowhere if there are too many points.
    public var marks: [Point]
  }

  /// A part of a pie.
  public struct Wedge: Sendable, Hashable {
    /// The middle of the pie.
    public var centre: Point
    /// The radius of the pie.
    public var radius: Double
    /// Where it begins, in degrees clockwise from the top.
    public var start: Double
    /// How many degrees it takes.
    public var sweep: Double
    /// How it is filled.
    public var ink: Ink
  }

  /// A thin straight line.
  public struct Rule: Sendable, Hashable {
    /// What it is for: a value of the scale, or zero.
    public enum Kind: String, Sendable, Hashable { case tick, axis }
    /// What it is for.
    public var kind: Kind
    /// One end.
    public var from: Point
    /// The other end.
    public var to: Point
  }

  /// A line of words.
  public struct Label: Sendable, Hashable {
    /// Where the words stand from ``x``.
    public enum Anchor: String, Sendable, Hashable { case start, middle, end }
    /// The words.
    public var text: String
    /// Where they begin, end or have their middle.
    public var x: Double
    /// The baseline.
    public var y: Double
    /// Which of these ``x`` is.
    public var anchor: Anchor
    /// The style it was measured in.
    public var role: TextRole
    /// Its width as measured.
    public var width: Double
    /// The top of its line.
    public var top: Double
    /// The height of its line.
    public var height: Double

    /// Where its words begin.
    public var left: Double {
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    }
  }

  /// The width of the drawing.
  public var width: Double
  /// The height of the drawing.
  public var height: Double
  /// Lines behind everything.
  public var rules: [Rule] = []
  /// The bars.
  public var bars: [Bar] = []
  /// Samples of inks, beside the names of series and parts.
  public var samples: [Bar] = []
  /// The parts of a pie.
  public var wedges: [Wedge] = []
  /// The lines of series, and samples of them beside their names.
  public var curves: [Curve] = []
  /// The words.
  public var labels: [Label] = []
}

internal import Newsroom
internal import Typesetting

/// A rectangle of a page, in pixels from its top left corner.
struct Rectangle: Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}

/// An outline: straight lines and cubic curves, in pixels from the page's top left corner.
struct Outline: Hashable {
  /// A step along it.
  enum Step: Hashable {
    case move(x: Double, y: Double)
    case line(x: Double, y: Double)
    /// A Bézier curve with two control points.
    case curve(x1: Double, y1: Double, x2: Double, y2: Double, x: Double, y: Double)
    case rectangle(Rectangle)
    case close
  }

  var steps: [Step] = []
}

/// What is put on paper, in the order it is put there.
struct Mark: Hashable {
  /// A surface or lines.
  struct Shape: Hashable {
    /// A line's colour, width and dashes, in pixels.
    struct Stroke: Hashable {
      var colour: Colour
      var width: Double
      var dashes: [Double] = []
      var isRound = false
    }

    var outline: Outline
    /// The colour of the surface; nil for none.
    var fill: Colour?
    /// How opaque the surface is, 0 to 1.
    var opacity = 1.0
    /// The lines; nil for none.
    var stroke: Stroke?
    /// What the shape is cut off at; nil for nothing.
    var clip: Outline?
  }

  /// Words.
  struct Words: Hashable {
    /// The glyphs, at distances from ``x``.
    var runs: [GlyphRun]
    /// The text that the runs' bytes count from.
    var text: [UInt8]
    /// The left edge of the text's box.
    var x: Double
    /// The baseline.
    var baseline: Double
    /// The colour.
    var colour: Colour
    /// What is to be read and found instead of the glyphs; nil for what they stand for.
    var replacement: [UInt8]?
  }

  /// What it is.
  enum Content: Hashable {
    case shape(Shape)
    case words(Words)
    case picture(ImageFile, Rectangle)
  }

  /// What it is.
  var content: Content
  /// The number of the piece of content it belongs to, among those of its page; nil for what is not read: grounds,
  /// rules, running heads.
  var sequence: Int?
}

/// A place on a page that leads somewhere.
struct DrawnLink: Hashable {
  /// Where it leads.
  enum Target: Hashable {
    /// An address on the web, or of mail.
    case address(String)
    /// A place of the document, by its name among the anchors.
    case anchor(String)
    /// Another document, by its path from this one.
    case document(String)
  }

  /// Where one clicks.
  var place: Rectangle
  /// Where it leads.
  var target: Target
  /// What it is called by those who do not see it.
  var name: String
  /// The node of the structure that it belongs to.
  var node: Int
}

/// A page as it is drawn.
struct DrawnPage: Hashable {
  /// What lies below everything: grounds and rules.
  var grounds: [Mark] = []
  /// The rest, in reading order.
  var marks: [Mark] = []
  /// The links.
  var links: [DrawnLink] = []
  /// The node of the structure that each piece of content belongs to.
  var nodes: [Int] = []
}

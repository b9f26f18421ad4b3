internal import Glibc

/// A colour of a theme, in sRGB.
public struct Colour: Sendable, Hashable {
  /// Red, 0 to 255.
  public var red: UInt8
  /// Green, 0 to 255.
  public var green: UInt8
  /// Blue, 0 to 255.
  public var blue: UInt8

  /// Makes a colour of its channels.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`.
  /// - Returns: nil if it is anything else.
  public init?(_ hex: String) {
    let digits = Array(hex.utf8.dropFirst())
    guard hex.utf8.first == 0x23, digits.count == 6 else { return nil }
    var channels: [UInt8] = []
    for index in stride(from: 0, to: 6, by: 2) {
      guard let high = Colour.value(of: digits[index]), let low = Colour.value(of: digits[index + 1]) else {
        return nil
      }
      channels.append(high << 4 | low)
    }
    self.init(red: channels[0], green: channels[1], blue: channels[2])
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  /// The colour as `#rrggbb`.
  public var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The relative luminance, 0 for black and 1 for white, as WCAG 2.2 defines it.
  public var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.2: 1 for equal colours, 21 for black and white.
  public func contrast(with other: Colour) -> Double {
    let (mine, its) = (luminance, other.luminance)
    return (max(mine, its) + 0.05) / (min(mine, its) + 0.05)
  }

  /// The colour mixed with another.
  /// - Parameters:
  ///   - other: the other colour.
  ///   - share: how much of the other there is, 0 to 1.
  public func mixed(with other: Colour, share: Double) -> Colour {
    func mix(_ mine: UInt8, _ its: UInt8) -> UInt8 {
      UInt8(max(0, min(255, (Double(mine) * (1 - share) + Double(its) * share).rounded())))
    }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The nearest colour of the same hue that has enough contrast with all grounds: darker where that is possible, else
  /// lighter.
  /// - Parameter wanted: the grounds, each with the least ratio.
  /// - Returns: nil if no shade of it has.
  public func nearest(readableOn wanted: [(ground: Colour, ratio: Double)]) -> Colour? {
    for goal in [Colour(red: 0, green: 0, blue: 0), Colour(red: 255, green: 255, blue: 255)] {
      for step in 0...255 {
        let shade = mixed(with: goal, share: Double(step) / 255)
        if wanted.allSatisfy({ shade.contrast(with: $0.ground) >= $0.ratio }) { return shade }
      }
    }
    return nil
  }
}

/// Writes lengths as decimal numbers, the same on every machine.
enum DecimalNumber {
  /// Appends a number in ASCII.
  /// - Parameters:
  ///   - value: the number; one that cannot be written in 15 digits is written as 0.
  ///   - places: the most decimals, 0 to 6; final zeros are left out.
  ///   - bytes: gets it.
  static func write(_ value: Double, places: Int, to bytes: inout [UInt8]) {
    let scale = scales[max(0, min(6, places))]
    let scaled = (value * Double(scale)).rounded()
    guard abs(scaled) < 1e15, scaled != 0 else {
      bytes.append(0x30)
      return
    }
    let number = Int(scaled)
    if number < 0 { bytes.append(0x2D) }
    let magnitude = Int(number.magnitude)
    write(magnitude / scale, to: &bytes)
    var rest = magnitude % scale
    guard rest > 0 else { return }
    bytes.append(0x2E)
    var unit = scale / 10
    while rest > 0, unit > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// Appends a whole number that is not negative, in ASCII.
  static func write(_ value: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// A number as text.
  static func text(_ value: Double, places: Int) -> String {
    var bytes: [UInt8] = []
    write(value, places: places, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let scales = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
}
